import { Field } from '@kakehashi/api/platform';
import { ReportLabel } from '../counts/views.dto';

/** A value that a finding is about, printed, computed and accepted apart. */
export class DecidedValue {
  @Field({ kind: 'text', nullable: true })
  document!: string | null;

  @Field({ kind: 'text', nullable: true })
  table!: string | null;

  @Field({
    kind: 'object',
    of: () => ReportLabel,
    description: 'The table, or the document of a running text, by name',
  })
  tableName!: ReportLabel;

  @Field({ kind: 'text', description: 'As printed' })
  row!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  rowName!: ReportLabel;

  @Field({ kind: 'text', description: 'As printed' })
  column!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  columnName!: ReportLabel;

  @Field({ kind: 'integer', nullable: true })
  printed!: number | null;

  @Field({ kind: 'integer', nullable: true })
  computed!: number | null;

  @Field({ kind: 'integer', nullable: true })
  accepted!: number | null;
}
