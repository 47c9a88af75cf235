import { Field } from '@kakehashi/api/platform';
import { DecisionView } from '../publishing/decisions.dto';
import { ReportLabel } from '../counts/views.dto';

/** Something in which an imported table contradicts itself: printed, computed and accepted values apart. */
export class DiscrepancyView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'integer', description: 'The row of the file' })
  number!: number;

  @Field({ kind: 'text' })
  row!: string;

  @Field({ kind: 'text', nullable: true })
  column!: string | null;

  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  text!: ReportLabel;

  @Field({ kind: 'integer', nullable: true })
  printed!: number | null;

  @Field({ kind: 'integer', nullable: true })
  computed!: number | null;

  @Field({ kind: 'integer', nullable: true, description: 'Null while nobody has decided for a value' })
  accepted!: number | null;

  @Field({ kind: 'objects', of: () => DecisionView, description: 'What was decided, the latest first' })
  decisions!: DecisionView[];
}

/** All in which an imported table contradicts itself, in the order of its rows. */
export class DiscrepancyList {
  @Field({ kind: 'objects', of: () => DiscrepancyView })
  items!: DiscrepancyView[];
}
