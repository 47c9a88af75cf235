import {
  dispatchFields,
  documentSteps,
  expertKinds,
  invitationStatuses,
  matchConstraints,
  mostPoints,
  requirableKinds,
  scoreCriteria,
  type DocumentStep,
  type ExpertKind,
  type RequirableKind,
} from '@kakehashi/shared/case-types';
import { Field } from '@kakehashi/api/platform';
import { UserRef } from '@kakehashi/api/identity';
import { RecordedOrganisationRef } from '../../case/dto/refs.dto';
import { OrganisationInput } from '../../visit/dto/visit-details.dto';

const points = { kind: 'integer', min: 0, max: mostPoints } as const;
const yen = { kind: 'integer', min: 0, max: 1_000_000_000 } as const;
const most = Object.fromEntries(scoreCriteria.map((criterion) => [criterion.code, criterion.most]));

/** The fields of a dispatch as they are given when it is logged. */
export class DispatchDetailsInput {
  @Field(dispatchFields.targetFiscalYear)
  targetFiscalYear!: number;

  @Field(dispatchFields.counterpartId, { kind: 'uuid' })
  counterpartId?: string | null;

  @Field(dispatchFields.endorsedOn)
  endorsedOn?: string | null;

  @Field(dispatchFields.host, { of: () => OrganisationInput })
  host!: OrganisationInput;

  @Field(dispatchFields.expertise)
  expertise?: string | null;

  @Field(dispatchFields.expertiseText)
  expertiseText?: string | null;

  @Field(dispatchFields.periodFrom)
  periodFrom?: string | null;

  @Field(dispatchFields.periodTo)
  periodTo?: string | null;

  @Field(dispatchFields.objectives)
  objectives?: string | null;

  @Field(dispatchFields.languages, { nullable: false })
  languages?: string[];

  @Field(dispatchFields.expertsRequested, { nullable: false })
  expertsRequested?: number;

  @Field(dispatchFields.hostCostUndertaking, { nullable: false })
  hostCostUndertaking?: boolean;

  @Field(dispatchFields.mode, { nullable: false })
  mode?: string;
}

/** The fields of a dispatch that change; what is not named stays. */
export class DispatchDetailsChange extends DispatchDetailsInput {
  @Field(dispatchFields.targetFiscalYear, { optional: true })
  declare targetFiscalYear: number;

  @Field(dispatchFields.host, { of: () => OrganisationInput, optional: true })
  declare host: OrganisationInput;

  @Field(dispatchFields.micConsultation)
  micConsultation?: string | null;

  @Field(dispatchFields.preparations, { nullable: false })
  preparations?: string[];

  @Field(dispatchFields.approvedOn, { nullable: false, description: 'As it is: only steps and imports set it' })
  approvedOn?: string;

  @Field(dispatchFields.departedOn, { nullable: false, description: 'A correction of what was recorded' })
  departedOn?: string;

  @Field(dispatchFields.returnedOn, { nullable: false, description: 'A correction of what was recorded' })
  returnedOn?: string;

  @Field(dispatchFields.attendees)
  attendees?: number | null;
}

/** Points by criterion; the whole sheet, so that nobody decides without it. */
export class ScoreInput {
  @Field({ ...points, optional: true, description: 'Points in all, checked against the sum of the criteria' })
  total?: number;

  @Field({ ...points, max: most['need'] })
  need!: number;

  @Field({ ...points, max: most['fit'] })
  fit!: number;

  @Field({ ...points, max: most['readiness'] })
  readiness!: number;

  @Field({ ...points, max: most['effect'] })
  effect!: number;

  @Field({ ...points, max: most['exchange'] })
  exchange!: number;
}

/** What a mission costs, in yen, and who pays. */
export class BudgetInput {
  @Field({ ...yen, description: 'The council: travel, accident insurance, incidentals' })
  clair!: number;

  @Field({ ...yen, optional: true, description: 'The host: local transport and interpreting' })
  host?: number;
}

/** What is given along with a step of a dispatch. */
export class DispatchTransitionData {
  @Field({ kind: 'text', maxLength: 60, optional: true, description: 'The code of a reason' })
  reason?: string;

  @Field({ kind: 'long_text', maxLength: 1000, optional: true, description: 'Why it is received outside the window' })
  lateReason?: string;

  @Field({ kind: 'score', optional: true, of: () => ScoreInput })
  score?: ScoreInput;

  @Field({ kind: 'budget', optional: true, of: () => BudgetInput })
  budget?: BudgetInput;

  @Field({ kind: 'uuid', optional: true })
  expertId?: string;

  @Field({ kind: 'uuid', optional: true, description: 'Who of several refused' })
  refusedExpertId?: string;

  @Field({ kind: 'long_text', maxLength: 1000, optional: true, description: 'Why a condition is passed over' })
  overrideReason?: string;

  @Field({ kind: 'long_text', maxLength: 1000, optional: true, description: 'Why fewer go than were requested' })
  fewerReason?: string;

  @Field({ kind: 'date', optional: true })
  departedOn?: string;

  @Field({ kind: 'date', optional: true })
  returnedOn?: string;

  @Field(dispatchFields.attendees, { nullable: false })
  attendees?: number;
}

/** The counterpart as it was called when the application came in. */
export class CounterpartRef {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text', nullable: true })
  name!: string | null;

  @Field({ kind: 'country', nullable: true })
  country!: string | null;

  @Field({ kind: 'date', nullable: true, description: 'Since when it speaks for the country; null for always' })
  inChargeFrom!: string | null;

  @Field({ kind: 'date', nullable: true, description: 'The last day on which it does; null for no end' })
  inChargeTo!: string | null;
}

/** A document that the rules of the country ask for. */
export class RequiredDocumentView {
  @Field({ kind: 'choice', choices: requirableKinds })
  kind!: RequirableKind;

  @Field({ kind: 'choice', choices: documentSteps, description: 'The step that asks for it first' })
  step!: DocumentStep;

  @Field({ kind: 'long_text', nullable: true })
  noteJa!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  noteEn!: string | null;
}

/** How an application was scored. */
export class ScoreView {
  @Field({ kind: 'integer' })
  total!: number;

  @Field({ kind: 'json', description: 'Points by criterion; empty where only the total is known' })
  criteria!: Record<string, number>;
}

/** What a mission costs, in yen, and who pays. */
export class BudgetView {
  @Field({ kind: 'integer' })
  clair!: number;

  @Field({ kind: 'integer' })
  host!: number;

  @Field({ kind: 'integer' })
  total!: number;
}

/** That an application was received outside its window; it stays for good. */
export class LateEntryView {
  @Field({ kind: 'long_text' })
  reason!: string;

  @Field({ kind: 'instant' })
  at!: string;

  @Field({ kind: 'object', of: () => UserRef })
  by!: UserRef;
}

/** One field that changed since an application was returned. */
export class FieldChangeView {
  @Field({ kind: 'text' })
  field!: string;

  @Field({ kind: 'json', description: '`{value}` as it was when the application was returned' })
  before!: Record<string, unknown>;

  @Field({ kind: 'json', description: '`{value}` as it is now' })
  after!: Record<string, unknown>;
}

/** The last time an application was turned back, and what has changed since. */
export class ReturnView {
  @Field({ kind: 'text' })
  reason!: string;

  @Field({ kind: 'long_text' })
  comment!: string;

  @Field({ kind: 'instant' })
  at!: string;

  @Field({ kind: 'object', of: () => UserRef })
  by!: UserRef;

  @Field({
    kind: 'instant',
    nullable: true,
    description: 'When it was received again; the clock stands still until then',
  })
  resumedAt!: string | null;

  @Field({ kind: 'objects', of: () => FieldChangeView })
  changes!: FieldChangeView[];
}

/** A specialist who was asked, and what came of it. */
export class InvitationView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'uuid' })
  expertId!: string;

  @Field({ kind: 'text' })
  expertName!: string;

  @Field({ kind: 'choice', choices: expertKinds, description: 'Decides whose consent is needed' })
  expertKind!: ExpertKind;

  @Field({ kind: 'choice', choices: invitationStatuses })
  status!: string;

  @Field({ kind: 'instant' })
  invitedAt!: string;

  @Field({ kind: 'object', of: () => UserRef })
  invitedBy!: UserRef;

  @Field({ kind: 'instant', nullable: true })
  answeredAt!: string | null;

  @Field({ kind: 'text', nullable: true })
  reason!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  comment!: string | null;

  @Field({ kind: 'long_text', nullable: true, description: 'Why a condition that was not met was passed over' })
  overrideReason!: string | null;

  @Field({
    kind: 'choices',
    choices: matchConstraints,
    description: 'The conditions that were not met when they were asked',
  })
  unmet!: string[];

  @Field({ kind: 'boolean', description: 'Whether the consent that it needs is among the documents' })
  consentFiled!: boolean;
}

/** The fields of a dispatch. */
export class DispatchDetails {
  @Field({ kind: 'integer' })
  targetFiscalYear!: number;

  @Field({ kind: 'choice', choices: ['upcoming', 'open', 'closed', 'none'] })
  window!: 'upcoming' | 'open' | 'closed' | 'none';

  @Field({ kind: 'object', of: () => CounterpartRef, nullable: true })
  counterpart!: CounterpartRef | null;

  @Field({ kind: 'date', nullable: true })
  endorsedOn!: string | null;

  @Field({ kind: 'object', of: () => RecordedOrganisationRef })
  host!: RecordedOrganisationRef;

  @Field({ kind: 'text', nullable: true })
  expertise!: string | null;

  @Field({ kind: 'text', nullable: true })
  expertiseText!: string | null;

  @Field({ kind: 'date', nullable: true })
  periodFrom!: string | null;

  @Field({ kind: 'date', nullable: true })
  periodTo!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  objectives!: string | null;

  @Field({ kind: 'texts' })
  languages!: string[];

  @Field({ kind: 'integer' })
  expertsRequested!: number;

  @Field({ kind: 'boolean' })
  hostCostUndertaking!: boolean;

  @Field({ kind: 'text' })
  mode!: string;

  @Field({ kind: 'instant', nullable: true })
  receivedAt!: string | null;

  @Field({ kind: 'object', of: () => LateEntryView, nullable: true })
  lateEntry!: LateEntryView | null;

  @Field({ kind: 'object', of: () => ReturnView, nullable: true })
  lastReturn!: ReturnView | null;

  @Field({ kind: 'object', of: () => ScoreView, nullable: true })
  score!: ScoreView | null;

  @Field({ kind: 'object', of: () => BudgetView, nullable: true })
  budget!: BudgetView | null;

  @Field({ kind: 'instant', nullable: true })
  approvedAt!: string | null;

  @Field({
    kind: 'date',
    nullable: true,
    description: 'The day of the approval in Japan, by which the year is counted',
  })
  approvedOn!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  micConsultation!: string | null;

  @Field({ kind: 'objects', of: () => InvitationView })
  invitations!: InvitationView[];

  @Field({ kind: 'long_text', nullable: true, description: 'Why fewer specialists go than were requested' })
  fewerReason!: string | null;

  @Field({ kind: 'texts' })
  preparations!: string[];

  @Field({ kind: 'date', nullable: true })
  departedOn!: string | null;

  @Field({ kind: 'date', nullable: true })
  returnedOn!: string | null;

  @Field({ kind: 'integer', nullable: true })
  attendees!: number | null;

  @Field({ kind: 'text', nullable: true })
  endReason!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  endComment!: string | null;

  @Field({ kind: 'texts', description: 'The kinds of documents that count now, for whoever is asked or has left' })
  countedDocuments!: string[];

  @Field({
    kind: 'objects',
    of: () => RequiredDocumentView,
    description: 'By the rules on the day of the first receipt; today’s while it has not come in',
  })
  requiredDocuments!: RequiredDocumentView[];
}
