import { caseTypes, type CaseType } from '@kakehashi/shared/case-types';
import { Field } from '@kakehashi/api/platform';
import { CaseListItem } from './case-list.dto';
import { AllowedActionView } from './case-view.dto';
import { FieldChange } from './conversation.dto';
import { UserRef } from '@kakehashi/api/identity';

/** Which drafts are listed. */
export class DraftQuery {
  @Field({ kind: 'text', maxLength: 40, optional: true, description: 'The part of the key before the colon' })
  kind?: string;
}

/** Unfinished input as it is kept. */
export class SaveDraft {
  @Field({ kind: 'json', maxBytes: 200_000 })
  body!: Record<string, unknown>;

  @Field({ kind: 'text', maxLength: 200, optional: true, nullable: true })
  title?: string | null;
}

/** Unfinished input of the caller. */
export class DraftView {
  @Field({ kind: 'text' })
  key!: string;

  @Field({ kind: 'text', nullable: true })
  title!: string | null;

  @Field({ kind: 'json' })
  body!: Record<string, unknown>;

  @Field({ kind: 'instant' })
  updatedAt!: string;
}

/** The caller's drafts, the newest first. */
export class DraftList {
  @Field({ kind: 'objects', of: () => DraftView, maxItems: 200 })
  items!: DraftView[];
}

/** Something that the caller should know. */
export class NotificationView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'choice', choices: ['mentioned', 'assigned', 'decision_wanted', 'changed'] })
  kind!: string;

  @Field({ kind: 'choice', choices: caseTypes })
  type!: CaseType;

  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'text' })
  title!: string;

  @Field({ kind: 'object', of: () => UserRef, nullable: true })
  actor!: UserRef | null;

  @Field({ kind: 'text', description: 'What happened: the kind of the event' })
  event!: string;

  @Field({ kind: 'text', nullable: true })
  transition!: string | null;

  @Field({ kind: 'text', nullable: true })
  toState!: string | null;

  @Field({ kind: 'objects', of: () => FieldChange, description: 'What the event changed' })
  changes!: FieldChange[];

  @Field({ kind: 'long_text', nullable: true, description: 'The beginning of what was said with it' })
  comment!: string | null;

  @Field({ kind: 'instant' })
  createdAt!: string;

  @Field({ kind: 'boolean' })
  read!: boolean;
}

/** What the caller should know, the newest first. */
export class NotificationList {
  @Field({ kind: 'objects', of: () => NotificationView })
  items!: NotificationView[];

  @Field({ kind: 'integer' })
  unread!: number;
}

/** Which notifications were read; all of them where none are named. */
export class ReadNotifications {
  @Field({ kind: 'uuids', optional: true })
  ids?: string[];
}

/** A case that waits for a decision of the caller. */
export class ApprovalItem extends CaseListItem {
  @Field({ kind: 'instant' })
  waitingSince!: string;

  @Field({ kind: 'objects', of: () => AllowedActionView })
  allowedActions!: AllowedActionView[];
}

/** The cases that wait for a decision of the caller, the longest waiting first. */
export class ApprovalList {
  @Field({ kind: 'objects', of: () => ApprovalItem })
  items!: ApprovalItem[];

  @Field({ kind: 'text', nullable: true })
  nextCursor!: string | null;
}

/** Where the approvals continue. */
export class ApprovalQuery {
  @Field({ kind: 'cursor', maxLength: 200, optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;
}
