import { Field } from '@kakehashi/api/platform';
import { CaseListItem } from '../case/dto/case-list.dto';
import { AppointmentView } from '../visit/dto/appointments.dto';

/** A draft without its content. */
export class DraftRef {
  @Field({ kind: 'text' })
  key!: string;

  @Field({ kind: 'text', nullable: true })
  title!: string | null;

  @Field({ kind: 'instant' })
  updatedAt!: string;
}

/** An appointment of today, with the case it belongs to. */
export class TodaysAppointment extends AppointmentView {
  @Field({ kind: 'reference' })
  caseReference!: string;

  @Field({ kind: 'text' })
  caseTitle!: string;
}

/** Where a day begins: what waits, what is late, who is met today, what was left unfinished. */
export class HomeView {
  @Field({ kind: 'objects', of: () => CaseListItem })
  needsMe!: CaseListItem[];

  @Field({ kind: 'objects', of: () => CaseListItem })
  overdue!: CaseListItem[];

  @Field({ kind: 'objects', of: () => TodaysAppointment })
  todaysAppointments!: TodaysAppointment[];

  @Field({ kind: 'objects', of: () => DraftRef })
  drafts!: DraftRef[];

  @Field({ kind: 'integer' })
  unread!: number;
}
