import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { appointmentWarnings, choiceLabel } from '@kakehashi/shared/case-types';
import type { Locale } from '@kakehashi/shared/contracts';
import { HolidayCalendar } from '@kakehashi/api/registry';
import { selectRows, type SqlRunner } from '../../case/sql';
import type { AppointmentView, AppointmentWarningView } from '../dto/appointments.dto';
import { appointmentsOf, type AppointmentRow } from './appointment-store';
import { datesOf, warningsOf, type OutsideConflict, type Warning } from './appointment-warnings';

/** The dates and office of the case whose itinerary is read. */
export interface ItineraryCase {
  readonly id: string;
  readonly office: string;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** Reads itineraries together with what needs a second look in them. */
@Injectable()
export class ItineraryReader {
  constructor(private readonly holidays: HolidayCalendar) {}

  /**
   * The appointments of a case with their warnings, in the order of time. The reason that one of two appointments was
   * given for their clash answers for `either`; whoever saves one has to give its `own`.
   */
  async read(
    db: EntityManager,
    visit: ItineraryCase,
    locale: Locale,
    answers: 'either' | 'own' = 'either',
  ): Promise<AppointmentView[]> {
    const rows = await appointmentsOf(db, visit.id);
    const views = await this.withWarnings(db, visit, rows, locale);
    return answers === 'own' ? views : views.map((view) => answered(view, rows));
  }

  private async withWarnings(
    db: EntityManager,
    visit: ItineraryCase,
    rows: readonly AppointmentRow[],
    locale: Locale,
  ): Promise<AppointmentView[]> {
    if (rows.length === 0) return [];
    const dates = rows.flatMap(datesOf).sort();
    const countries = [...new Set(rows.map(({ hostCountry }) => hostCountry))];
    const holidays = await this.holidays.closedDays(db, countries, dates[0] ?? '', dates.at(-1) ?? '');
    const conflicts = await outsideConflicts(db, visit);
    const warnings = warningsOf(rows, { ...visit, holidays, conflicts });
    return rows.map((row) => appointmentView(row, warnings.get(row.id) ?? [], locale));
  }
}

/** Adds the reasons that the other sides of clashes were given. */
function answered(view: AppointmentView, rows: readonly AppointmentRow[]): AppointmentView {
  const warnings = view.warnings.map((warning) => {
    if (warning.override || !warning.withAppointmentId) return warning;
    const other = rows.find(({ id }) => id === warning.withAppointmentId);
    const given = other?.overrides.find(({ code }) => code === warning.code);
    return given ? { ...warning, override: { reason: given.reason, by: given.by } } : warning;
  });
  return { ...view, warnings };
}

/** An appointment as its page shows it. */
export function appointmentView(row: AppointmentRow, warnings: readonly Warning[], locale: Locale): AppointmentView {
  const { caseId: _case, hostCountry: _country, overrides, startsAt, endsAt, ...fields } = row;
  return {
    ...fields,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    warnings: warnings.map((warning) => warningView(warning, overrides, locale)),
  };
}

function warningView(
  { code, subject, withAppointmentId }: Warning,
  overrides: AppointmentRow['overrides'],
  locale: Locale,
): AppointmentWarningView {
  const words = choiceLabel(appointmentWarnings, code)[locale];
  const override = overrides.find((one) => one.code === code);
  return {
    code,
    message: subject ? `${words}${locale === 'ja' ? `（${subject.ja}）` : ` (${subject.en})`}` : words,
    ...(withAppointmentId ? { withAppointmentId } : {}),
    override: override ? { reason: override.reason, by: override.by } : null,
  };
}

/**
 * Staff who are expected in another case at the same time, and interpreters in another case of the same office. Of
 * colleagues it is told that they are busy, whichever office asked for them; of staff of other offices only what the
 * own cases show, so that nobody can look through another office's days.
 */
function outsideConflicts(db: SqlRunner, { id, office }: ItineraryCase): Promise<OutsideConflict[]> {
  return selectRows<OutsideConflict>(
    db,
    `SELECT DISTINCT a.id AS "appointmentId", 'overlap_staff' AS code, u.display_name AS name
     FROM appointments a
     JOIN appointment_staff mine ON mine.appointment_id = a.id
     JOIN appointment_staff theirs ON theirs.user_id = mine.user_id AND theirs.appointment_id <> a.id
     JOIN appointments o ON o.id = theirs.appointment_id AND o.case_id <> a.case_id
       AND o.starts_at < a.ends_at AND o.ends_at > a.starts_at AND o.status NOT IN ('declined', 'dropped')
     JOIN cases oc ON oc.id = o.case_id AND oc.state NOT IN ('declined', 'withdrawn', 'cancelled')
     JOIN users u ON u.id = mine.user_id
     WHERE a.case_id = $1 AND a.status NOT IN ('declined', 'dropped')
       AND (oc.office_code = $2 OR EXISTS (
         SELECT 1 FROM role_grants g
         WHERE g.user_id = mine.user_id AND g.role IN ('officer', 'coordinator', 'manager')
           AND (g.office_code = $2 OR g.office_code IS NULL)
           AND daterange(g.valid_from, g.valid_to, '[]') @> a.local_start::date))
     UNION ALL
     SELECT DISTINCT a.id, 'overlap_interpreter', a.interpreter
     FROM appointments a
     JOIN appointments o ON o.interpreter_key = a.interpreter_key AND o.case_id <> a.case_id
       AND o.starts_at < a.ends_at AND o.ends_at > a.starts_at AND o.status NOT IN ('declined', 'dropped')
     JOIN cases oc ON oc.id = o.case_id AND oc.office_code = $2
       AND oc.state NOT IN ('declined', 'withdrawn', 'cancelled')
     WHERE a.case_id = $1 AND a.interpreter_key IS NOT NULL AND a.status NOT IN ('declined', 'dropped')`,
    [id, office],
  );
}
