import { Field } from '@kakehashi/api/platform';
import {
  expertiseAreas,
  expertLanguages,
  expertSecrets,
  languageLevels,
  organisationFields,
} from '@kakehashi/shared/case-types';
import type { ExpertSecret, ExpertiseCode, LanguageLevel } from '@kakehashi/shared/case-types';

const day = { kind: 'date', nullable: true } as const;
const lastDay = { ...day, description: 'The last day; null until further notice' } as const;

/** How well an expert speaks a language. */
export class ExpertLanguage {
  @Field({ kind: 'choice', choices: expertLanguages })
  language!: string;

  @Field({ kind: 'choice', choices: languageLevels })
  level!: LanguageLevel;
}

/** An employer: one that is known by id, or what is needed to find or create it. */
export class EmployerInput {
  @Field({ kind: 'uuid', optional: true })
  id?: string;

  @Field({ kind: 'text', maxLength: 200, optional: true })
  name?: string;

  @Field(organisationFields.municipalityCode)
  municipalityCode?: string | null;
}

/** Where an expert works or worked. */
export class EmploymentInput {
  @Field({ kind: 'object', of: () => EmployerInput })
  organisation!: EmployerInput;

  @Field({ kind: 'text', maxLength: 200, optional: true, nullable: true })
  title?: string | null;

  @Field({ ...day, optional: true })
  validFrom?: string | null;

  @Field({ ...lastDay, optional: true })
  validTo?: string | null;
}

/** An employer as the registry knows it now. */
export class EmployerView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  name!: string;

  @Field({ kind: 'municipality', nullable: true })
  municipalityCode!: string | null;
}

/** Where an expert works or worked. */
export class EmploymentView {
  @Field({ kind: 'object', of: () => EmployerView })
  organisation!: EmployerView;

  @Field({ kind: 'text', nullable: true })
  title!: string | null;

  @Field(day)
  validFrom!: string | null;

  @Field(lastDay)
  validTo!: string | null;
}

/** When an expert can be dispatched. */
export class Availability {
  @Field({ kind: 'date' })
  validFrom!: string;

  @Field({ ...lastDay, optional: true })
  validTo?: string | null;

  @Field({ kind: 'text', maxLength: 300, optional: true, nullable: true })
  note?: string | null;
}

/** A dispatch of the past that no case holds. */
export class PastDispatch {
  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'date' })
  validFrom!: string;

  @Field({ ...lastDay, optional: true })
  validTo?: string | null;

  @Field({ kind: 'choice', choices: expertiseAreas, optional: true, nullable: true })
  expertise?: ExpertiseCode | null;
}

/** A dispatch of an expert, past or agreed, that belongs to no case or to one that the reader may read. */
export class ExpertDispatchView {
  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'integer', description: 'The fiscal year in which it began' })
  fiscalYear!: number;

  @Field({ kind: 'date' })
  validFrom!: string;

  @Field(lastDay)
  validTo!: string | null;

  @Field({ kind: 'choice', choices: expertiseAreas, nullable: true })
  expertise!: ExpertiseCode | null;

  @Field({ kind: 'text', nullable: true, description: 'The case that it belongs to' })
  caseReference!: string | null;
}

/** Personal data to keep encrypted; null removes a piece. */
export class PersonalData {
  @Field({ kind: 'date', optional: true, nullable: true })
  birthDate?: string | null;

  @Field({ kind: 'text', maxLength: 40, pattern: /^[0-9+()\-\s.]{6,40}$/, optional: true, nullable: true })
  phone?: string | null;

  @Field({ kind: 'email', optional: true, nullable: true })
  email?: string | null;

  @Field({ kind: 'text', maxLength: 300, optional: true, nullable: true })
  address?: string | null;

  @Field({ kind: 'text', maxLength: 12, pattern: /^[A-Za-z0-9]{6,12}$/, optional: true, nullable: true })
  passport?: string | null;
}

/** Whether a piece of personal data is kept; what it says is shown only through a reveal. */
export class PersonalField {
  @Field({ kind: 'choice', choices: expertSecrets })
  field!: ExpertSecret;

  @Field({ kind: 'boolean' })
  held!: boolean;
}

/** What to see, and why. */
export class RevealRequest {
  @Field({ kind: 'choice', choices: expertSecrets })
  field!: ExpertSecret;

  @Field({ kind: 'text', minLength: 5, maxLength: 300, description: 'Kept in the audit log' })
  reason!: string;
}

/** A piece of personal data; never kept by the browser. */
export class RevealedField {
  @Field({ kind: 'choice', choices: expertSecrets })
  field!: ExpertSecret;

  @Field({ kind: 'text', nullable: true, description: 'Null where none is kept' })
  value!: string | null;
}
