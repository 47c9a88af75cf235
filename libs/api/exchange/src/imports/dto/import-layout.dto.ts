import { Field } from '@kakehashi/api/platform';
import { tableLimits } from '../../tables/reading/limits';
import { TextView } from './text-view.dto';

/** What a name in a column of the file stands for. */
export class ValueMeaning {
  @Field({ kind: 'text', maxLength: 40 })
  column!: string;

  @Field({ kind: 'text', maxLength: 200, description: 'As the file writes it, in whatever width or case' })
  value!: string;

  @Field({
    kind: 'text',
    maxLength: 80,
    description: 'A code or name that is known here; of headings and labels of figures `leave-out`, too',
  })
  meaning!: string;
}

/** Where in a file a table is looked for. */
export class TablePlaceQuery {
  @Field({ kind: 'integer', min: 0, max: tableLimits.sheets - 1, description: 'Which sheet, counted from 0' })
  sheet!: number;

  @Field({
    kind: 'integer',
    min: 1,
    max: 1_048_576,
    optional: true,
    description: 'The row with the headings; without it, the row of the sheet that looks most like headings',
  })
  headerRow?: number;
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

  @Field({ kind: 'boolean', description: 'Whether the workbook does not show it' })
  hidden!: boolean;

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
