import { headcountCategories, maxMembers, memberFields } from '@kakehashi/shared/case-types';
import { Field } from '@kakehashi/api/platform';

/** A member of a delegation as entered; one of the three names is needed. */
export class MemberInput {
  @Field(memberFields.nameNative)
  nameNative?: string | null;

  @Field(memberFields.nameKana)
  nameKana?: string | null;

  @Field(memberFields.nameRoman)
  nameRoman?: string | null;

  @Field(memberFields.title)
  title?: string | null;

  @Field(memberFields.category)
  category!: string;
}

/** The whole delegation; it replaces the one before. */
export class ReplaceMembers {
  @Field({ kind: 'objects', of: () => MemberInput, maxItems: maxMembers })
  members!: MemberInput[];
}

/** A member of a delegation. */
export class MemberView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text', nullable: true })
  nameNative!: string | null;

  @Field({ kind: 'text', nullable: true })
  nameKana!: string | null;

  @Field({ kind: 'text', nullable: true })
  nameRoman!: string | null;

  @Field({ kind: 'text', nullable: true })
  title!: string | null;

  @Field({ kind: 'choice', choices: headcountCategories })
  category!: string;
}

/** The delegation in its own order. */
export class MemberList {
  @Field({ kind: 'objects', of: () => MemberView, maxItems: maxMembers })
  items!: MemberView[];
}
