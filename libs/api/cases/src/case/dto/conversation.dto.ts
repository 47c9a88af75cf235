import { ApiProperty } from '@nestjs/swagger';
import { Field } from '@kakehashi/api/platform';
import { UserRef } from '@kakehashi/api/identity';

/** Where a page continues. */
export class PageQuery {
  @Field({
    kind: 'cursor',
    maxLength: 9,
    pattern: /^\d+$/,
    optional: true,
    description: '`nextCursor` of the page before',
  })
  cursor?: string;
}

/** A value of any field: text, number, yes or no, a list, or parts by name. */
const anyValue = {
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
  nullable: true,
};

/** One field before and after a change. */
export class FieldChange {
  @Field({ kind: 'text' })
  field!: string;

  @ApiProperty(anyValue)
  before!: unknown;

  @ApiProperty(anyValue)
  after!: unknown;
}

/** One entry of a case's history. */
export class EventView {
  @Field({ kind: 'integer' })
  seq!: number;

  @Field({ kind: 'instant' })
  at!: string;

  @Field({ kind: 'object', of: () => UserRef, nullable: true })
  actor!: UserRef | null;

  @Field({ kind: 'object', of: () => UserRef, nullable: true })
  onBehalfOf!: UserRef | null;

  @Field({ kind: 'text' })
  kind!: string;

  @Field({ kind: 'text', nullable: true })
  transition!: string | null;

  @Field({ kind: 'text', nullable: true })
  fromState!: string | null;

  @Field({ kind: 'text', nullable: true })
  toState!: string | null;

  @Field({ kind: 'objects', of: () => FieldChange })
  changes!: FieldChange[];

  @Field({ kind: 'long_text', nullable: true })
  comment!: string | null;
}

/** A part of a case's history, the newest first. */
export class EventPage {
  @Field({ kind: 'objects', of: () => EventView })
  items!: EventView[];

  @Field({ kind: 'text', nullable: true })
  nextCursor!: string | null;
}

/** A comment as it is written. */
export class NewComment {
  @Field({ kind: 'long_text', maxLength: 10_000 })
  body!: string;

  @Field({ kind: 'users', maxItems: 50, optional: true })
  mentions?: string[];
}

/** A comment as it is read. */
export class CommentView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'object', of: () => UserRef })
  author!: UserRef;

  @Field({ kind: 'long_text' })
  body!: string;

  @Field({ kind: 'objects', of: () => UserRef })
  mentions!: UserRef[];

  @Field({ kind: 'instant' })
  createdAt!: string;
}

/** The comments of a case, the oldest first. */
export class CommentList {
  @Field({ kind: 'objects', of: () => CommentView, maxItems: 1000 })
  items!: CommentView[];
}

/** Who follows a case. */
export class WatcherList {
  @Field({ kind: 'objects', of: () => UserRef, maxItems: 1000 })
  items!: UserRef[];
}

const linkKinds = ['related', 'follow_up', 'duplicate'] as const;

/** A link to another case. */
export class NewLink {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'choice', choices: linkKinds })
  kind!: (typeof linkKinds)[number];
}

/** A case that is linked to this one. */
export class LinkView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'text' })
  title!: string;

  @Field({ kind: 'text' })
  state!: string;

  @Field({ kind: 'choice', choices: linkKinds })
  kind!: (typeof linkKinds)[number];

  @Field({
    kind: 'choice',
    choices: ['to', 'from'],
    description: 'Whether this case names the other, or the other this',
  })
  direction!: 'to' | 'from';
}

/** The cases that are linked to this one, as far as the caller may see them. */
export class LinkList {
  @Field({ kind: 'objects', of: () => LinkView, maxItems: 1000 })
  items!: LinkView[];
}
