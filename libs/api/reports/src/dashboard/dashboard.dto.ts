import { Field } from '@kakehashi/api/platform';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { caseTypes, type CaseType } from '@kakehashi/shared/case-types';
import { ReportLabel } from '../counts/views.dto';
import { ages, dashboardCuts, dashboardFigures, type Age, type DashboardCut, type DashboardFigure } from './figures';

const month = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;
const ageCodes = ages.map(({ code }) => code);

/** The most months that the dashboard looks at. */
const mostMonths = 36;

/** Of which office and over which months the dashboard is asked for. */
export class DashboardQuery {
  @Field({ kind: 'choice', choices: officeCodes, optional: true, description: 'All that the reader may see' })
  office?: OfficeCode;

  @Field({ kind: 'integer', min: 1, max: mostMonths, optional: true, description: 'Calendar months; 12' })
  months?: number;

  @Field({
    kind: 'text',
    maxLength: 7,
    pattern: month,
    optional: true,
    description: 'The last month, `2026-11`; the present one in Japan',
  })
  to?: string;
}

/** Which number of the dashboard is asked about, and the page of what stands behind it. */
export class DashboardEvidenceQuery extends DashboardQuery {
  @Field({ kind: 'choice', choices: dashboardFigures })
  figure!: DashboardFigure;

  @Field({ kind: 'choice', choices: officeCodes, optional: true, description: 'Of the numbers of one office' })
  ofOffice?: OfficeCode;

  @Field({ kind: 'choice', choices: caseTypes, optional: true })
  type?: CaseType;

  @Field({ kind: 'text', maxLength: 60, optional: true, description: 'State, decision, or status' })
  step?: string;

  @Field({ kind: 'choice', choices: ageCodes, optional: true })
  age?: Age;

  @Field({ kind: 'text', maxLength: 7, pattern: month, optional: true, description: '`2026-11`' })
  month?: string;

  @Field({ kind: 'cursor', maxLength: 40, optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;

  @Field({ kind: 'integer', min: 1, max: 200, optional: true })
  limit?: number;
}

/** One number of a figure; the coordinates that it is not broken down by are null. */
export class DashboardCell {
  @Field({ kind: 'choice', choices: dashboardCuts })
  cut!: DashboardCut;

  @Field({ kind: 'office', nullable: true })
  office!: OfficeCode | null;

  @Field({ kind: 'choice', choices: caseTypes, nullable: true })
  type!: CaseType | null;

  @Field({ kind: 'text', nullable: true, description: 'State, decision, or status' })
  step!: string | null;

  @Field({ kind: 'object', of: () => ReportLabel, nullable: true })
  stepLabel!: ReportLabel | null;

  @Field({ kind: 'choice', choices: ageCodes, nullable: true })
  age!: Age | null;

  @Field({ kind: 'text', nullable: true, description: '`2026-11`' })
  month!: string | null;

  @Field({ kind: 'integer' })
  count!: number;

  @Field({ kind: 'integer', nullable: true, description: 'How many of them came about; null where that is not asked' })
  met!: number | null;

  @Field({ kind: 'number', nullable: true, description: 'Calendar days; null where they are not measured' })
  median!: number | null;

  @Field({ kind: 'number', nullable: true, description: 'Calendar days; null where they are not measured' })
  p90!: number | null;
}

/** A figure with its definition and its numbers; one that is not among them is 0. */
export class DashboardFigureView {
  @Field({ kind: 'choice', choices: dashboardFigures })
  code!: DashboardFigure;

  @Field({ kind: 'object', of: () => ReportLabel })
  label!: ReportLabel;

  @Field({ kind: 'object', of: () => ReportLabel })
  definition!: ReportLabel;

  @Field({ kind: 'boolean', description: 'Whether it is of this moment, whatever the period' })
  standing!: boolean;

  @Field({ kind: 'objects', of: () => DashboardCell })
  cells!: DashboardCell[];
}

/** How the work of some offices stands. */
export class Dashboard {
  @Field({ kind: 'office', nullable: true, description: 'Null: all that the reader may see' })
  office!: OfficeCode | null;

  @Field({ kind: 'text', description: 'The first month of the period, `2026-01`' })
  from!: string;

  @Field({ kind: 'text', description: 'Its last month' })
  to!: string;

  @Field({ kind: 'instant', description: 'When it was asked' })
  at!: string;

  @Field({ kind: 'objects', of: () => DashboardFigureView })
  figures!: DashboardFigureView[];
}

/** One case, decision or appointment behind a number. */
export class BehindFigure {
  @Field({ kind: 'text' })
  key!: string;

  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'text' })
  title!: string;

  @Field({ kind: 'choice', choices: caseTypes })
  type!: CaseType;

  @Field({ kind: 'office' })
  office!: OfficeCode;

  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  stepLabel!: ReportLabel;

  @Field({ kind: 'integer', nullable: true, description: 'Calendar days' })
  days!: number | null;

  @Field({ kind: 'instant' })
  at!: string;
}

/** What stands behind a number: as many as it says. */
export class DashboardEvidence {
  @Field({ kind: 'integer' })
  total!: number;

  @Field({ kind: 'objects', of: () => BehindFigure })
  items!: BehindFigure[];

  @Field({ kind: 'cursor', nullable: true })
  nextCursor!: string | null;
}
