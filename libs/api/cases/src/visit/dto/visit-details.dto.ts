import { requesterKinds, visitFields } from '@kakehashi/shared/case-types';
import { Field } from '@kakehashi/api/platform';
import { UserRef } from '@kakehashi/api/identity';
import { OrganisationRef, RecordedOrganisationRef } from '../../case/dto/refs.dto';

const mostHosts = 20;
const people = { kind: 'integer', min: visitFields.plannedPeople.min, max: visitFields.plannedPeople.max } as const;

/** An organisation by id, or by the name under which it is found or created. */
export class OrganisationInput {
  @Field({ kind: 'uuid', optional: true })
  id?: string;

  @Field({ kind: 'text', maxLength: 200, optional: true })
  name?: string;
}

/** Who asks for a visit, by id, or by name and kind. */
export class RequesterInput extends OrganisationInput {
  @Field({ kind: 'choice', choices: requesterKinds, optional: true })
  kind?: (typeof requesterKinds)[number]['value'];

  @Field({ kind: 'municipality', optional: true, nullable: true })
  municipalityCode?: string | null;
}

/** People by category; a category that is left out has none. */
export class HeadcountInput {
  @Field({ ...people, optional: true })
  elected?: number;

  @Field({ ...people, optional: true })
  official?: number;

  @Field({ ...people, optional: true })
  student?: number;

  @Field({ ...people, optional: true })
  escort?: number;

  @Field({ ...people, optional: true })
  private?: number;
}

/** The fields of a visit as they are given when it is logged. */
export class VisitDetailsInput {
  @Field(visitFields.requester, { of: () => RequesterInput })
  requester!: RequesterInput;

  @Field({ kind: 'objects', of: () => OrganisationInput, maxItems: mostHosts, optional: true })
  hosts?: OrganisationInput[];

  @Field(visitFields.branch)
  branch?: string | null;

  @Field(visitFields.mode)
  mode!: string;

  @Field(visitFields.protocolClass)
  protocolClass?: string | null;

  @Field(visitFields.purpose)
  purpose?: string | null;

  @Field(visitFields.supportKinds, { nullable: false })
  supportKinds?: string[];

  @Field(visitFields.firstDate)
  firstDate?: string | null;

  @Field(visitFields.lastDate)
  lastDate?: string | null;

  @Field(visitFields.cities, { nullable: false })
  cities?: string[];

  @Field(visitFields.language)
  language?: string | null;

  @Field(visitFields.plannedPeople, { of: () => HeadcountInput, nullable: false })
  plannedPeople?: HeadcountInput;
}

/** The fields of a visit that change; what is not named stays. */
export class VisitDetailsChange extends VisitDetailsInput {
  @Field(visitFields.requester, { of: () => RequesterInput, optional: true })
  declare requester: RequesterInput;

  @Field(visitFields.mode, { optional: true })
  declare mode: string;

  @Field(visitFields.actualPeople, { of: () => HeadcountInput, nullable: false })
  actualPeople?: HeadcountInput;

  @Field(visitFields.thankYouSent, { nullable: false })
  thankYouSent?: boolean;
}

/** What is given along with a step of a visit. */
export class VisitTransitionData {
  @Field({ kind: 'text', maxLength: 60, optional: true, description: 'The code of a reason' })
  reason?: string;

  @Field(visitFields.actualPeople, { of: () => HeadcountInput, nullable: false })
  actualPeople?: HeadcountInput;

  @Field({ kind: 'boolean', optional: true, description: 'Whether the hosts were told' })
  hostsTold?: boolean;
}

/** Who asks for a visit. */
export class RequesterView extends RecordedOrganisationRef {
  @Field({ kind: 'text' })
  kind!: string;

  @Field({ kind: 'municipality', nullable: true })
  municipalityCode!: string | null;

  @Field({ kind: 'prefecture', nullable: true })
  prefecture!: string | null;
}

/** A municipality under the code that it has. */
export class SuccessorMunicipality {
  @Field({ kind: 'municipality' })
  code6!: string;

  @Field({ kind: 'text' })
  nameJa!: string;

  @Field({ kind: 'text' })
  nameEn!: string;
}

/** That the municipality of the requester was no longer there on the first day, and what it had become. */
export class RequesterEndedView {
  @Field({ kind: 'text' })
  nameJa!: string;

  @Field({ kind: 'text' })
  nameEn!: string;

  @Field({ kind: 'date' })
  lastDay!: string;

  @Field({ kind: 'object', of: () => SuccessorMunicipality, nullable: true })
  successor!: SuccessorMunicipality | null;
}

/** People by category, and in all. */
export class HeadcountView {
  @Field({ kind: 'integer' })
  elected!: number;

  @Field({ kind: 'integer' })
  official!: number;

  @Field({ kind: 'integer' })
  student!: number;

  @Field({ kind: 'integer' })
  escort!: number;

  @Field({ kind: 'integer' })
  private!: number;

  @Field({ kind: 'integer' })
  total!: number;
}

/** That somebody looked for earlier similar visits, and what they were shown. */
export class EarlierVisitSearchView {
  @Field({ kind: 'instant' })
  at!: string;

  @Field({ kind: 'object', of: () => UserRef })
  by!: UserRef;

  @Field({ kind: 'integer' })
  resultCount!: number;

  @Field({ kind: 'references' })
  references!: string[];
}

/** The fields of a visit. */
export class VisitDetails {
  @Field({ kind: 'object', of: () => RequesterView })
  requester!: RequesterView;

  @Field({ kind: 'object', of: () => RequesterEndedView, nullable: true })
  requesterEnded!: RequesterEndedView | null;

  @Field({ kind: 'objects', of: () => OrganisationRef })
  hosts!: OrganisationRef[];

  @Field({ kind: 'text', nullable: true })
  branch!: string | null;

  @Field({ kind: 'text' })
  mode!: string;

  @Field({ kind: 'text', nullable: true })
  protocolClass!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  purpose!: string | null;

  @Field({ kind: 'texts' })
  supportKinds!: string[];

  @Field({ kind: 'date', nullable: true })
  firstDate!: string | null;

  @Field({ kind: 'date', nullable: true })
  lastDate!: string | null;

  @Field({ kind: 'texts' })
  cities!: string[];

  @Field({ kind: 'text', nullable: true })
  language!: string | null;

  @Field({ kind: 'object', of: () => HeadcountView })
  plannedPeople!: HeadcountView;

  @Field({ kind: 'object', of: () => HeadcountView, nullable: true })
  actualPeople!: HeadcountView | null;

  @Field({ kind: 'boolean' })
  thankYouSent!: boolean;

  @Field({ kind: 'text', nullable: true })
  endReason!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  endComment!: string | null;

  @Field({ kind: 'object', of: () => EarlierVisitSearchView, nullable: true })
  earlierVisitSearch!: EarlierVisitSearchView | null;
}
