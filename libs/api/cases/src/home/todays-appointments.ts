import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { readerOf } from '../case/case-record';
import type { TodaysAppointment } from './home.dto';
import { selectRows, SqlParameters } from '../case/sql';
import { appointmentColumns, type AppointmentRow } from '../visit/itinerary/appointment-store';
import { appointmentView } from '../visit/itinerary/itinerary-reader';

const shown = 50;

type TodayRow = AppointmentRow & { readonly caseReference: string; readonly caseTitle: string };

function own(me: string): string {
  return `(c.owner_id = ${me} OR EXISTS (
    SELECT FROM appointment_staff s WHERE s.appointment_id = a.id AND s.user_id = ${me}))`;
}

/** Who is met today. */
@Injectable()
export class TodaysAppointments {
  constructor(private readonly dataSource: DataSource) {}

  /** Today's appointments, by the venues' own clocks: those of the actor's offices, or for others their own. */
  async of(actor: Actor, now: Date): Promise<TodaysAppointment[]> {
    const parameters = new SqlParameters();
    const at = parameters.add(now, 'timestamptz');
    const { scope } = readerOf(actor);
    const visible = scope === 'all' ? own(parameters.add(actor.id, 'uuid')) : parameters.among('c.office_code', scope);
    const rows = await selectRows<TodayRow>(
      this.dataSource,
      `SELECT ${appointmentColumns}, c.reference AS "caseReference", c.title AS "caseTitle"
       FROM appointments a
       JOIN organisations h ON h.id = a.host_organisation_id
       JOIN cases c ON c.id = a.case_id
       WHERE a.starts_at BETWEEN ${at} - interval '2 days' AND ${at} + interval '2 days'
         AND (${at} AT TIME ZONE a.time_zone)::date BETWEEN a.local_start::date AND a.local_end::date
         AND a.status NOT IN ('declined', 'dropped') AND c.open AND ${visible}
       ORDER BY a.starts_at, a.id LIMIT ${shown}`,
      parameters.values,
    );
    return rows.map(({ caseReference, caseTitle, ...row }) => ({
      ...appointmentView(row, [], actor.locale),
      caseReference,
      caseTitle,
    }));
  }
}
