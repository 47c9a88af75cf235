import { Field } from '@kakehashi/api/platform';
import { rowOutcomes, type RowOutcome } from '../import-kind';
import { TextView } from './text-view.dto';

/** Which rows of an import. */
export class ImportRowsQuery {
  @Field({ kind: 'choice', choices: rowOutcomes, optional: true })
  outcome?: RowOutcome;

  @Field({ kind: 'text', maxLength: 60, optional: true, description: 'The code of a finding that they have' })
  finding?: string;

  @Field({ kind: 'text', maxLength: 40, optional: true, description: 'With `finding`: at which column' })
  column?: string;

  @Field({ kind: 'integer', min: 0, max: 10_000_000, optional: true, description: '`nextCursor` of the page before' })
  cursor?: number;
}

/** What is wrong, or worth knowing, about one row. */
export class RowFindingView {
  @Field({ kind: 'text', nullable: true })
  column!: string | null;

  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'object', of: () => TextView })
  text!: TextView;

  @Field({ kind: 'text', optional: true, description: 'The name that means nothing here, as the file writes it' })
  value?: string;
}

/** Something that was found in several rows. */
export class FoundInRows {
  @Field({ kind: 'text', nullable: true })
  column!: string | null;

  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'boolean', description: 'Whether a row with it is refused' })
  refuses!: boolean;

  @Field({ kind: 'integer' })
  rows!: number;

  @Field({ kind: 'object', of: () => TextView, description: 'What it says of one of the rows' })
  example!: TextView;
}

/** A name in the file that means nothing here. */
export class UnknownName {
  @Field({ kind: 'text' })
  column!: string;

  @Field({ kind: 'text' })
  value!: string;

  @Field({ kind: 'integer' })
  rows!: number;
}

/** What was found in the rows of an import. */
export class ImportFindings {
  @Field({ kind: 'objects', of: () => FoundInRows })
  items!: FoundInRows[];

  @Field({ kind: 'objects', of: () => UnknownName })
  unknown!: UnknownName[];
}

/** A value that a row changes. */
export class RowChangeView {
  @Field({ kind: 'text' })
  column!: string;

  @Field({ kind: 'text', nullable: true })
  before!: string | null;

  @Field({ kind: 'text', nullable: true })
  after!: string | null;
}

/** What became, or would become, of one row. */
export class ImportRowView {
  @Field({ kind: 'integer', description: 'The number that a spreadsheet shows for the row' })
  number!: number;

  @Field({ kind: 'choice', choices: rowOutcomes })
  outcome!: RowOutcome;

  @Field({ kind: 'text', nullable: true })
  title!: string | null;

  @Field({ kind: 'reference', nullable: true })
  reference!: string | null;

  @Field({ kind: 'objects', of: () => RowFindingView })
  errors!: RowFindingView[];

  @Field({ kind: 'objects', of: () => RowFindingView })
  notices!: RowFindingView[];

  @Field({ kind: 'objects', of: () => RowChangeView })
  changes!: RowChangeView[];

  @Field({ kind: 'texts', description: 'References, or `#12` for a row further up' })
  duplicates!: string[];
}

/** A page of rows. */
export class ImportRowList {
  @Field({ kind: 'objects', of: () => ImportRowView })
  items!: ImportRowView[];

  @Field({ kind: 'text', nullable: true })
  nextCursor!: string | null;
}
