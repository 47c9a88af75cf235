import { fixTargets } from '@kakehashi/shared/case-types';
import { Field } from '@kakehashi/api/platform';

/** An organisation by name. */
export class OrganisationRef {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  name!: string;
}

/** An organisation by the name that it has, and by the one under which the case was entered. */
export class RecordedOrganisationRef extends OrganisationRef {
  @Field({ kind: 'text', nullable: true, description: 'The name when it was entered; null where it is still the same' })
  recordedName!: string | null;
}

/** A refusal or a warning in words. */
export class ReasonView {
  @Field({ kind: 'text', description: 'A problem code' })
  code!: string;

  @Field({ kind: 'long_text' })
  message!: string;

  @Field({ kind: 'text', optional: true })
  field?: string;

  @Field({
    kind: 'choice',
    choices: fixTargets,
    optional: true,
    description: 'The part of the case where the missing thing is mended',
  })
  fixTarget?: string;
}
