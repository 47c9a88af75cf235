import { Injectable } from '@nestjs/common';
import { AuditLog, Clock, DomainError, Outbox, Transactor, notFound } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { DataSource, type EntityManager } from 'typeorm';
import type { HolidayPatch, HolidayQuery, HolidayView, NewHoliday } from './holiday.dto';

const columns = `id, calendar, to_char(date, 'YYYY-MM-DD') AS date, name_ja AS "nameJa", name_en AS "nameEn",
  source, active, edited, version`;

/** The topic of holidays that somebody has added or corrected. */
export const HOLIDAYS_CHANGED = 'holidays.changed';

/** The holidays that administrators see and correct. */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly auditLog: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Holidays by date, inactive ones included. */
  list({ calendar, from, to }: HolidayQuery): Promise<HolidayView[]> {
    const year = Number(this.clock.today().slice(0, 4));
    return this.dataSource.query<HolidayView[]>(
      `SELECT ${columns} FROM holidays
       WHERE ($1::text[] IS NULL OR calendar = ANY ($1)) AND date BETWEEN $2::date AND $3::date
       ORDER BY date, calendar LIMIT 5000`,
      [calendar?.length ? calendar : null, from ?? `${year}-01-01`, to ?? `${year + 1}-12-31`],
    );
  }

  /** Adds a day that no library knows. */
  add(actor: Actor, input: NewHoliday): Promise<HolidayView> {
    return this.transactor.run(async (tx) => {
      await this.assertCalendar(tx, input.calendar);
      const rows = await tx.query<HolidayView[]>(
        `INSERT INTO holidays (calendar, date, name_ja, name_en, source, updated_at)
         VALUES ($1, $2, $3, $4, 'office', $5) ON CONFLICT (calendar, date) DO NOTHING RETURNING ${columns}`,
        [input.calendar, input.date, input.nameJa, input.nameEn, this.clock.now()],
      );
      const added = rows[0];
      if (!added) throw taken('/date');
      await this.record(tx, actor, 'holiday.added', added);
      return added;
    });
  }

  /** Corrects a day or switches it off; from then on no reload touches it. */
  update(actor: Actor, id: string, version: number, patch: HolidayPatch): Promise<HolidayView> {
    return this.transactor.run(async (tx) => {
      const current = await this.existing(tx, id);
      if (current.version !== version) throw new DomainError('stale-version', { extensions: { current } });
      if (patch.date !== undefined) await this.assertFree(tx, current, patch.date);
      const [rows] = await tx.query<[HolidayView[], number]>(
        `UPDATE holidays SET date = coalesce($2, date), name_ja = coalesce($3, name_ja),
           name_en = coalesce($4, name_en), active = coalesce($5, active), edited = true,
           version = version + 1, updated_at = $6
         WHERE id = $1 RETURNING ${columns}`,
        [id, patch.date, patch.nameJa, patch.nameEn, patch.active, this.clock.now()],
      );
      const changed = rows[0];
      if (!changed) throw notFound();
      await this.record(tx, actor, 'holiday.edited', changed);
      return changed;
    });
  }

  private async existing(tx: EntityManager, id: string): Promise<HolidayView> {
    const rows = await tx.query<HolidayView[]>(`SELECT ${columns} FROM holidays WHERE id = $1 FOR UPDATE`, [id]);
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  private async assertCalendar(tx: EntityManager, calendar: string): Promise<void> {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM countries WHERE code = $1`, [calendar]);
    if (rows.length === 0)
      throw new DomainError('validation-failed', { errors: [{ pointer: '/calendar', code: 'not-found' }] });
  }

  private async assertFree(tx: EntityManager, { id, calendar }: HolidayView, date: string): Promise<void> {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM holidays WHERE calendar = $1 AND date = $2 AND id <> $3`, [
      calendar,
      date,
      id,
    ]);
    if (rows.length > 0) throw taken('/date');
  }

  private async record(tx: EntityManager, actor: Actor, action: string, holiday: HolidayView): Promise<void> {
    const { id, calendar, date, nameEn, active } = holiday;
    await this.outbox.add(tx, HOLIDAYS_CHANGED, { calendar, date });
    await this.auditLog.record(tx, {
      actor,
      action,
      subjectType: 'holiday',
      subjectId: id,
      detail: { calendar, date, nameEn, active },
    });
  }
}

function taken(pointer: string): DomainError {
  const detail = {
    ja: 'この日はすでに登録されています。無効になっている場合は有効に戻してください。',
    en: 'This calendar has that day already; if it is switched off, switch it on again.',
  };
  return new DomainError('already-exists', { detail, errors: [{ pointer, code: 'already-exists', detail }] });
}
