import { Field } from '@kakehashi/api/platform';
import { tableLimits } from '../tables/reading/limits';
import { importKinds, rowOutcomes, type ImportKindName, type RowOutcome } from './import-kind';
import { importStatuses, type ImportStatus } from './import-record';

/** What a file is said to bring. */
export class NewImport {
  @Field({ kind: 'choice', choices: importKinds })
  kind!: ImportKindName;

  @Field({ kind: 'text', maxLength: 40, optional: true, description: 'For figures: what they are of' })
  programme?: string;

  @Field({ kind: 'text', maxLength: 40, optional: true, description: 'For figures: what they count' })
  measure?: string;
}

/** What a name in a column of the file stands for. */
export class ValueMeaning {
  @Field({ kind: 'text', maxLength: 40 })
  column!: string;

  @Field({ kind: 'text', maxLength: 200, description: 'As the file writes it, in whatever width or case' })
  value!: string;

  @Field({ kind: 'text', maxLength: 80, description: 'A code or name that is known here' })
  meaning!: string;
}

/** Where the table stands in the file, and what each of its columns means. */
export class ImportLayoutInput {
  @Field({ kind: 'integer', min: 0, max: tableLimits.sheets - 1, description: 'Which sheet, counted from 0' })
  sheet!: number;

  @Field({ kind: 'integer', min: 1, max: 1_048_576, description: 'The row with the headings' })
  headerRow!: number;

  @Field({
    kind: 'texts',
    maxLength: 40,
    maxItems: tableLimits.columns,
    optional: true,
    description: 'For each column `number:key`, such as `0:title`; what is not named is left out',
  })
  columns?: string[];

  @Field({ kind: 'objects', of: () => ValueMeaning, maxItems: 500, optional: true })
  meanings?: ValueMeaning[];
}

/** Whether rows that look like something that is there come in all the same. */
export class CommitImport {
  @Field({ kind: 'boolean', optional: true })
  withDuplicates?: boolean;
}

/** A page of a person's imports. */
export class ImportListQuery {
  @Field({ kind: 'uuid', optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;
}

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

/** A text in both languages. */
export class TextView {
  @Field({ kind: 'text' })
  ja!: string;

  @Field({ kind: 'text' })
  en!: string;
}

/** A column that a file of this kind can have. */
export class KnownColumnView {
  @Field({ kind: 'text' })
  key!: string;

  @Field({ kind: 'object', of: () => TextView })
  label!: TextView;

  @Field({ kind: 'boolean', description: 'Whether several columns of a file may be of this kind' })
  isRepeatable!: boolean;
}

/** A row in the beginning of a sheet. */
export class HeadLineView {
  @Field({ kind: 'integer' })
  number!: number;

  @Field({ kind: 'texts' })
  cells!: string[];
}

/** A sheet of the file. */
export class SheetView {
  @Field({ kind: 'text' })
  name!: string;

  @Field({ kind: 'objects', of: () => HeadLineView })
  lines!: HeadLineView[];
}

/** What a heading was taken for. */
export class ImportColumnView {
  @Field({ kind: 'text' })
  header!: string;

  @Field({ kind: 'text', nullable: true, description: 'Null where the column is left out' })
  column!: string | null;
}

/** Where the table stands in the file. */
export class ImportLayoutView {
  @Field({ kind: 'integer' })
  sheet!: number;

  @Field({ kind: 'integer' })
  headerRow!: number;

  @Field({ kind: 'objects', of: () => ImportColumnView })
  columns!: ImportColumnView[];

  @Field({ kind: 'objects', of: () => ValueMeaning })
  meanings!: ValueMeaning[];
}

/** How many rows came to which end. */
export class ImportCounts {
  @Field({ kind: 'integer' })
  added!: number;

  @Field({ kind: 'integer' })
  changed!: number;

  @Field({ kind: 'integer' })
  unchanged!: number;

  @Field({ kind: 'integer' })
  duplicate!: number;

  @Field({ kind: 'integer' })
  refused!: number;
}

/** Why the last attempt came to nothing. */
export class ImportProblemView {
  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'object', of: () => TextView })
  text!: TextView;
}

/** An import in the list. */
export class ImportItem {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'choice', choices: importKinds })
  kind!: ImportKindName;

  @Field({ kind: 'text', nullable: true, description: 'What figures are of' })
  programme!: string | null;

  @Field({ kind: 'text', nullable: true, description: 'What figures count' })
  measure!: string | null;

  @Field({ kind: 'text' })
  fileName!: string;

  @Field({ kind: 'choice', choices: importStatuses })
  status!: ImportStatus;

  @Field({ kind: 'instant' })
  createdAt!: string;

  @Field({ kind: 'text' })
  createdByName!: string;

  @Field({ kind: 'boolean', description: 'Whether the reader is who works on it' })
  own!: boolean;

  @Field({ kind: 'object', of: () => ImportCounts })
  counts!: ImportCounts;
}

/** A page of a person's imports, the newest first. */
export class ImportList {
  @Field({ kind: 'objects', of: () => ImportItem })
  items!: ImportItem[];

  @Field({ kind: 'uuid', nullable: true })
  nextCursor!: string | null;
}

/** An import: where it stands, how its file is read, and what it would do. */
export class ImportView extends ImportItem {
  @Field({ kind: 'integer' })
  version!: number;

  @Field({ kind: 'integer', description: 'Rows that the running work has done' })
  done!: number;

  @Field({ kind: 'integer', nullable: true, description: 'Rows that it has to do, once that is known' })
  total!: number | null;

  @Field({ kind: 'object', of: () => ImportProblemView, nullable: true })
  problem!: ImportProblemView | null;

  @Field({ kind: 'objects', of: () => KnownColumnView })
  knownColumns!: KnownColumnView[];

  @Field({ kind: 'texts', description: 'Columns that have to be there and are not' })
  missing!: string[];

  @Field({ kind: 'objects', of: () => SheetView })
  sheets!: SheetView[];

  @Field({ kind: 'object', of: () => ImportLayoutView, nullable: true })
  layout!: ImportLayoutView | null;
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
