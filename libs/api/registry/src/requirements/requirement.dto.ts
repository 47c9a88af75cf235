import { Field } from '@kakehashi/api/platform';
import { documentSteps, requirableKinds, type DocumentStep, type RequirableKind } from '@kakehashi/shared/case-types';

const note = { kind: 'long_text', maxLength: 500, optional: true, nullable: true } as const;

/** Where a rule stands today; `coming` where it has begun in no office yet. */
export const requirementStates = ['coming', 'in_force', 'ended'] as const;

/** Which rules to list. */
export class RequirementQuery {
  @Field({ kind: 'country', optional: true, description: 'The rules for it, those of all countries included' })
  country?: string;

  @Field({ kind: 'date', optional: true, description: 'Only what is in force on that day' })
  asOf?: string;
}

/** That a dispatch needs a document from a step on. */
export class RequirementView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'country', nullable: true, description: 'null: all countries' })
  country!: string | null;

  @Field({ kind: 'choice', choices: requirableKinds })
  kind!: RequirableKind;

  @Field({ kind: 'choice', choices: documentSteps, description: 'The step that asks for it first' })
  step!: DocumentStep;

  @Field({ kind: 'date', nullable: true, description: 'null: since before the record begins' })
  validFrom!: string | null;

  @Field({ kind: 'date', nullable: true, description: 'The last day; null: no end' })
  validTo!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  noteJa!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  noteEn!: string | null;

  @Field({ kind: 'choice', choices: requirementStates })
  state!: (typeof requirementStates)[number];

  @Field({ kind: 'integer', min: 1 })
  version!: number;
}

/** Rules, those of all countries first, then by country, step and day. */
export class RequirementList {
  @Field({ kind: 'objects', of: () => RequirementView, maxItems: 1000 })
  items!: RequirementView[];

  @Field({ kind: 'date', description: 'The first day on which a new rule may begin' })
  earliestStart!: string;

  @Field({ kind: 'date', description: 'The first day that may be the last of a rule' })
  earliestEnd!: string;
}

/** A new rule; it begins after today, so that no application that came in is judged by it. */
export class NewRequirement {
  @Field({ kind: 'country', optional: true, nullable: true, description: 'null: all countries' })
  country?: string | null;

  @Field({ kind: 'choice', choices: requirableKinds })
  kind!: RequirableKind;

  @Field({ kind: 'choice', choices: documentSteps })
  step!: DocumentStep;

  @Field({ kind: 'date' })
  validFrom!: string;

  @Field({ kind: 'date', optional: true, nullable: true })
  validTo?: string | null;

  @Field(note)
  noteJa?: string | null;

  @Field(note)
  noteEn?: string | null;
}

/** The last day of a rule, or another note. */
export class RequirementPatch {
  @Field({ kind: 'date', optional: true, nullable: true })
  validTo?: string | null;

  @Field(note)
  noteJa?: string | null;

  @Field(note)
  noteEn?: string | null;
}
