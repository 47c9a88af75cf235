import { Injectable } from '@nestjs/common';
import { AuditLog, Clock, DomainError, Transactor, type ErrorItem } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { fiscalYearOf } from '@kakehashi/shared/calendar';
import { DataSource, type EntityManager } from 'typeorm';
import type { JetCorrection, JetRevision, JetRow, JetYear, JetYearDetail, NewJetYear } from './jet.dto';
import { JetReader } from './jet-reader';

const taken = {
  ja: 'この年度の人数はすでに登録されています。登録済みの年度を訂正してください。',
  en: 'The year has figures already. Correct them instead.',
};
const notYet = { ja: '今年度までの年度を指定してください。', en: 'The year cannot be a later one than the present.' };
const abroad = {
  ja: '参加者は海外から来日します。日本以外の国・地域を選んでください。',
  en: 'Participants come to Japan from other countries.',
};
const same = {
  ja: '登録済みの内容と同じです。訂正する箇所を入力してください。',
  en: 'This is what is entered already. Change what is to be corrected.',
};
const twice = { ja: '同じ国が二度あります。', en: 'The country is there twice.' };
const allUnknown = {
  ja: '少なくとも一つの人数を入力してください。人数の分からない国は行を削除します。',
  en: 'Enter at least one figure, or leave the country out.',
};

/** Enters and corrects the yearly figures of JET participants; what is corrected stays. */
@Injectable()
export class JetService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly reader: JetReader,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The figures that stand. */
  years(): Promise<JetYear[]> {
    return this.reader.years(this.dataSource.manager);
  }

  /** A year with what was corrected of it. */
  year(fiscalYear: number): Promise<JetYearDetail> {
    return this.reader.year(this.dataSource.manager, fiscalYear);
  }

  /** Enters the figures of a year that has none yet. */
  enter(actor: Actor, { fiscalYear, ...input }: NewJetYear): Promise<JetYearDetail> {
    if (fiscalYear > fiscalYearOf(this.clock.today())) throw invalid('/fiscalYear', 'in-future', notYet);
    return this.transactor.run(async (tx) => {
      await this.lock(tx, fiscalYear);
      const known = await tx.query<unknown[]>(`SELECT FROM jet_sheets WHERE fiscal_year = $1`, [fiscalYear]);
      if (known.length > 0) throw refused('already-exists', '/fiscalYear', 'already-exists', taken);
      await this.insert(tx, actor, fiscalYear, 1, { ...input, reason: null });
      return this.reader.year(tx, fiscalYear);
    });
  }

  /** Enters a year anew, over the revision that was read. */
  correct(actor: Actor, fiscalYear: number, revision: number, input: JetCorrection): Promise<JetYearDetail> {
    return this.transactor.run(async (tx) => {
      await this.lock(tx, fiscalYear);
      const current = await this.reader.year(tx, fiscalYear);
      if (current.current.revision !== revision) throw new DomainError('stale-version', { extensions: { current } });
      if (saysTheSame(current.current, input)) throw invalid('/rows', 'unchanged', same);
      await this.insert(tx, actor, fiscalYear, revision + 1, input);
      return this.reader.year(tx, fiscalYear);
    });
  }

  private async lock(tx: EntityManager, fiscalYear: number): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('jet'), $1)`, [fiscalYear]);
  }

  private async insert(
    tx: EntityManager,
    actor: Actor,
    fiscalYear: number,
    revision: number,
    { source, note, reason, rows }: Omit<JetCorrection, 'reason'> & { reason: string | null },
  ): Promise<void> {
    await this.assertRows(tx, rows);
    const [sheet] = await tx.query<{ id: string }[]>(
      `INSERT INTO jet_sheets (fiscal_year, revision, source, note, reason, entered_by, entered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [fiscalYear, revision, source, note || null, reason, actor.id, this.clock.now()],
    );
    await tx.query(
      `INSERT INTO jet_figures (sheet_id, country_code, role, participants)
       SELECT $1, entry.country, role.name, role.participants
       FROM jsonb_to_recordset($2::jsonb) AS entry (country text, "CIR" integer, "ALT" integer, "SEA" integer)
       CROSS JOIN LATERAL (VALUES ('CIR', entry."CIR"), ('ALT', entry."ALT"), ('SEA', entry."SEA"))
         AS role (name, participants)`,
      [sheet?.id, JSON.stringify(rows)],
    );
    await this.auditLog.record(tx, {
      actor,
      action: revision === 1 ? 'jet-figures.entered' : 'jet-figures.corrected',
      subjectType: 'jet-figures',
      subjectId: sheet?.id ?? null,
      detail: { fiscalYear, revision, source, reason },
    });
  }

  private async assertRows(tx: EntityManager, rows: readonly JetRow[]): Promise<void> {
    const countries = rows.map(({ country }) => country);
    const repeated = countries.findIndex((country, index) => countries.indexOf(country) !== index);
    if (repeated >= 0) throw invalid(`/rows/${String(repeated)}/country`, 'repeated', twice);
    const domestic = countries.indexOf('JP');
    if (domestic >= 0) throw invalid(`/rows/${String(domestic)}/country`, 'not-applicable', abroad);
    const empty = rows.findIndex(({ CIR, ALT, SEA }) => CIR === null && ALT === null && SEA === null);
    if (empty >= 0) throw invalid(`/rows/${String(empty)}`, 'required', allUnknown);
    const known = await tx.query<{ code: string }[]>(`SELECT code FROM countries WHERE code = ANY ($1)`, [countries]);
    const unknown = countries.findIndex((country) => !known.some(({ code }) => code === country));
    if (unknown >= 0) throw invalid(`/rows/${String(unknown)}/country`, 'not-found');
  }
}

/** Whether a correction corrects nothing, whatever the order of its rows. */
function saysTheSame(current: JetRevision, { source, note, rows }: JetCorrection): boolean {
  const figures = (list: readonly JetRow[]) =>
    JSON.stringify(list.map(({ country, CIR, ALT, SEA }) => [country, CIR, ALT, SEA]).sort());
  return source === current.source && (note || null) === current.note && figures(rows) === figures(current.rows);
}

function invalid(pointer: string, code: string, detail?: ErrorItem['detail']): DomainError {
  return refused('validation-failed', pointer, code, detail);
}

function refused(
  problem: 'validation-failed' | 'already-exists',
  pointer: string,
  code: string,
  detail?: ErrorItem['detail'],
): DomainError {
  return new DomainError(problem, {
    ...(detail && { detail }),
    errors: [{ pointer, code, ...(detail && { detail }) }],
  });
}
