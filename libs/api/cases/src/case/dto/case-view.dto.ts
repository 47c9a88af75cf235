import { Field } from '@kakehashi/api/platform';
import { byCaseType, type ShapeOf } from '../../types/case-details';
import { CaseListItem } from './case-list.dto';
import { UserRef } from '@kakehashi/api/identity';
import { ReasonView } from './refs.dto';

/** A step that may come next, whether the caller may take it now, and if not, why not. */
export class AllowedActionView {
  @Field({ kind: 'text', description: 'The row of the access table' })
  action!: string;

  @Field({ kind: 'text' })
  transition!: string;

  @Field({ kind: 'boolean' })
  allowed!: boolean;

  @Field({ kind: 'objects', of: () => ReasonView })
  reasons!: ReasonView[];

  @Field({ kind: 'objects', of: () => ReasonView, description: 'What has to be explained along with it' })
  asks!: ReasonView[];
}

/** A deadline of a case. */
export class DeadlineView {
  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'date' })
  dueOn!: string;

  @Field({ kind: 'date', nullable: true })
  metOn!: string | null;

  @Field({ kind: 'boolean' })
  overdue!: boolean;
}

/** How many of everything a case has. */
export class CaseCountsView {
  @Field({ kind: 'integer' })
  members!: number;

  @Field({ kind: 'integer' })
  appointments!: number;

  @Field({ kind: 'integer' })
  documents!: number;

  @Field({ kind: 'integer' })
  comments!: number;

  @Field({ kind: 'integer' })
  watchers!: number;

  @Field({ kind: 'integer' })
  links!: number;
}

/** A case as its page shows it. */
export class CaseView extends CaseListItem {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'instant' })
  createdAt!: string;

  @Field({ kind: 'object', of: () => UserRef })
  createdBy!: UserRef;

  @Field({ kind: 'object', of: () => UserRef, nullable: true })
  owner!: UserRef | null;

  @Field({ kind: 'text', nullable: true, description: 'The state that it came from; null where it has had one only' })
  previousState!: string | null;

  @Field({ kind: 'integer', description: 'The version of the workflow that the case is pinned to' })
  definitionVersion!: number;

  @Field({ kind: 'object', variants: byCaseType('details') })
  details!: ShapeOf<'details'>;

  @Field({ kind: 'objects', of: () => AllowedActionView })
  allowedActions!: AllowedActionView[];

  @Field({ kind: 'objects', of: () => DeadlineView })
  deadlines!: DeadlineView[];

  @Field({ kind: 'object', of: () => CaseCountsView })
  counts!: CaseCountsView;

  @Field({ kind: 'boolean' })
  watching!: boolean;

  @Field({ kind: 'boolean', description: 'Whether the reader took care of it before' })
  ownedBefore!: boolean;

  @Field({ kind: 'boolean' })
  mayEdit!: boolean;
}
