import { Field } from '@kakehashi/api/platform';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { expertiseAreas, trainingFields } from '@kakehashi/shared/case-types';
import { caseCursor } from './case-after';
import { axes, municipalityViews, type Axis, type MunicipalityChoice } from './definitions';
import { attributions, type Attribution } from './dispatch-measures';
import { comparisons, shareBases, type Comparison, type ShareBase } from './derived';
import { tableSides, type TableSide } from './printed-total';
import { scopes, type Scope } from './scope';
import { publishedTables } from '../published/tables';

const areas = expertiseAreas.map(({ value }) => value);
const fields = trainingFields.map(({ value }) => value);
const axisChoices = [...axes, 'none'] as const;
const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z)?$/;

/** Which yearly counts are asked for. */
export class YearlyCountsQuery {
  @Field({
    kind: 'text',
    maxLength: 40,
    pattern: /^[a-z][a-z0-9_]{1,39}$/,
    description: 'One of `/api/reports/programmes`',
  })
  programme!: string;

  @Field({ kind: 'choice', choices: axisChoices, optional: true, description: 'Axis of the rows; fiscalYear' })
  rows?: Axis;

  @Field({ kind: 'choice', choices: axisChoices, optional: true, description: 'Axis of the columns; none' })
  columns?: Axis;

  @Field({
    kind: 'texts',
    maxItems: 20,
    maxLength: 200,
    optional: true,
    description: 'Measures, repeated or separated by commas; the standard ones of the programme where left out',
  })
  measures?: string[];

  @Field({ kind: 'integer', min: 1900, max: 2199, optional: true, description: 'First fiscal year' })
  from?: number;

  @Field({ kind: 'integer', min: 1900, max: 2199, optional: true, description: 'Last fiscal year' })
  to?: number;

  @Field({
    kind: 'text',
    maxLength: 30,
    pattern: instant,
    optional: true,
    description: 'As known at the end of this day in Japan, today so far, or at this instant',
  })
  asOf?: string;

  @Field({
    kind: 'choice',
    choices: publishedTables.map(({ id }) => id),
    optional: true,
    description: 'Only the figures of this published table',
  })
  table?: string;

  @Field({
    kind: 'choice',
    choices: attributions,
    optional: true,
    description: 'Of dispatches: the fiscal year of approval, or that of departure; approval',
  })
  attribution?: Attribution;

  @Field({
    kind: 'choice',
    choices: municipalityViews,
    optional: true,
    description: 'By prefecture or municipality: the one that it was then, or the one that it became; then',
  })
  municipalities?: MunicipalityChoice;

  @Field({ kind: 'choice', choices: scopes, optional: true, description: 'Of the own office, or with the others; own' })
  scope?: Scope;

  @Field({
    kind: 'choice',
    choices: comparisons,
    optional: true,
    description: 'With the difference to the year before',
  })
  compare?: Comparison;

  @Field({ kind: 'choice', choices: shareBases, optional: true, description: 'With the share of a total, in per cent' })
  share?: ShareBase;

  @Field({ kind: 'choices', choices: officeCodes, optional: true, description: 'Only these offices' })
  office?: OfficeCode[];

  @Field({ kind: 'countries', maxItems: 60, optional: true, description: 'Only these countries' })
  country?: string[];

  @Field({ kind: 'prefectures', maxItems: 47, optional: true, description: 'Only these prefectures' })
  prefecture?: string[];

  @Field({ kind: 'texts', maxItems: 40, maxLength: 40, optional: true, description: 'Only cases in these states' })
  state?: string[];

  @Field({ kind: 'choices', choices: areas, optional: true, description: 'Only these areas of expertise' })
  expertise?: string[];

  @Field({
    kind: 'choices',
    choices: fields,
    optional: true,
    description: 'Of trainees and dispatches: only these fields',
  })
  field?: string[];
}

/** Of which programme something is asked for. */
export class ReportFiltersQuery {
  @Field({ kind: 'text', maxLength: 40, description: 'One of `/api/reports/programmes`' })
  programme!: string;
}

/** The coordinates of one number of a report, and the page of what stands behind it. */
export class EvidenceQuery extends YearlyCountsQuery {
  @Field({ kind: 'text', maxLength: 40, optional: true, description: 'Key on the rows; * or left out for the total' })
  row?: string;

  @Field({
    kind: 'text',
    maxLength: 40,
    optional: true,
    description: 'Key on the columns; * or left out for the total',
  })
  column?: string;

  @Field({ kind: 'text', maxLength: 40, description: 'The measure of the number' })
  measure!: string;

  @Field({
    kind: 'choice',
    choices: publishedTables.map(({ id }) => id),
    optional: true,
    description: 'Of a total: as this published table gives it of itself, with the lines that it adds up',
  })
  printedIn?: string;

  @Field({
    kind: 'choice',
    choices: tableSides,
    optional: true,
    description: 'With `printedIn`: the total as printed, or what the lines of the table add up to; printed',
  })
  side?: TableSide;

  @Field({ kind: 'cursor', pattern: caseCursor, optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;

  @Field({ kind: 'integer', min: 1, max: 200, optional: true })
  limit?: number;
}
