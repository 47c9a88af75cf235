import { Injectable } from '@nestjs/common';
import { AuditLog, Clock, DomainError, Transactor, notFound, type ErrorItem } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { IsoDate } from '@kakehashi/shared/calendar';
import { stepsFor } from '@kakehashi/shared/case-types';
import { DataSource, type EntityManager } from 'typeorm';
import { dateFault, openDays, stateOn } from './requirement-dates';
import type {
  NewRequirement,
  RequirementList,
  RequirementPatch,
  RequirementQuery,
  RequirementView,
} from './requirement.dto';

const columns = `r.id, r.country_code AS country, r.kind, r.step, r.valid_from::text AS "validFrom",
  r.valid_to::text AS "validTo", r.note_ja AS "noteJa", r.note_en AS "noteEn", r.version`;

type Row = Omit<RequirementView, 'state'>;

const overlap = {
  ja: 'この書類は、この期間にすでに登録されています。先にその終了日を設定してください。',
  en: 'There is a rule for this document in that time already. End that first.',
};
const tooFarOn = {
  ja: 'この書類は、この手続きの時点ではまだ存在しません。',
  en: 'This document cannot exist yet at that step.',
};
const begun = {
  ja: 'すでに始まっているため削除できません。終了日を設定してください。',
  en: 'This rule has begun and cannot be removed. Give it a last day instead.',
};
const over = {
  ja: 'すでに終了しているため変更できません。',
  en: 'This rule has ended and stays as it was.',
};

/** The rules for documents that people see and set; what was asked for on a day that has begun stays as it was. */
@Injectable()
export class RequirementsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Rules, those of all countries first, then by country and day. */
  async list({ country, asOf }: RequirementQuery): Promise<RequirementList> {
    const { manager } = this.dataSource;
    const today = await this.latestToday(manager);
    const rows = await manager.query<Row[]>(
      `SELECT ${columns} FROM document_requirements r
       WHERE ($1::text IS NULL OR r.country_code IS NULL OR r.country_code = $1)
         AND ($2::date IS NULL OR daterange(r.valid_from, r.valid_to, '[]') @> $2::date)
       ORDER BY r.country_code NULLS FIRST, r.valid_from NULLS FIRST, r.id LIMIT 1000`,
      [country ?? null, asOf ?? null],
    );
    return { items: rows.map((row) => viewOf(row, today)), ...openDays(today) };
  }

  /** Asks for a document from a day to come on. */
  add(actor: Actor, input: NewRequirement): Promise<RequirementView> {
    const { kind, step, validFrom, country = null, validTo = null } = input;
    if (!stepsFor(kind).includes(step)) throw wrong('/step', 'too-early', tooFarOn);
    return this.transactor.run(async (tx) => {
      const today = await this.latestToday(tx);
      assertDates(today, { validFrom, validTo }, 'added');
      await this.assertCountry(tx, country);
      await this.assertFree(tx, { country, kind, validFrom, validTo, id: null }, '/validFrom');
      const [row] = await tx.query<Row[]>(
        `INSERT INTO document_requirements AS r
           (country_code, kind, step, valid_from, valid_to, note_ja, note_en, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${columns}`,
        [country, kind, step, validFrom, validTo, input.noteJa || null, input.noteEn || null, this.clock.now()],
      );
      return this.recorded(tx, actor, 'document-requirement.added', row, today);
    });
  }

  /** Gives a rule its last day, takes that back while it is to come, or changes the note. */
  update(actor: Actor, id: string, version: number, patch: RequirementPatch): Promise<RequirementView> {
    return this.transactor.run(async (tx) => {
      const today = await this.latestToday(tx);
      const current = await this.locked(tx, id, version, today);
      if (current.state === 'ended') throw wrong('/validTo', 'too-early', over);
      const validTo = patch.validTo === undefined ? current.validTo : patch.validTo;
      if (validTo !== current.validTo) {
        assertDates(today, { validFrom: current.validFrom, validTo }, 'ended');
        await this.assertFree(tx, { ...current, validTo }, '/validTo');
      }
      const noteJa = patch.noteJa === undefined ? current.noteJa : patch.noteJa || null;
      const noteEn = patch.noteEn === undefined ? current.noteEn : patch.noteEn || null;
      const [[row]] = await tx.query<[Row[], number]>(
        `UPDATE document_requirements r SET valid_to = $2, note_ja = $3, note_en = $4, version = version + 1,
           updated_at = $5
         WHERE id = $1 RETURNING ${columns}`,
        [id, validTo, noteJa, noteEn, this.clock.now()],
      );
      return this.recorded(tx, actor, 'document-requirement.edited', row, today);
    });
  }

  /** Takes a rule away that has not begun anywhere. */
  remove(actor: Actor, id: string, version: number): Promise<void> {
    return this.transactor.run(async (tx) => {
      const today = await this.latestToday(tx);
      const current = await this.locked(tx, id, version, today);
      if (current.state !== 'coming') throw wrong('/validFrom', 'too-early', begun);
      await tx.query(`DELETE FROM document_requirements WHERE id = $1`, [id]);
      await this.recorded(tx, actor, 'document-requirement.removed', current, today);
    });
  }

  /** The date at the office where the day begins first. */
  private async latestToday(db: EntityManager): Promise<IsoDate> {
    const [row] = await db.query<{ today: IsoDate }[]>(
      `SELECT max(($1::timestamptz AT TIME ZONE time_zone)::date)::text AS today FROM offices`,
      [this.clock.now()],
    );
    return row?.today ?? this.clock.today();
  }

  private async locked(tx: EntityManager, id: string, version: number, today: IsoDate): Promise<RequirementView> {
    const [row] = await tx.query<Row[]>(`SELECT ${columns} FROM document_requirements r WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    if (!row) throw notFound();
    const current = viewOf(row, today);
    if (row.version !== version) throw new DomainError('stale-version', { extensions: { current } });
    return current;
  }

  private async assertCountry(tx: EntityManager, country: string | null): Promise<void> {
    if (country === null) return;
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM countries WHERE code = $1`, [country]);
    if (rows.length === 0) throw wrong('/country', 'not-found');
  }

  /** The database holds the same rule; asking first gives an answer that says what is in the way. */
  private async assertFree(
    tx: EntityManager,
    rule: Pick<RequirementView, 'country' | 'kind' | 'validFrom' | 'validTo'> & { readonly id: string | null },
    pointer: string,
  ): Promise<void> {
    const { country, kind, validFrom, validTo, id } = rule;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('document-requirement'), hashtext($1))`, [kind]);
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM document_requirements
       WHERE country_code IS NOT DISTINCT FROM $1 AND kind = $2 AND id IS DISTINCT FROM $5::uuid
         AND daterange(valid_from, valid_to, '[]') && daterange($3::date, $4::date, '[]')`,
      [country, kind, validFrom, validTo, id],
    );
    if (rows.length === 0) return;
    throw new DomainError('already-exists', {
      detail: overlap,
      errors: [{ pointer, code: 'overlap', detail: overlap }],
    });
  }

  private async recorded(
    tx: EntityManager,
    actor: Actor,
    action: string,
    row: Row | undefined,
    today: IsoDate,
  ): Promise<RequirementView> {
    if (!row) throw notFound();
    const { id, country, kind, step, validFrom, validTo, noteJa, noteEn } = row;
    const detail = { country, kind, step, validFrom, validTo, noteJa, noteEn };
    await this.auditLog.record(tx, { actor, action, subjectType: 'document-requirement', subjectId: id, detail });
    return viewOf(row, today);
  }
}

function viewOf(row: Row, today: string): RequirementView {
  return { ...row, state: stateOn(today, row) };
}

function assertDates(...parts: Parameters<typeof dateFault>): void {
  const fault = dateFault(...parts);
  if (fault) throw wrong(fault.pointer, fault.code, fault.detail);
}

function wrong(pointer: string, code: string, detail?: ErrorItem['detail']): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code, ...(detail && { detail }) }] });
}
