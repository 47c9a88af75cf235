import { japaneseLevels, placementFields, trainingFields, type JapaneseLevel } from '@kakehashi/shared/case-types';
import { Field } from '@kakehashi/api/platform';
import { OrganisationRef } from '../../case/dto/refs.dto';
import { EmergencyContactData, HealthData, PassportData, PersonalDataView } from './personal.dto';
import { TraineeChange, TraineeInput, TraineeView } from './trainee.dto';

/** What a nomination and a later change have in common. */
class PlacementFieldsInput {
  @Field(placementFields.nominatedBy)
  nominatedBy?: string | null;

  @Field(placementFields.recommendedOn)
  recommendedOn?: string | null;

  @Field(placementFields.fieldText)
  fieldText?: string | null;

  @Field(placementFields.plannedArrival)
  plannedArrival?: string | null;

  @Field(placementFields.plannedDeparture)
  plannedDeparture?: string | null;

  @Field(placementFields.consentVersion)
  consentVersion?: string | null;

  @Field(placementFields.consentRecipient)
  consentRecipient?: string | null;

  @Field(placementFields.consentedOn)
  consentedOn?: string | null;

  @Field(placementFields.tokyoFrom)
  tokyoFrom?: string | null;

  @Field(placementFields.tokyoTo)
  tokyoTo?: string | null;

  @Field(placementFields.jiamFrom)
  jiamFrom?: string | null;

  @Field(placementFields.jiamTo)
  jiamTo?: string | null;

  @Field(placementFields.hostFrom)
  hostFrom?: string | null;

  @Field(placementFields.hostTo)
  hostTo?: string | null;

  @Field(placementFields.passport, { of: () => PassportData })
  passport?: PassportData | null;

  @Field(placementFields.health, { of: () => HealthData })
  health?: HealthData | null;

  @Field(placementFields.emergencyContact, { of: () => EmergencyContactData })
  emergencyContact?: EmergencyContactData | null;
}

/** The fields of a placement as they are given with the nomination. */
export class PlacementDetailsInput extends PlacementFieldsInput {
  @Field(placementFields.programme)
  programme!: string;

  @Field(placementFields.trainee, { of: () => TraineeInput })
  trainee!: TraineeInput;

  @Field(placementFields.field)
  field!: string;

  @Field(placementFields.japaneseLevel)
  japaneseLevel!: JapaneseLevel;
}

/** The fields of a placement that change; what is not named stays. */
export class PlacementDetailsChange extends PlacementFieldsInput {
  @Field(placementFields.programme, { optional: true })
  programme?: string;

  @Field(placementFields.trainee, { of: () => TraineeChange, optional: true })
  trainee?: TraineeChange;

  @Field(placementFields.field, { optional: true })
  field?: string;

  @Field(placementFields.japaneseLevel, { optional: true })
  japaneseLevel?: JapaneseLevel;

  @Field(placementFields.micDecision)
  micDecision?: string | null;

  @Field(placementFields.checklist, { nullable: false })
  checklist?: string[];

  @Field(placementFields.arrivedOn, { nullable: false, description: 'A correction of what was recorded' })
  arrivedOn?: string;
}

/** What is given along with a step of a placement. */
export class PlacementTransitionData {
  @Field({ kind: 'text', maxLength: 60, optional: true, description: 'The code of a reason' })
  reason?: string;

  @Field({ kind: 'uuid', optional: true })
  offerId?: string;

  @Field({
    kind: 'long_text',
    maxLength: 1000,
    optional: true,
    description: 'Why an offer that does not fit is chosen',
  })
  overrideReason?: string;

  @Field({ kind: 'date', optional: true })
  arrivedOn?: string;

  @Field({ kind: 'date', optional: true })
  departedOn?: string;

  @Field({
    kind: 'date',
    optional: true,
    description:
      'When a training ended early; left out, today at the office of the case or the planned end, whichever is earlier',
  })
  endedOn?: string;
}

/** A programme by its code and its names. */
export class ProgrammeNames {
  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'text' })
  nameJa!: string;

  @Field({ kind: 'text' })
  nameEn!: string;

  @Field({ kind: 'integer', nullable: true })
  minAge!: number | null;

  @Field({ kind: 'integer', nullable: true })
  maxAge!: number | null;

  @Field({ kind: 'choice', choices: japaneseLevels, nullable: true })
  minJapaneseLevel!: JapaneseLevel | null;
}

/** Whether one condition of an offer was met when it was proposed. */
export class OfferFitView {
  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'boolean' })
  met!: boolean;
}

/** The offer that a candidate was proposed for. */
export class PlacementHost {
  @Field({ kind: 'uuid' })
  offerId!: string;

  @Field({ kind: 'object', of: () => OrganisationRef })
  host!: OrganisationRef;

  @Field({ kind: 'choice', choices: trainingFields })
  field!: string;

  @Field({ kind: 'date' })
  availableFrom!: string;

  @Field({ kind: 'date' })
  availableTo!: string;

  @Field({ kind: 'instant' })
  takenAt!: string;

  @Field({ kind: 'instant', nullable: true, description: 'When the place was given back' })
  releasedAt!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  overrideReason!: string | null;

  @Field({ kind: 'objects', of: () => OfferFitView })
  explanation!: OfferFitView[];
}

/** A report that a trainee hands in every month. */
export class MonthlyReportView {
  @Field({ kind: 'text', pattern: /^\d{4}-(0[1-9]|1[0-2])$/ })
  month!: string;

  @Field({ kind: 'date' })
  submittedOn!: string;

  @Field({ kind: 'long_text' })
  summary!: string;
}

/** The fields of a placement; personal data stands in it only as held or not. */
export class PlacementDetails {
  @Field({ kind: 'text' })
  programme!: string;

  @Field({ kind: 'object', of: () => ProgrammeNames })
  programmeTerms!: ProgrammeNames;

  @Field({ kind: 'object', of: () => TraineeView })
  trainee!: TraineeView;

  @Field({ kind: 'integer', nullable: true, description: 'In full years on the planned day of arrival' })
  age!: number | null;

  @Field({ kind: 'text', nullable: true })
  nominatedBy!: string | null;

  @Field({ kind: 'date', nullable: true })
  recommendedOn!: string | null;

  @Field({ kind: 'text' })
  field!: string;

  @Field({ kind: 'long_text', nullable: true })
  fieldText!: string | null;

  @Field({ kind: 'text' })
  japaneseLevel!: string;

  @Field({ kind: 'date', nullable: true })
  plannedArrival!: string | null;

  @Field({ kind: 'date', nullable: true })
  plannedDeparture!: string | null;

  @Field({ kind: 'text', nullable: true })
  consentVersion!: string | null;

  @Field({ kind: 'text', nullable: true })
  consentRecipient!: string | null;

  @Field({ kind: 'date', nullable: true })
  consentedOn!: string | null;

  @Field({ kind: 'date', nullable: true })
  tokyoFrom!: string | null;

  @Field({ kind: 'date', nullable: true })
  tokyoTo!: string | null;

  @Field({ kind: 'date', nullable: true })
  jiamFrom!: string | null;

  @Field({ kind: 'date', nullable: true })
  jiamTo!: string | null;

  @Field({ kind: 'date', nullable: true })
  hostFrom!: string | null;

  @Field({ kind: 'date', nullable: true })
  hostTo!: string | null;

  @Field({ kind: 'objects', of: () => PersonalDataView })
  personal!: PersonalDataView[];

  @Field({ kind: 'boolean', nullable: true, description: 'Whether the passport is valid past the planned end' })
  passportCovers!: boolean | null;

  @Field({ kind: 'object', of: () => PlacementHost, nullable: true })
  placement!: PlacementHost | null;

  @Field({ kind: 'long_text', nullable: true })
  micDecision!: string | null;

  @Field({ kind: 'texts' })
  checklist!: string[];

  @Field({ kind: 'instant', nullable: true })
  decidedAt!: string | null;

  @Field({ kind: 'date', nullable: true })
  arrivedOn!: string | null;

  @Field({ kind: 'date', nullable: true })
  departedOn!: string | null;

  @Field({ kind: 'objects', of: () => MonthlyReportView })
  monthlyReports!: MonthlyReportView[];

  @Field({ kind: 'text', nullable: true })
  endReason!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  endComment!: string | null;
}
