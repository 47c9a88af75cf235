import type { EntityManager } from 'typeorm';
import { foldName, instantOf } from '@kakehashi/shared/calendar';
import type { UserRef } from '@kakehashi/api/identity';
import { selectOne, selectRows, type SqlRunner } from '../../case/sql';

/** A reason for which an appointment stands in spite of a warning. */
export interface StoredOverride {
  readonly code: string;
  readonly reason: string;
  readonly by: UserRef;
}

/** An appointment as it is stored, with the names that its page shows. */
export interface AppointmentRow {
  readonly id: string;
  readonly caseId: string;
  readonly host: { readonly id: string; readonly name: string; readonly recordedName: string | null };
  readonly hostCountry: string;
  readonly post: string | null;
  readonly place: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly localStart: string;
  readonly localEnd: string;
  readonly status: string;
  readonly staff: UserRef[];
  readonly interpreter: string | null;
  readonly travelMinutes: number | null;
  readonly notes: string | null;
  readonly overrides: StoredOverride[];
}

/** What a request writes of an appointment. */
export interface AppointmentValues {
  readonly hostId: string;
  readonly post: string | null;
  readonly place: string | null;
  readonly localStart: string;
  readonly localEnd: string;
  readonly timeZone: string;
  readonly status: string;
  readonly staffIds: readonly string[];
  readonly interpreter: string | null;
  readonly travelMinutes: number | null;
  readonly notes: string | null;
  readonly overrides: readonly StoredOverride[];
}

/** The columns of an appointment `a` with its host `h`. */
export const appointmentColumns = `
  a.id, a.case_id AS "caseId", jsonb_build_object('id', h.id, 'name', h.name,
    'recordedName', nullif(a.host_recorded_name, h.name)) AS host, h.country_code AS "hostCountry",
  a.post, a.place, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.time_zone AS "timeZone",
  to_char(a.local_start, 'YYYY-MM-DD"T"HH24:MI') AS "localStart",
  to_char(a.local_end, 'YYYY-MM-DD"T"HH24:MI') AS "localEnd", a.status, a.interpreter,
  a.travel_minutes AS "travelMinutes", a.notes, a.overrides,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'displayName', u.display_name, 'email', u.email)
                             ORDER BY u.display_name, u.id)
            FROM appointment_staff s JOIN users u ON u.id = s.user_id WHERE s.appointment_id = a.id), '[]') AS staff`;

/** The appointments of a case in the order of time. */
export function appointmentsOf(db: SqlRunner, caseId: string): Promise<AppointmentRow[]> {
  return selectRows<AppointmentRow>(
    db,
    `SELECT ${appointmentColumns} FROM appointments a JOIN organisations h ON h.id = a.host_organisation_id
     WHERE a.case_id = $1 ORDER BY a.starts_at, a.ends_at, a.id`,
    [caseId],
  );
}

/** Writes a new appointment, or one that is there already, and answers its id. */
export async function storeAppointment(
  tx: EntityManager,
  caseId: string,
  id: string | null,
  values: AppointmentValues,
  now: Date,
): Promise<string> {
  const row = await selectOne<{ id: string }>(
    tx,
    `INSERT INTO appointments AS a (id, case_id, host_organisation_id, post, place, local_start, local_end, time_zone,
       starts_at, ends_at, status, interpreter, interpreter_key, travel_minutes, notes, overrides, created_at, updated_at)
     VALUES (COALESCE($1, uuidv7()), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)
     ON CONFLICT (id) DO UPDATE SET host_organisation_id = excluded.host_organisation_id, post = excluded.post,
       place = excluded.place, local_start = excluded.local_start, local_end = excluded.local_end,
       time_zone = excluded.time_zone, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
       status = excluded.status, interpreter = excluded.interpreter, interpreter_key = excluded.interpreter_key,
       travel_minutes = excluded.travel_minutes, notes = excluded.notes, overrides = excluded.overrides,
       updated_at = excluded.updated_at
     WHERE a.case_id = excluded.case_id
     RETURNING id`,
    [
      id,
      caseId,
      values.hostId,
      values.post,
      values.place,
      values.localStart,
      values.localEnd,
      values.timeZone,
      instantOf(values.localStart, values.timeZone),
      instantOf(values.localEnd, values.timeZone),
      values.status,
      values.interpreter,
      values.interpreter && (foldName(values.interpreter) || values.interpreter),
      values.travelMinutes,
      values.notes,
      JSON.stringify(values.overrides),
      now,
    ],
  );
  if (!row) throw new Error(`Appointment ${id} belongs to another case`);
  await tx.query(`DELETE FROM appointment_staff WHERE appointment_id = $1 AND user_id <> ALL($2)`, [
    row.id,
    [...values.staffIds],
  ]);
  await tx.query(
    `INSERT INTO appointment_staff (appointment_id, user_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
    [row.id, [...values.staffIds]],
  );
  return row.id;
}
