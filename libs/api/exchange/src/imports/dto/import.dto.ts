import { Field } from '@kakehashi/api/platform';
import { tableLimits } from '../../tables/reading/limits';
import { importKinds, type ImportKindName } from '../import-kind';
import { importStatuses, type ImportStatus } from '../import-record';
import { ImportLayoutView, KnownColumnView, SheetView } from './import-layout.dto';
import { TextView } from './text-view.dto';

/** What a file is said to bring. */
export class NewImport {
  @Field({ kind: 'choice', choices: importKinds })
  kind!: ImportKindName;

  @Field({ kind: 'text', maxLength: 40, optional: true, description: 'For figures: what they are of' })
  programme?: string;

  @Field({ kind: 'text', maxLength: 40, optional: true, description: 'For figures: what they count' })
  measure?: string;
}

/** As what a file is brought in. */
export class CommitImport {
  @Field({
    kind: 'boolean',
    optional: true,
    description: 'Whether rows that look like something that is there come in all the same',
  })
  withDuplicates?: boolean;

  @Field({
    kind: 'integer',
    min: 0,
    max: tableLimits.sheets - 1,
    optional: true,
    description: 'The sheet whose rows were shown; refused where another one was looked through',
  })
  sheet?: number;

  @Field({
    kind: 'integer',
    min: 1,
    max: 1_048_576,
    optional: true,
    description: 'The row with the headings below which they stand, likewise',
  })
  headerRow?: number;
}

/** A page of a person's imports. */
export class ImportListQuery {
  @Field({ kind: 'uuid', optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;
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

/** What stands in the way of taking an import back. */
export class ImportHindrance {
  @Field({ kind: 'object', of: () => TextView, nullable: true, description: 'Null where nothing does' })
  reason!: TextView | null;
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
