import { caseFields, caseTypes, type CaseType } from '@kakehashi/shared/case-types';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { Field } from '@kakehashi/api/platform';
import { byCaseType, type ShapeOf } from '../../types/case-details';

/** A new case. */
export class CreateCase<T extends CaseType = CaseType> {
  @Field({ kind: 'choice', choices: caseTypes })
  type!: T;

  @Field({ kind: 'office' })
  office!: OfficeCode;

  @Field(caseFields.country)
  country!: string;

  @Field(caseFields.title)
  title!: string;

  @Field({ kind: 'uuid', optional: true, nullable: true, description: 'Who takes care of it; the caller by default' })
  ownerId?: string | null;

  @Field({ kind: 'object', variants: byCaseType('input') })
  details!: ShapeOf<'input', T>;
}

/** What changes of a case; what is not named stays. */
export class ChangeCase<T extends CaseType = CaseType> {
  @Field(caseFields.title, { optional: true })
  title?: string;

  @Field(caseFields.country, { optional: true })
  country?: string;

  @Field({ kind: 'object', variants: byCaseType('change'), optional: true })
  details?: ShapeOf<'change', T>;
}

/** A step of the workflow. */
export class TransitionCase<T extends CaseType = CaseType> {
  @Field({ kind: 'text', maxLength: 40, description: 'The verb of the step' })
  transition!: string;

  @Field({ kind: 'long_text', maxLength: 4000, optional: true, nullable: true })
  comment?: string | null;

  @Field({ kind: 'object', variants: byCaseType('data'), optional: true })
  data?: ShapeOf<'data', T>;
}

/** Who takes care of a case from now on. */
export class AssignCase {
  @Field({ kind: 'uuid', nullable: true })
  ownerId!: string | null;
}

/** Cases that pass from one person to another. */
export class HandOver {
  @Field({ kind: 'uuid' })
  from!: string;

  @Field({ kind: 'uuid' })
  to!: string;

  @Field({ kind: 'references', minItems: 1, maxItems: 500 })
  references!: string[];
}

/** What became of one case of a bulk act. */
export class RowResult {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'boolean' })
  ok!: boolean;

  @Field({ kind: 'text', optional: true })
  code?: string;

  @Field({ kind: 'text', optional: true })
  message?: string;
}

/** What became of every case of a bulk act. */
export class RowResults {
  @Field({ kind: 'objects', of: () => RowResult, maxItems: 500 })
  items!: RowResult[];
}
