import type { IsoDate } from '@kakehashi/shared/calendar';
import { Field } from '@kakehashi/api/platform';
import { UserRef } from '../users/user-ref.dto';

/** Which acts to list. */
export class AuditQuery {
  @Field({ kind: 'uuid', optional: true })
  actor?: string;

  @Field({ kind: 'text', maxLength: 100, optional: true })
  action?: string;

  @Field({ kind: 'text', maxLength: 100, optional: true })
  subjectType?: string;

  @Field({ kind: 'text', maxLength: 100, optional: true })
  subjectId?: string;

  @Field({ kind: 'date', optional: true })
  from?: IsoDate;

  @Field({ kind: 'date', optional: true, description: 'The last day' })
  to?: IsoDate;

  @Field({ kind: 'integer', min: 1, max: 200, optional: true })
  limit?: number;

  @Field({
    kind: 'cursor',
    maxLength: 18,
    pattern: /^\d+$/,
    optional: true,
    description: '`nextCursor` of the page before',
  })
  cursor?: string;
}

/** One act. */
export class AuditEntryView {
  @Field({ kind: 'text' })
  id!: string;

  @Field({ kind: 'instant' })
  at!: string;

  @Field({ kind: 'object', of: () => UserRef, nullable: true })
  actor!: UserRef | null;

  @Field({
    kind: 'object',
    of: () => UserRef,
    nullable: true,
    description: 'The absent colleague for whom it was done, where that was by a substitute',
  })
  onBehalfOf!: UserRef | null;

  @Field({ kind: 'text' })
  action!: string;

  @Field({ kind: 'text' })
  subjectType!: string;

  @Field({ kind: 'text', nullable: true })
  subjectId!: string | null;

  @Field({ kind: 'json' })
  detail!: Record<string, unknown>;
}

/** One page of acts, the latest first. */
export class AuditPage {
  @Field({ kind: 'objects', of: () => AuditEntryView })
  items!: AuditEntryView[];

  @Field({ kind: 'text', nullable: true })
  nextCursor!: string | null;
}
