import { Field } from '@kakehashi/api/platform';
import { expertiseAreas, expertKinds, type ExpertiseCode, type ExpertKind } from '@kakehashi/shared/case-types';
import {
  Availability,
  EmployerView,
  EmploymentInput,
  EmploymentView,
  ExpertDispatchView,
  ExpertLanguage,
  PastDispatch,
  PersonalData,
  PersonalField,
} from './expert-parts.dto';

const loose = { optional: true, nullable: true } as const;
const name = { kind: 'text', maxLength: 100 } as const;
const year = { kind: 'integer', min: 1980, max: 2199 } as const;
const service = { kind: 'integer', min: 0, max: 70 } as const;
const expertise = { kind: 'choices', choices: expertiseAreas, minItems: 1, maxItems: 32 } as const;
const countries = { kind: 'countries', maxItems: 60 } as const;
const regions = { kind: 'texts', maxLength: 60, maxItems: 20 } as const;
const languages = { kind: 'objects', of: () => ExpertLanguage, maxItems: 20 } as const;

/** An expert as lists show one. */
export class ExpertView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field(name)
  nameJa!: string;

  @Field({ ...name, nullable: true })
  nameKana!: string | null;

  @Field({ ...name, nullable: true })
  nameRoman!: string | null;

  @Field({ kind: 'boolean', description: 'Whether the family name comes first' })
  familyFirst!: boolean;

  @Field({ kind: 'choice', choices: expertKinds })
  kind!: ExpertKind;

  @Field(expertise)
  expertise!: ExpertiseCode[];

  @Field({ kind: 'text', nullable: true, description: 'The words in which the expertise was registered' })
  expertiseText!: string | null;

  @Field(languages)
  languages!: ExpertLanguage[];

  @Field({ ...countries, description: 'Countries of experience' })
  countries!: string[];

  @Field(regions)
  regions!: string[];

  @Field({ kind: 'object', of: () => EmployerView, nullable: true, description: 'The present or last employer' })
  employer!: EmployerView | null;

  @Field({ kind: 'date', nullable: true })
  healthClearUntil!: string | null;

  @Field({ ...year, nullable: true })
  firstRegisteredYear!: number | null;

  @Field({ ...service, nullable: true })
  yearsOfService!: number | null;

  @Field({
    ...year,
    nullable: true,
    description: 'The fiscal year of the latest dispatch that is over, of those that the reader may know of',
  })
  lastDispatchedYear!: number | null;

  @Field({ kind: 'boolean', description: 'Whether all offices see the expert' })
  listed!: boolean;

  @Field({ kind: 'integer', min: 1 })
  version!: number;
}

/** Everything about an expert except personal data. */
export class ExpertDetail extends ExpertView {
  @Field({ kind: 'objects', of: () => EmploymentView, maxItems: 50 })
  employments!: EmploymentView[];

  @Field({ kind: 'objects', of: () => Availability, maxItems: 50 })
  availability!: Availability[];

  @Field({ kind: 'objects', of: () => ExpertDispatchView, maxItems: 200 })
  dispatches!: ExpertDispatchView[];

  @Field({ kind: 'text', nullable: true, description: 'The version of the consent to be listed' })
  consentVersion!: string | null;

  @Field({ kind: 'date', nullable: true })
  consentedOn!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  note!: string | null;

  @Field({ kind: 'objects', of: () => PersonalField, maxItems: 10 })
  personal!: PersonalField[];
}

/** What changes of an expert; a list that is given replaces the one that is there. */
export class ExpertPatch {
  @Field({ ...name, optional: true })
  nameJa?: string;

  @Field({ ...name, ...loose })
  nameKana?: string | null;

  @Field({ ...name, ...loose })
  nameRoman?: string | null;

  @Field({ kind: 'boolean', optional: true })
  familyFirst?: boolean;

  @Field({ kind: 'choice', choices: expertKinds, optional: true })
  kind?: ExpertKind;

  @Field({ ...expertise, optional: true })
  expertise?: ExpertiseCode[];

  @Field({ kind: 'text', maxLength: 300, ...loose })
  expertiseText?: string | null;

  @Field({ ...languages, optional: true })
  languages?: ExpertLanguage[];

  @Field({ ...countries, optional: true })
  countries?: string[];

  @Field({ ...regions, optional: true })
  regions?: string[];

  @Field({ kind: 'objects', of: () => EmploymentInput, maxItems: 50, optional: true })
  employments?: EmploymentInput[];

  @Field({ kind: 'objects', of: () => Availability, maxItems: 50, optional: true })
  availability?: Availability[];

  @Field({ kind: 'objects', of: () => PastDispatch, maxItems: 100, optional: true })
  dispatches?: PastDispatch[];

  @Field({ kind: 'date', ...loose })
  healthClearUntil?: string | null;

  @Field({ ...year, ...loose })
  firstRegisteredYear?: number | null;

  @Field({ ...service, ...loose })
  yearsOfService?: number | null;

  @Field({ kind: 'text', maxLength: 40, ...loose })
  consentVersion?: string | null;

  @Field({ kind: 'date', ...loose })
  consentedOn?: string | null;

  @Field({ kind: 'boolean', optional: true, description: 'Needs a consent with version and date' })
  listed?: boolean;

  @Field({ kind: 'long_text', maxLength: 2000, ...loose })
  note?: string | null;

  @Field({ kind: 'object', of: () => PersonalData, optional: true })
  personal?: PersonalData;
}

/** A new expert. */
export class NewExpert extends ExpertPatch {
  @Field(name)
  override nameJa!: string;

  @Field({ kind: 'choice', choices: expertKinds })
  override kind!: ExpertKind;

  @Field(expertise)
  override expertise!: ExpertiseCode[];
}
