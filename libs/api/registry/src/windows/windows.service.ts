import { Injectable } from '@nestjs/common';
import { AuditLog, Clock, DomainError, Transactor, notFound } from '@kakehashi/api/platform';
import { can, type Actor } from '@kakehashi/shared/access';
import { fiscalYearOf, localTime, type OfficeCode } from '@kakehashi/shared/calendar';
import { DataSource, type EntityManager } from 'typeorm';
import type { NewWindow, WindowCopy, WindowPatch, WindowQuery, WindowView } from './window.dto';
import { oneYearLater, windowInstants } from './window-dates';
import { WindowViews, type WindowRow } from './window-views';

const columns = `w.id, w.office_code AS office, w.target_fiscal_year AS "targetFiscalYear", w.opens_at AS "opensAt",
  w.cuts_off_at AS "cutsOffAt", o.time_zone AS zone, o.country_code AS country, w.note, w.version`;

const noYearBefore = {
  ja: '前年度の受付期間が登録されていないため、複写できません。日時を入力して登録してください。',
  en: 'There is no window of the year before to copy. Enter the dates instead.',
};
const ahead = { ja: '締切は現在より後の日時にしてください。', en: 'Choose a cut-off that lies ahead.' };
const taken = {
  ja: 'この事務所・対象年度の受付期間はすでに登録されています。',
  en: 'The office has a window for that fiscal year already.',
};

/** The windows that people see and set. */
@Injectable()
export class WindowsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly views: WindowViews,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Windows, the latest year first, then in the order of the offices. */
  async list({ office, targetFiscalYear }: WindowQuery): Promise<WindowView[]> {
    const { manager } = this.dataSource;
    const rows = await manager.query<WindowRow[]>(
      `SELECT ${columns} FROM dispatch_windows w JOIN offices o ON o.code = w.office_code
       WHERE ($1::text[] IS NULL OR w.office_code = ANY ($1))
         AND (w.target_fiscal_year = ANY ($2::integer[]) OR $2 IS NULL AND w.target_fiscal_year >= $3)
       ORDER BY w.target_fiscal_year DESC, o.position LIMIT 500`,
      [
        office?.length ? office : null,
        targetFiscalYear?.length ? targetFiscalYear : null,
        fiscalYearOf(this.clock.today()) - 1,
      ],
    );
    return this.views.of(manager, rows);
  }

  /** Sets the window of a year that has none yet. */
  create(actor: Actor, input: NewWindow): Promise<WindowView> {
    assertMayEdit(actor, input.office);
    return this.transactor.run(async (tx) => {
      const { opensAt, cutsOffAt } = windowInstants(input, await this.zoneOf(tx, input.office));
      return this.insert(tx, actor, 'window.added', { ...input, opensAt, cutsOffAt, note: input.note || null });
    });
  }

  /** Sets the window of a year to that of the year before, each wall-clock date a year later. */
  copy(actor: Actor, { office, targetFiscalYear }: WindowCopy): Promise<WindowView> {
    assertMayEdit(actor, office);
    return this.transactor.run(async (tx) => {
      const zone = await this.zoneOf(tx, office);
      const [before] = await tx.query<{ opens_at: Date; cuts_off_at: Date }[]>(
        `SELECT opens_at, cuts_off_at FROM dispatch_windows WHERE office_code = $1 AND target_fiscal_year = $2`,
        [office, targetFiscalYear - 1],
      );
      if (!before) throw refused('validation-failed', 'not-found', noYearBefore);
      const localOpening = oneYearLater(localTime(before.opens_at, zone));
      const localCutOff = oneYearLater(localTime(before.cuts_off_at, zone));
      const instants = windowInstants({ targetFiscalYear, localOpening, localCutOff }, zone);
      return this.insert(tx, actor, 'window.copied', { office, targetFiscalYear, ...instants, note: null });
    });
  }

  /** Changes a window that nobody else changed meanwhile. */
  update(actor: Actor, id: string, version: number, patch: WindowPatch): Promise<WindowView> {
    return this.transactor.run(async (tx) => {
      const row = await this.existing(tx, id, 'FOR UPDATE OF w');
      assertMayEdit(actor, row.office);
      const current = await this.views.one(tx, row);
      if (row.version !== version) throw new DomainError('stale-version', { extensions: { current } });
      const dates = { localOpening: current.localOpening, localCutOff: current.localCutOff, ...given(patch) };
      const moved = dateKeys.filter((key) => dates[key] !== current[key]);
      if (moved.length && current.state === 'closed') throw fixed(moved);
      const { opensAt, cutsOffAt } = windowInstants({ targetFiscalYear: row.targetFiscalYear, ...dates }, row.zone);
      if (moved.includes('localCutOff') && new Date(cutsOffAt) <= this.clock.now()) throw inPast();
      const note = patch.note === undefined ? row.note : patch.note || null;
      await tx.query(
        `UPDATE dispatch_windows SET opens_at = $2, cuts_off_at = $3, note = $4, version = version + 1, updated_at = $5
         WHERE id = $1`,
        [id, opensAt, cutsOffAt, note, this.clock.now()],
      );
      const changed = await this.existing(tx, id);
      await this.record(tx, actor, 'window.edited', changed);
      return this.views.one(tx, changed);
    });
  }

  private async insert(
    tx: EntityManager,
    actor: Actor,
    action: string,
    window: { office: string; targetFiscalYear: number; opensAt: string; cutsOffAt: string; note: string | null },
  ): Promise<WindowView> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO dispatch_windows (office_code, target_fiscal_year, opens_at, cuts_off_at, note, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [window.office, window.targetFiscalYear, window.opensAt, window.cutsOffAt, window.note, this.clock.now()],
    );
    if (!rows[0]) throw refused('already-exists', 'already-exists', taken);
    const added = await this.existing(tx, rows[0].id);
    await this.record(tx, actor, action, added);
    return this.views.one(tx, added);
  }

  private async zoneOf(tx: EntityManager, office: string): Promise<string> {
    const rows = await tx.query<{ time_zone: string }[]>(`SELECT time_zone FROM offices WHERE code = $1`, [office]);
    if (!rows[0]) throw notFound();
    return rows[0].time_zone;
  }

  private async existing(tx: EntityManager, id: string, lock = ''): Promise<WindowRow> {
    const rows = await tx.query<WindowRow[]>(
      `SELECT ${columns} FROM dispatch_windows w JOIN offices o ON o.code = w.office_code WHERE w.id = $1 ${lock}`,
      [id],
    );
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  private record(tx: EntityManager, actor: Actor, action: string, row: WindowRow): Promise<void> {
    const { id, office, targetFiscalYear, opensAt, cutsOffAt, note } = row;
    return this.auditLog.record(tx, {
      actor,
      action,
      subjectType: 'window',
      subjectId: id,
      detail: { office, targetFiscalYear, opensAt, cutsOffAt, note },
    });
  }
}

const dateKeys = ['localOpening', 'localCutOff'] as const;

/** Whoever came too late is received with a reason that stays, not by moving the cut-off behind them. */
function fixed(moved: readonly string[]): DomainError {
  return new DomainError('window-over', { errors: moved.map((key) => ({ pointer: `/${key}`, code: 'window-over' })) });
}

/** A cut-off that moves has to lie ahead: once passed, nobody could move it back. */
function inPast(): DomainError {
  const code = 'cut-off-in-past';
  return new DomainError('validation-failed', { errors: [{ pointer: '/localCutOff', code, detail: ahead }] });
}

/** What a patch says of the dates. */
function given({ localOpening, localCutOff }: WindowPatch): Partial<Pick<WindowView, 'localOpening' | 'localCutOff'>> {
  return { ...(localOpening && { localOpening }), ...(localCutOff && { localCutOff }) };
}

function assertMayEdit(actor: Actor, office: OfficeCode): void {
  const decision = can(actor, 'window.edit', { office });
  if (!decision.allowed) throw new DomainError(decision.code);
}

function refused(
  problem: 'validation-failed' | 'already-exists',
  code: string,
  detail: { ja: string; en: string },
): DomainError {
  return new DomainError(problem, { detail, errors: [{ pointer: '/targetFiscalYear', code, detail }] });
}
