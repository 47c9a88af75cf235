import { Field } from '@kakehashi/api/platform';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { ReportLabel } from '../counts/views.dto';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z)?$/;

/**
 * What became of a case: `progressed` came to the counts in its course, on a day or in a year that was not over then;
 * `late` came to them of a day or a year that was. `withdrawn` counted and no longer does, `retracted` went with its
 * import, `reclassified` counts in another year, office, country, prefecture or area, `corrected` counts with other values.
 */
export const changeKinds = ['late', 'progressed', 'withdrawn', 'retracted', 'reclassified', 'corrected'] as const;

/** What became of a case. */
export type ChangeKind = (typeof changeKinds)[number];

/** Which changes are asked for. */
export class ChangesQuery {
  @Field({
    kind: 'text',
    maxLength: 40,
    pattern: /^[a-z][a-z0-9_]{1,39}$/,
    description: 'One of `/api/reports/programmes`',
  })
  programme!: string;

  @Field({ kind: 'integer', min: 1900, max: 2199, description: 'First fiscal year' })
  from!: number;

  @Field({ kind: 'integer', min: 1900, max: 2199, description: 'Last fiscal year' })
  to!: number;

  @Field({
    kind: 'text',
    maxLength: 30,
    pattern: instant,
    description: 'Since the end of this day in Japan, or since this instant',
  })
  since!: string;

  @Field({ kind: 'cursor', pattern: uuid, optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;

  @Field({ kind: 'integer', min: 1, max: 200, optional: true })
  limit?: number;
}

/** A value of a case that counts. */
export class ChangeFigure {
  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  label!: ReportLabel;

  @Field({ kind: 'text', nullable: true })
  value!: string | null;
}

/** A case as it was known at one instant. */
export class ChangeSide {
  @Field({ kind: 'integers', maxItems: 3 })
  fiscalYears!: number[];

  @Field({ kind: 'choice', choices: officeCodes, nullable: true, description: 'Null of figures of no office' })
  office!: OfficeCode | null;

  @Field({ kind: 'object', of: () => ReportLabel })
  country!: ReportLabel;

  @Field({ kind: 'object', of: () => ReportLabel, nullable: true, description: 'Prefecture or area of expertise' })
  division!: ReportLabel | null;

  @Field({ kind: 'object', of: () => ReportLabel, nullable: true, description: 'That a visit was asked for by' })
  municipality!: ReportLabel | null;

  @Field({ kind: 'object', of: () => ReportLabel, nullable: true, description: 'Null of figures that are no case' })
  state!: ReportLabel | null;

  @Field({ kind: 'objects', of: () => ChangeFigure, maxItems: 10 })
  figures!: ChangeFigure[];
}

/** Who touched a case, and when. */
export class ChangeEvent {
  @Field({ kind: 'instant' })
  at!: string;

  @Field({ kind: 'text', nullable: true, description: 'Null where the system did' })
  by!: string | null;
}

/** A case that counts otherwise than it did. */
export class ChangedCase {
  @Field({ kind: 'text', nullable: true, description: 'Null of entered figures, whose title is their source' })
  reference!: string | null;

  @Field({ kind: 'text', nullable: true, description: 'Null where the reader does not see the case any more' })
  title!: string | null;

  @Field({ kind: 'choices', choices: changeKinds })
  kinds!: ChangeKind[];

  @Field({ kind: 'object', of: () => ChangeSide, nullable: true, description: 'Null where it was not there' })
  before!: ChangeSide | null;

  @Field({ kind: 'object', of: () => ChangeSide, nullable: true, description: 'Null where it is not there' })
  after!: ChangeSide | null;

  @Field({ kind: 'objects', of: () => ChangeEvent, maxItems: 10, description: 'What happened since, latest first' })
  events!: ChangeEvent[];
}

/** A page of what changed. */
export class ChangesPage {
  @Field({ kind: 'instant' })
  since!: string;

  @Field({ kind: 'objects', of: () => ChangedCase, maxItems: 200 })
  items!: ChangedCase[];

  @Field({ kind: 'text', nullable: true })
  nextCursor!: string | null;
}
