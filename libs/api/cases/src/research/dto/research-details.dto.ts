import { researchFields } from '@kakehashi/shared/case-types';
import { Field } from '@kakehashi/api/platform';
import { RequesterInput, RequesterView } from '../../visit/dto/visit-details.dto';

/** The fields of a commissioned research as they are given when it is logged. */
export class ResearchDetailsInput {
  @Field(researchFields.requester, { of: () => RequesterInput })
  requester!: RequesterInput;

  @Field(researchFields.branch)
  branch?: string | null;

  @Field(researchFields.receivedOn, { nullable: false })
  receivedOn?: string;

  @Field(researchFields.questions)
  questions?: string | null;

  @Field(researchFields.background)
  background?: string | null;

  @Field(researchFields.dueOn)
  dueOn?: string | null;

  @Field(researchFields.shareable, { nullable: false })
  shareable?: boolean;
}

/** The fields of a commissioned research that change; what is not named stays. */
export class ResearchDetailsChange extends ResearchDetailsInput {
  @Field(researchFields.requester, { of: () => RequesterInput, optional: true })
  declare requester: RequesterInput;
}

/** What is given along with a step of a commissioned research. */
export class ResearchTransitionData {
  @Field({ kind: 'text', maxLength: 60, optional: true, description: 'The code of a reason' })
  reason?: string;
}

/** The fields of a commissioned research. */
export class ResearchDetails {
  @Field({ kind: 'object', of: () => RequesterView })
  requester!: RequesterView;

  @Field({ kind: 'text', nullable: true })
  branch!: string | null;

  @Field({ kind: 'date' })
  receivedOn!: string;

  @Field({ kind: 'long_text', nullable: true })
  questions!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  background!: string | null;

  @Field({ kind: 'date', nullable: true })
  dueOn!: string | null;

  @Field({ kind: 'boolean' })
  shareable!: boolean;

  @Field({ kind: 'text', nullable: true })
  endReason!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  endComment!: string | null;
}
