import { allDocumentKinds } from '@kakehashi/shared/case-types';
import { Field } from '@kakehashi/api/platform';
import { UserRef } from '@kakehashi/api/identity';

/** What comes along with a file. */
export class NewDocument {
  @Field({ kind: 'choice', choices: allDocumentKinds })
  kind!: string;

  @Field({ kind: 'uuid', optional: true, description: 'Whose consent it is, where a mission asks several specialists' })
  invitationId?: string;
}

/** A file of a case. */
export class DocumentView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  kind!: string;

  @Field({ kind: 'text' })
  fileName!: string;

  @Field({ kind: 'text' })
  contentType!: string;

  @Field({ kind: 'integer', description: 'Bytes' })
  size!: number;

  @Field({ kind: 'text' })
  sha256!: string;

  @Field({ kind: 'instant' })
  createdAt!: string;

  @Field({ kind: 'object', of: () => UserRef })
  createdBy!: UserRef;

  @Field({ kind: 'uuid', nullable: true, description: 'The invitation of the specialist whose consent it is' })
  invitationId!: string | null;
}

/** The files of a case. */
export class DocumentList {
  @Field({ kind: 'objects', of: () => DocumentView, maxItems: 1000 })
  items!: DocumentView[];

  @Field({ kind: 'texts', maxItems: 100, description: 'Kinds that keep whoever adds or withdraws one from deciding' })
  tyingKinds!: string[];
}
