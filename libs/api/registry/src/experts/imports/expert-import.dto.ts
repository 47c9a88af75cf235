import { Field } from '@kakehashi/api/platform';

const outcomes = ['added', 'known', 'refused'] as const;

/** Whether to look only. */
export class ExpertImportOptions {
  @Field({
    kind: 'choice',
    choices: ['true', 'false'],
    optional: true,
    description: 'Unless it is false, the file is only looked through and nothing is stored',
  })
  dryRun?: 'true' | 'false';

  @Field({
    kind: 'choice',
    choices: ['true', 'false'],
    optional: true,
    description: 'Whether to add the rest where rows are refused; otherwise one refused row refuses the file',
  })
  skipRefused?: 'true' | 'false';
}

/** What a heading of the file was taken for. */
export class ExpertImportColumn {
  @Field({ kind: 'text' })
  header!: string;

  @Field({ kind: 'text', nullable: true, description: 'Null where the column is left out' })
  column!: string | null;
}

/** What is wrong with one cell; never repeats what the cell says. */
export class ExpertImportError {
  @Field({ kind: 'text', nullable: true, description: 'The column, where one is at fault' })
  column!: string | null;

  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'text' })
  detailJa!: string;

  @Field({ kind: 'text' })
  detailEn!: string;
}

/** What became, or would become, of one row. */
export class ExpertImportRow {
  @Field({ kind: 'integer', min: 1, description: 'The number that a spreadsheet shows for the row' })
  row!: number;

  @Field({
    kind: 'choice',
    choices: outcomes,
    description: '`known`: an expert of that name is there and stays as it is',
  })
  outcome!: (typeof outcomes)[number];

  @Field({ kind: 'text', nullable: true })
  name!: string | null;

  @Field({ kind: 'uuid', nullable: true, description: 'The expert that was added' })
  expertId!: string | null;

  @Field({ kind: 'objects', of: () => ExpertImportError, maxItems: 100 })
  errors!: ExpertImportError[];
}

/** What became, or would become, of a file. */
export class ExpertImportResult {
  @Field({ kind: 'boolean' })
  dryRun!: boolean;

  @Field({ kind: 'objects', of: () => ExpertImportColumn, maxItems: 100 })
  columns!: ExpertImportColumn[];

  @Field({ kind: 'integer', min: 0 })
  added!: number;

  @Field({ kind: 'integer', min: 0 })
  known!: number;

  @Field({ kind: 'integer', min: 0 })
  refused!: number;

  @Field({ kind: 'objects', of: () => ExpertImportRow, maxItems: 2000 })
  rows!: ExpertImportRow[];
}
