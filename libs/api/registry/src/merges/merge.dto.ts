import { Field } from '@kakehashi/api/platform';
import { RefusalView } from '../organisations/contact.dto';
import { DismissalView } from '../duplicates/duplicates.dto';

/** Words in both languages. */
export class MergeLabel {
  @Field({ kind: 'text' })
  ja!: string;

  @Field({ kind: 'text' })
  en!: string;
}

/** With which record another one would be merged. */
export class MergePreviewQuery {
  @Field({ kind: 'uuid', description: 'The record that would be merged into the one of the address' })
  other!: string;
}

/** One of two records that would be merged. */
export class MergeRecord {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  title!: string;

  @Field({ kind: 'integer', min: 1 })
  version!: number;
}

/** One field with both values. */
export class MergeFieldView {
  @Field({ kind: 'text' })
  field!: string;

  @Field({ kind: 'object', of: () => MergeLabel })
  label!: MergeLabel;

  @Field({ kind: 'text', nullable: true })
  survivor!: string | null;

  @Field({ kind: 'text', nullable: true })
  other!: string | null;

  @Field({ kind: 'boolean', description: 'Whether the two agree' })
  same!: boolean;

  @Field({ kind: 'boolean', description: 'Whether the other’s value is proposed, because the survivor has none' })
  proposed!: boolean;
}

/** What refers to the record that would be merged, and would move. */
export class MergeReferenceView {
  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'object', of: () => MergeLabel })
  label!: MergeLabel;

  @Field({ kind: 'integer', min: 0 })
  count!: number;

  @Field({ kind: 'integer', min: 0, description: 'Of these, how many the survivor has as well' })
  doubled!: number;
}

/** What merging two records would do, and whether the reader may. */
export class MergePreview {
  @Field({ kind: 'object', of: () => MergeRecord })
  survivor!: MergeRecord;

  @Field({ kind: 'object', of: () => MergeRecord })
  other!: MergeRecord;

  @Field({ kind: 'objects', of: () => MergeFieldView, maxItems: 50 })
  fields!: MergeFieldView[];

  @Field({ kind: 'objects', of: () => MergeReferenceView, maxItems: 100 })
  references!: MergeReferenceView[];

  @Field({ kind: 'boolean' })
  allowed!: boolean;

  @Field({ kind: 'objects', of: () => RefusalView, maxItems: 20 })
  reasons!: RefusalView[];

  @Field({ kind: 'object', of: () => DismissalView, nullable: true, description: 'Who said that they are two' })
  dismissal!: DismissalView | null;
}

/** That a record is merged into the one of the address. */
export class NewMerge {
  @Field({ kind: 'uuid' })
  otherId!: string;

  @Field({ kind: 'integer', min: 1, description: 'The version of the other that the preview showed' })
  otherVersion!: number;

  @Field({ kind: 'texts', maxItems: 50, maxLength: 50, optional: true, description: 'Fields taken from the other' })
  take?: string[];

  @Field({ kind: 'text', maxLength: 500, optional: true, nullable: true })
  reason?: string | null;
}

/** Which merges to show. */
export class MergeQuery {
  @Field({ kind: 'uuid', optional: true, description: 'The record that survived' })
  survivor?: string;

  @Field({ kind: 'integer', min: 1, max: 100, optional: true })
  limit?: number;

  @Field({ kind: 'uuid', optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;
}

/** A merge: what, by whom, when, and whether it still stands. */
export class MergeView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'uuid' })
  survivorId!: string;

  @Field({ kind: 'text' })
  survivorName!: string;

  @Field({ kind: 'uuid' })
  mergedId!: string;

  @Field({ kind: 'text' })
  mergedName!: string;

  @Field({ kind: 'text', nullable: true })
  reason!: string | null;

  @Field({ kind: 'text' })
  mergedBy!: string;

  @Field({ kind: 'instant' })
  mergedAt!: string;

  @Field({ kind: 'integer', min: 0, description: 'How many references it moved' })
  moved!: number;

  @Field({ kind: 'text', nullable: true })
  undoneBy!: string | null;

  @Field({ kind: 'instant', nullable: true })
  undoneAt!: string | null;
}

/** The merges of a kind of records, the latest first. */
export class MergePage {
  @Field({ kind: 'objects', of: () => MergeView, maxItems: 100 })
  items!: MergeView[];

  @Field({ kind: 'uuid', nullable: true })
  nextCursor!: string | null;
}
