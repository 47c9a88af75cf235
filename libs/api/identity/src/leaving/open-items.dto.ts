import { openItemKinds, type OpenItemKind } from '@kakehashi/shared/access';
import type { IsoDate, OfficeCode } from '@kakehashi/shared/calendar';
import { Field } from '@kakehashi/api/platform';
import { UserRef } from '../users/user-ref.dto';

/** The most items that one hand-over takes. */
export const MOST_ITEMS = 500;

const mostListed = 200;

/** Which of a person's open items are listed. */
export class OpenItemQuery {
  @Field({ kind: 'choice', choices: openItemKinds, optional: true, description: 'Lists this kind; else numbers only' })
  kind?: OpenItemKind;

  @Field({ kind: 'integer', min: 1, max: mostListed, optional: true })
  limit?: number;

  @Field({
    kind: 'cursor',
    maxLength: 200,
    pattern: /^[\x20-\x7e]+$/,
    optional: true,
    description: '`nextCursor` of the page before',
  })
  cursor?: string;
}

/** How many of a kind a person holds. */
export class OpenItemCount {
  @Field({ kind: 'choice', choices: openItemKinds })
  kind!: OpenItemKind;

  @Field({ kind: 'integer' })
  count!: number;

  @Field({ kind: 'integer', description: 'How many of them have to find a successor before account and role can end' })
  lacking!: number;

  @Field({ kind: 'boolean', description: 'Whether the caller may see them one by one' })
  listed!: boolean;

  @Field({ kind: 'boolean', description: 'Whether account and role stay until these have a successor' })
  needsSuccessor!: boolean;

  @Field({ kind: 'boolean', description: 'Whether a successor can be named for them' })
  transferable!: boolean;
}

/** Something that a person still holds. */
export class OpenItemView {
  @Field({ kind: 'choice', choices: openItemKinds })
  kind!: OpenItemKind;

  @Field({ kind: 'text' })
  id!: string;

  @Field({ kind: 'integer', nullable: true, description: 'What was read; a hand-over that names it takes no other' })
  version!: number | null;

  @Field({ kind: 'text', nullable: true })
  reference!: string | null;

  @Field({ kind: 'text', nullable: true })
  type!: string | null;

  @Field({ kind: 'text', nullable: true })
  state!: string | null;

  @Field({ kind: 'text', nullable: true })
  office!: string | null;

  @Field({ kind: 'text' })
  title!: string;

  @Field({ kind: 'date', nullable: true, description: 'The day it is due or begins' })
  on!: IsoDate | null;

  @Field({ kind: 'date', nullable: true, description: 'Its last day' })
  until!: IsoDate | null;

  @Field({ kind: 'boolean', description: 'Of an approval: whether nobody else could decide it' })
  sole!: boolean;
}

/** What a person still holds, as far as the caller may see it. */
export class OpenItemList {
  @Field({ kind: 'object', of: () => UserRef })
  person!: UserRef;

  @Field({ kind: 'choice', choices: ['self', 'manager', 'admin'], description: 'As whom the caller sees it' })
  relation!: string;

  @Field({ kind: 'boolean' })
  mayHandOver!: boolean;

  @Field({ kind: 'texts', nullable: true, description: 'The offices whose items are counted; null for all' })
  offices!: OfficeCode[] | null;

  @Field({ kind: 'objects', of: () => OpenItemCount })
  kinds!: OpenItemCount[];

  @Field({ kind: 'objects', of: () => OpenItemView, maxItems: mostListed })
  items!: OpenItemView[];

  @Field({ kind: 'text', nullable: true })
  nextCursor!: string | null;
}

/** The successor for everything of a kind. */
export class SuccessorOfKind {
  @Field({ kind: 'choice', choices: openItemKinds })
  kind!: OpenItemKind;

  @Field({ kind: 'uuid' })
  to!: string;
}

/** The successor for one item. */
export class SuccessorOfItem extends SuccessorOfKind {
  @Field({ kind: 'text', maxLength: 120 })
  id!: string;

  @Field({
    kind: 'integer',
    min: 1,
    optional: true,
    nullable: true,
    description: 'The version that was previewed; a later one is refused',
  })
  version?: number | null;
}

/** What goes to whom: one item before its kind, a kind before everything. */
export class HandOverInput {
  @Field({ kind: 'boolean', optional: true, description: 'Changes nothing and says what would become of each item' })
  dryRun?: boolean;

  @Field({ kind: 'uuid', optional: true, description: 'The successor for everything that nothing else names' })
  to?: string;

  @Field({ kind: 'objects', of: () => SuccessorOfKind, maxItems: 10, optional: true })
  kinds?: SuccessorOfKind[];

  @Field({ kind: 'objects', of: () => SuccessorOfItem, maxItems: MOST_ITEMS, optional: true })
  items?: SuccessorOfItem[];
}

/** What becomes of one item. */
export class HandOverRow {
  @Field({ kind: 'object', of: () => OpenItemView })
  item!: OpenItemView;

  @Field({ kind: 'object', of: () => UserRef })
  to!: UserRef;

  @Field({ kind: 'boolean' })
  ok!: boolean;

  @Field({ kind: 'text', nullable: true, description: 'Why not, as a code of the problem table' })
  code!: string | null;

  @Field({ kind: 'text', nullable: true })
  message!: string | null;
}

/** What became, or would become, of each item. */
export class HandOverResult {
  @Field({ kind: 'boolean' })
  dryRun!: boolean;

  @Field({ kind: 'objects', of: () => HandOverRow, maxItems: MOST_ITEMS })
  rows!: HandOverRow[];
}
