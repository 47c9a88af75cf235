import { traineeFields } from '@kakehashi/shared/case-types';
import { Field } from '@kakehashi/api/platform';

/** Who is nominated. */
export class TraineeInput {
  @Field(traineeFields.nameRoman)
  nameRoman!: string;

  @Field(traineeFields.nameNative)
  nameNative?: string | null;

  @Field(traineeFields.nameKana)
  nameKana?: string | null;

  @Field(traineeFields.birthDate)
  birthDate!: string;

  @Field(traineeFields.employer)
  employer!: string;
}

/** What changes of who is nominated; what is not named stays. */
export class TraineeChange {
  @Field(traineeFields.nameRoman, { optional: true })
  nameRoman?: string;

  @Field(traineeFields.nameNative)
  nameNative?: string | null;

  @Field(traineeFields.nameKana)
  nameKana?: string | null;

  @Field(traineeFields.birthDate, { optional: true })
  birthDate?: string;

  @Field(traineeFields.employer, { optional: true })
  employer?: string;
}

/** Who is nominated. */
export class TraineeView {
  @Field({ kind: 'text' })
  nameRoman!: string;

  @Field({ kind: 'text', nullable: true })
  nameNative!: string | null;

  @Field({ kind: 'text', nullable: true })
  nameKana!: string | null;

  @Field({ kind: 'date' })
  birthDate!: string;

  @Field({ kind: 'text' })
  employer!: string;
}
