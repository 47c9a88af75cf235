import { Injectable } from '@nestjs/common';
import { AuditLog, Clock, DomainError, Transactor, notFound, sqlState, type ErrorItem } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { addDays, isMunicipalityCode } from '@kakehashi/shared/calendar';
import type { EntityManager } from 'typeorm';
import { searchTextOf } from '../search/fold';
import type { MunicipalityView, NewMunicipality, NewMunicipalityMerger } from './place.dto';

const columns = `code6, prefecture_code AS prefecture, name_ja AS "nameJa", name_kana AS "nameKana",
  name_en AS "nameEn", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo",
  successor_code6 AS "successorCode6", source`;

/** Keeps which municipality became which; what was counted under a code stays counted under it. */
@Injectable()
export class MunicipalityMergers {
  constructor(
    private readonly transactor: Transactor,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Puts a municipality on record. */
  add(actor: Actor, input: NewMunicipality): Promise<MunicipalityView> {
    const { code6, nameJa, nameKana, nameEn, validFrom = null, source = null } = input;
    if (!isMunicipalityCode(code6)) throw refused('/code6', 'wrong-format', wrongCode);
    return this.transactor.run(async (tx) => {
      const rows = await tx.query<MunicipalityView[]>(
        `INSERT INTO municipalities (code6, prefecture_code, name_ja, name_kana, name_en, valid_from, source,
           search_text, final_code6)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $1) ON CONFLICT DO NOTHING RETURNING ${columns}`,
        [
          code6,
          code6.slice(0, 2),
          nameJa,
          nameKana,
          nameEn,
          validFrom,
          source || null,
          searchTextOf(nameJa, nameKana, nameEn),
        ],
      );
      const [added] = rows;
      if (!added) throw new DomainError('already-exists', { errors: [{ pointer: '/code6', code: 'already-exists' }] });
      await this.record(tx, actor, 'municipality.added', code6, { ...added });
      return added;
    });
  }

  /** Puts on record that municipalities became another one on a day. */
  merge(actor: Actor, input: NewMunicipalityMerger): Promise<MunicipalityView[]> {
    const { successorCode6, mergedOn, source } = input;
    const predecessors = [...new Set(input.predecessors)];
    const itself = predecessors.indexOf(successorCode6);
    if (itself >= 0) throw refused(`/predecessors/${itself}`, 'repeated');
    if (mergedOn > this.clock.today()) throw refused('/mergedOn', 'in-future', notYet);
    return this.transactor.run(async (tx) => {
      const known = await this.locked(tx, [...predecessors, successorCode6]);
      const successor = known.get(successorCode6);
      if (!successor) throw refused('/successorCode6', 'not-found');
      if (successor.validTo && successor.validTo < mergedOn)
        throw refused('/successorCode6', 'wrong-order', endedBefore);
      for (const [index, code] of predecessors.entries()) {
        const municipality = known.get(code);
        if (!municipality) throw refused(`/predecessors/${index}`, 'not-found');
        if (municipality.successorCode6) throw refused(`/predecessors/${index}`, 'already-exists', alreadyMerged);
        if (municipality.validFrom && municipality.validFrom >= mergedOn)
          throw refused('/mergedOn', 'wrong-order', beforeItBegan);
      }
      await this.succeed(tx, predecessors, { successorCode6, lastDay: addDays(mergedOn, -1), source });
      for (const code of predecessors)
        await this.record(tx, actor, 'municipality.merged', code, { successorCode6, mergedOn, source });
      return [...(await this.locked(tx, predecessors)).values()];
    });
  }

  /** Takes back that a municipality became another one. */
  undo(actor: Actor, code6: string): Promise<void> {
    return this.transactor.run(async (tx) => {
      const current = (await this.locked(tx, [code6])).get(code6);
      if (!current?.successorCode6) throw notFound();
      await tx.query(`UPDATE municipalities SET successor_code6 = NULL, valid_to = NULL WHERE code6 = $1`, [code6]);
      const { successorCode6, validTo } = current;
      await this.record(tx, actor, 'municipality.merger-undone', code6, { successorCode6, validTo });
    });
  }

  private async succeed(
    tx: EntityManager,
    predecessors: readonly string[],
    { successorCode6, lastDay, source }: { successorCode6: string; lastDay: string; source: string },
  ): Promise<void> {
    try {
      await tx.query(
        `UPDATE municipalities SET successor_code6 = $2, valid_to = $3, source = $4, source_en = NULL WHERE code6 = ANY ($1)`,
        [predecessors, successorCode6, lastDay, source],
      );
    } catch (error) {
      // The database alone sees the whole chain.
      if (sqlState(error) === '23514') throw refused('/successorCode6', 'wrong-order', circle);
      throw error;
    }
  }

  private async locked(tx: EntityManager, codes: readonly string[]): Promise<Map<string, MunicipalityView>> {
    const rows = await tx.query<MunicipalityView[]>(
      `SELECT ${columns} FROM municipalities WHERE code6 = ANY ($1) ORDER BY code6 FOR UPDATE`,
      [codes],
    );
    return new Map(rows.map((row) => [row.code6, row]));
  }

  private record(tx: EntityManager, actor: Actor, action: string, subjectId: string, detail: object): Promise<void> {
    return this.auditLog.record(tx, { actor, action, subjectType: 'municipality', subjectId, detail: { ...detail } });
  }
}

const wrongCode = {
  ja: '6桁の団体コード（検査数字を含む）を確認してください。',
  en: 'Check the six digits, the last one a check digit.',
};
const notYet = {
  ja: '合併の日が来てから登録してください。登録するとすぐに、合併後の名称で集計されます。',
  en: 'Record it once the day has come: counts take the merged name at once.',
};
const endedBefore = {
  ja: '合併日より前に終了した自治体は、合併後の自治体にできません。',
  en: 'It had ended before that day.',
};
const alreadyMerged = {
  ja: 'すでに別の自治体に合併しています。',
  en: 'It has become another municipality already.',
};
const beforeItBegan = {
  ja: '合併日は、合併前の自治体の開始日より後にしてください。',
  en: 'It did not yet exist on that day.',
};
const circle = {
  ja: '合併後の自治体をたどると、合併前の自治体に戻ってしまいます。',
  en: 'Its successors lead back to where they began.',
};

function refused(pointer: string, code: string, detail?: ErrorItem['detail']): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code, ...(detail && { detail }) }] });
}
