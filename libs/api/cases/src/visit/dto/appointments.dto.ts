import { appointmentFields, appointmentStatuses, appointmentWarnings } from '@kakehashi/shared/case-types';
import { Field } from '@kakehashi/api/platform';
import { UserRef } from '@kakehashi/api/identity';
import { RecordedOrganisationRef } from '../../case/dto/refs.dto';
import { OrganisationInput } from './visit-details.dto';

/** Why an appointment stands in spite of a warning. */
export class WarningOverride {
  @Field({ kind: 'choice', choices: appointmentWarnings })
  code!: string;

  @Field({ kind: 'text', minLength: 1, maxLength: 500 })
  reason!: string;
}

/** A meeting with a host as it is planned. */
export class AppointmentInput {
  @Field(appointmentFields.host, { of: () => OrganisationInput })
  host!: OrganisationInput;

  @Field(appointmentFields.post)
  post?: string | null;

  @Field(appointmentFields.place)
  place?: string | null;

  @Field(appointmentFields.localStart)
  localStart!: string;

  @Field(appointmentFields.localEnd)
  localEnd!: string;

  @Field(appointmentFields.timeZone)
  timeZone!: string;

  @Field(appointmentFields.status)
  status!: string;

  @Field(appointmentFields.staffIds, { nullable: false })
  staffIds?: string[];

  @Field(appointmentFields.interpreter)
  interpreter?: string | null;

  @Field(appointmentFields.travelMinutes)
  travelMinutes?: number | null;

  @Field(appointmentFields.notes)
  notes?: string | null;

  @Field({ kind: 'objects', of: () => WarningOverride, maxItems: 20, optional: true })
  overrides?: WarningOverride[];
}

/** What changes of a meeting; what is not named stays. */
export class AppointmentChange extends AppointmentInput {
  @Field(appointmentFields.host, { of: () => OrganisationInput, optional: true })
  declare host: OrganisationInput;

  @Field(appointmentFields.localStart, { optional: true })
  declare localStart: string;

  @Field(appointmentFields.localEnd, { optional: true })
  declare localEnd: string;

  @Field(appointmentFields.timeZone, { optional: true })
  declare timeZone: string;

  @Field(appointmentFields.status, { optional: true })
  declare status: string;
}

/** Who let an appointment stand in spite of a warning, and why. */
export class OverrideView {
  @Field({ kind: 'text' })
  reason!: string;

  @Field({ kind: 'object', of: () => UserRef })
  by!: UserRef;
}

/** Something about an appointment that needs a second look. */
export class AppointmentWarningView {
  @Field({ kind: 'choice', choices: appointmentWarnings })
  code!: string;

  @Field({ kind: 'long_text' })
  message!: string;

  @Field({ kind: 'uuid', optional: true, description: 'The appointment of this case that it collides with' })
  withAppointmentId?: string;

  @Field({ kind: 'object', of: () => OverrideView, nullable: true })
  override!: OverrideView | null;
}

/** A meeting with a host. */
export class AppointmentView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'object', of: () => RecordedOrganisationRef })
  host!: RecordedOrganisationRef;

  @Field({ kind: 'text', nullable: true })
  post!: string | null;

  @Field({ kind: 'text', nullable: true })
  place!: string | null;

  @Field({ kind: 'instant' })
  startsAt!: string;

  @Field({ kind: 'instant' })
  endsAt!: string;

  @Field({ kind: 'time_zone' })
  timeZone!: string;

  @Field({ kind: 'local_time' })
  localStart!: string;

  @Field({ kind: 'local_time' })
  localEnd!: string;

  @Field({ kind: 'choice', choices: appointmentStatuses })
  status!: string;

  @Field({ kind: 'objects', of: () => UserRef })
  staff!: UserRef[];

  @Field({ kind: 'text', nullable: true })
  interpreter!: string | null;

  @Field({ kind: 'integer', nullable: true })
  travelMinutes!: number | null;

  @Field({ kind: 'long_text', nullable: true })
  notes!: string | null;

  @Field({ kind: 'objects', of: () => AppointmentWarningView })
  warnings!: AppointmentWarningView[];
}

/** The itinerary of a visit, in the order of time. */
export class AppointmentList {
  @Field({ kind: 'objects', of: () => AppointmentView, maxItems: 200 })
  items!: AppointmentView[];
}
