import { Field } from '@kakehashi/api/platform';
import { UserRef } from '@kakehashi/api/identity';
import { traineeSecrets, type TraineeSecret } from '@kakehashi/shared/case-types';

const line = { kind: 'text', maxLength: 200, optional: true } as const;
const lines = { kind: 'long_text', maxLength: 4000, optional: true } as const;

/** A passport, as it is given and as it is revealed; kept encrypted and never answered otherwise. */
export class PassportData {
  @Field({ kind: 'text', maxLength: 40 })
  number!: string;

  @Field({ kind: 'date' })
  validUntil!: string;
}

/** What a health form says, as it is given and as it is revealed. */
export class HealthData {
  @Field({ kind: 'date', optional: true, description: 'The day of the health form' })
  examinedOn?: string;

  @Field(lines)
  conditions?: string;

  @Field(lines)
  medication?: string;

  @Field(lines)
  allergies?: string;

  @Field({ ...line, description: 'Blood type, where the trainee states one' })
  bloodType?: string;

  @Field(lines)
  notes?: string;
}

/** Whom to call in an emergency, as it is given and as it is revealed. */
export class EmergencyContactData {
  @Field({ kind: 'text', maxLength: 200 })
  name!: string;

  @Field(line)
  relation?: string;

  @Field(line)
  phone?: string;

  @Field({ kind: 'email', optional: true })
  email?: string;

  @Field(lines)
  address?: string;
}

/** That somebody took a piece of personal data out. */
export class PieceRemoved {
  @Field({ kind: 'instant' })
  at!: string;

  @Field({ kind: 'object', of: () => UserRef })
  by!: UserRef;
}

/** That a piece of personal data is kept, or was and has been erased; never what it says. */
export class PersonalDataView {
  @Field({ kind: 'choice', choices: traineeSecrets })
  field!: TraineeSecret;

  @Field({ kind: 'boolean' })
  held!: boolean;

  @Field({ kind: 'text', nullable: true, description: 'What stands in its place' })
  masked!: string | null;

  @Field({ kind: 'instant', nullable: true })
  updatedAt!: string | null;

  @Field({ kind: 'instant', nullable: true, description: 'When it was erased, at the end of its retention' })
  erasedAt!: string | null;

  @Field({ kind: 'object', of: () => PieceRemoved, nullable: true, description: 'Who took it out, and when' })
  removed!: PieceRemoved | null;

  @Field({ kind: 'integer', description: 'Months for which it is kept after the end of the case' })
  keptMonths!: number;

  @Field({ kind: 'instant', nullable: true, description: 'When it will be erased; null while the case is open' })
  erasedFrom!: string | null;
}

/** Why somebody looks at personal data. */
export const revealReason = {
  kind: 'long_text',
  minLength: 5,
  maxLength: 1000,
  description: 'Why, in words; it is logged',
} as const;

/** Which piece to see, and why. */
export class RevealTraineeData {
  @Field({ kind: 'choice', choices: traineeSecrets })
  field!: TraineeSecret;

  @Field(revealReason)
  reason!: string;
}

/** One piece in the open. */
export class RevealedTraineeData {
  @Field({ kind: 'choice', choices: traineeSecrets })
  field!: TraineeSecret;

  @Field({ kind: 'json', nullable: true, description: 'What is kept; null where nothing is' })
  value!: Record<string, unknown> | null;
}

/** That somebody looked at a piece of personal data. */
export class RevealView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'choice', choices: traineeSecrets })
  field!: TraineeSecret;

  @Field({ kind: 'instant' })
  at!: string;

  @Field({ kind: 'object', of: () => UserRef })
  by!: UserRef;

  @Field({ kind: 'object', of: () => UserRef, nullable: true })
  onBehalfOf!: UserRef | null;

  @Field({ kind: 'choice', choices: ['reveal', 'subject_report'] })
  purpose!: string;

  @Field({ kind: 'long_text' })
  reason!: string;

  @Field({ kind: 'boolean', description: 'Whether there was anything to see' })
  held!: boolean;
}

/** Where to go on in the list of reveals. */
export class RevealQuery {
  @Field({ kind: 'cursor', maxLength: 100, optional: true })
  cursor?: string;
}

/** A page of reveals, the newest first. */
export class RevealPage {
  @Field({ kind: 'objects', of: () => RevealView, maxItems: 50 })
  items!: RevealView[];

  @Field({ kind: 'text', maxLength: 100, nullable: true })
  nextCursor!: string | null;
}
