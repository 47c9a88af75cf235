import { Field } from '@kakehashi/api/platform';
import { expertSecrets, type ExpertSecret } from '@kakehashi/shared/case-types';
import { RevealedField } from './expert-parts.dto';
import { ExpertDetail } from './expert.dto';

/** Why the report is drawn up; it is logged with every piece that it shows. */
export class DrawExpertReport {
  @Field({
    kind: 'text',
    minLength: 5,
    maxLength: 500,
    description: 'Such as the date and number of the request for disclosure',
  })
  reason!: string;
}

/** That somebody has seen a piece of personal data before. */
export class ExpertReveal {
  @Field({ kind: 'instant' })
  at!: string;

  @Field({ kind: 'text' })
  by!: string;

  @Field({ kind: 'choice', choices: expertSecrets })
  field!: ExpertSecret;

  @Field({ kind: 'text' })
  reason!: string;
}

/** That a case asked the expert to go, and what became of it. */
export class ExpertInvitation {
  @Field({ kind: 'text' })
  caseReference!: string;

  @Field({ kind: 'text' })
  status!: string;

  @Field({ kind: 'instant' })
  invitedAt!: string;

  @Field({ kind: 'text', nullable: true, description: 'What was noted of the answer' })
  comment!: string | null;
}

/** All that is held on an expert. */
export class ExpertSubjectReport {
  @Field({ kind: 'instant' })
  drawnUpAt!: string;

  @Field({ kind: 'object', of: () => ExpertDetail })
  expert!: ExpertDetail;

  @Field({ kind: 'objects', of: () => RevealedField, maxItems: 10 })
  personalData!: RevealedField[];

  @Field({ kind: 'objects', of: () => ExpertInvitation, maxItems: 500 })
  invitations!: ExpertInvitation[];

  @Field({ kind: 'texts', description: 'Names of the records that were merged into this one' })
  otherNames!: string[];

  @Field({ kind: 'objects', of: () => ExpertReveal, maxItems: 500, description: 'Who has seen personal data before' })
  reveals!: ExpertReveal[];
}
