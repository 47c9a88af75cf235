import { Field } from '@kakehashi/api/platform';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';

const query = /^[\w=&%.,~*+-]*$/;

/** A report to keep by name. */
export class NewSavedReport {
  @Field({ kind: 'text', maxLength: 120 })
  name!: string;

  @Field({
    kind: 'text',
    minLength: 0,
    maxLength: 4000,
    pattern: query,
    description: 'The part of the page’s address after `?`',
  })
  query!: string;

  @Field({
    kind: 'choice',
    choices: officeCodes,
    optional: true,
    nullable: true,
    description: 'The office that sees it',
  })
  office?: OfficeCode | null;
}

/** What is changed of a kept report. */
export class SavedReportPatch {
  @Field({ kind: 'text', maxLength: 120, optional: true })
  name?: string;

  @Field({
    kind: 'choice',
    choices: officeCodes,
    optional: true,
    nullable: true,
    description: 'The office that sees it',
  })
  office?: OfficeCode | null;
}

/** A report that is kept by name. */
export class SavedReport {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  name!: string;

  @Field({ kind: 'text' })
  query!: string;

  @Field({ kind: 'choice', choices: officeCodes, nullable: true })
  office!: OfficeCode | null;

  @Field({ kind: 'boolean', description: 'Whether it is the caller’s own, to rename and to delete' })
  own!: boolean;

  @Field({ kind: 'text', description: 'Who keeps it' })
  ownerName!: string;

  @Field({ kind: 'integer' })
  version!: number;

  @Field({ kind: 'instant' })
  updatedAt!: string;
}

/** The reports that the caller keeps, and those that their offices share. */
export class SavedReportList {
  @Field({ kind: 'objects', of: () => SavedReport, maxItems: 500 })
  items!: SavedReport[];
}
