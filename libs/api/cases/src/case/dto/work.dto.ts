import { roles, type Role } from '@kakehashi/shared/access';
import type { IsoDate } from '@kakehashi/shared/calendar';
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

/** Whose role ends. */
export class NamedPerson {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  displayName!: string;
}

/** A role that ends soon. */
export class RoleEndView {
  @Field({ kind: 'object', of: () => NamedPerson })
  person!: NamedPerson;

  @Field({ kind: 'choice', choices: roles })
  role!: Role;

  @Field({ kind: 'text', nullable: true, description: 'Null for all offices' })
  office!: string | null;

  @Field({ kind: 'date', description: 'The last day on which it gives rights' })
  lastDay!: IsoDate;
}

/** Something that the caller should know. */
export class NotificationView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({
    kind: 'choice',
    choices: ['mentioned', 'assigned', 'accompanying', 'decision_wanted', 'changed', 'role_ends'],
  })
  kind!: string;

  @Field({ kind: 'choice', choices: caseTypes, nullable: true, description: 'The case that it is about, if any' })
  type!: CaseType | null;

  @Field({ kind: 'reference', nullable: true })
  reference!: string | null;

  @Field({ kind: 'text', nullable: true })
  title!: string | null;

  @Field({
    kind: 'object',
    of: () => RoleEndView,
    nullable: true,
    description: 'The role that ends, if it is about one',
  })
  roleEnd!: RoleEndView | null;

  @Field({ kind: 'object', of: () => UserRef, nullable: true })
  actor!: UserRef | null;

  @Field({ kind: 'text', nullable: true, description: 'What happened to the case: the kind of the event' })
  event!: string | null;

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
