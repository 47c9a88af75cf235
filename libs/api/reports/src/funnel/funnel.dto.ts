import { Field } from '@kakehashi/api/platform';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { ReportLabel } from '../counts/views.dto';
import { funnelStages, leadTimes, type FunnelStage, type LeadTime } from './stages';

const figures = [...funnelStages, ...leadTimes] as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of which office and target fiscal year the funnel is asked for. */
export class DispatchFunnelQuery {
  @Field({ kind: 'choice', choices: officeCodes, optional: true, description: 'All that the reader may see' })
  office?: OfficeCode;

  @Field({
    kind: 'integer',
    min: 1980,
    max: 2199,
    optional: true,
    description: 'The latest ten years that have applications where left out',
  })
  targetFiscalYear?: number;
}

/** Which figure of the funnel is asked about, and the page of what stands behind it. */
export class FunnelEvidenceQuery extends DispatchFunnelQuery {
  @Field({ kind: 'choice', choices: figures, description: 'A stage, or a wait' })
  of!: FunnelStage | LeadTime;

  @Field({ kind: 'cursor', pattern: uuid, optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;

  @Field({ kind: 'integer', min: 1, max: 200, optional: true })
  limit?: number;
}

/** A stage of the funnel with the definition that stands beside its figures. */
export class FunnelStageView {
  @Field({ kind: 'choice', choices: funnelStages })
  code!: FunnelStage;

  @Field({ kind: 'object', of: () => ReportLabel })
  label!: ReportLabel;

  @Field({ kind: 'object', of: () => ReportLabel })
  definition!: ReportLabel;
}

/** A wait with the definition that stands beside its figures. */
export class LeadTimeView {
  @Field({ kind: 'choice', choices: leadTimes })
  code!: LeadTime;

  @Field({ kind: 'object', of: () => ReportLabel })
  label!: ReportLabel;

  @Field({ kind: 'object', of: () => ReportLabel })
  definition!: ReportLabel;
}

/** How many applications reached a stage. */
export class StageCount {
  @Field({ kind: 'choice', choices: funnelStages })
  stage!: FunnelStage;

  @Field({ kind: 'integer' })
  count!: number;

  @Field({ kind: 'text', description: 'Where the applications behind it are' })
  evidence!: string;
}

/** How long applications waited, in working days of their offices. */
export class LeadTimeFigure {
  @Field({ kind: 'choice', choices: leadTimes })
  code!: LeadTime;

  @Field({ kind: 'integer', description: 'How many waits it is taken from' })
  n!: number;

  @Field({ kind: 'number', nullable: true, description: 'Null where n is 0' })
  median!: number | null;

  @Field({ kind: 'number', nullable: true, description: 'Null where n is 0' })
  p90!: number | null;

  @Field({ kind: 'object', of: () => ReportLabel, nullable: true, description: 'Why there is no figure' })
  reason!: ReportLabel | null;

  @Field({ kind: 'text', description: 'Where the applications behind it are' })
  evidence!: string;
}

/** The funnel of one target fiscal year, or of all that are shown. */
export class FunnelYear {
  @Field({ kind: 'integer', nullable: true, description: 'Null: all the years that are shown' })
  targetFiscalYear!: number | null;

  @Field({ kind: 'objects', of: () => StageCount })
  stages!: StageCount[];

  @Field({ kind: 'objects', of: () => LeadTimeFigure })
  leadTimes!: LeadTimeFigure[];
}

/** How far dispatch applications got, and how long they waited. */
export class DispatchFunnel {
  @Field({ kind: 'choice', choices: officeCodes, nullable: true })
  office!: OfficeCode | null;

  @Field({ kind: 'objects', of: () => FunnelStageView })
  stages!: FunnelStageView[];

  @Field({ kind: 'objects', of: () => LeadTimeView })
  leadTimes!: LeadTimeView[];

  @Field({
    kind: 'objects',
    of: () => FunnelYear,
    maxItems: 11,
    description: 'The newest year first, then all together; empty where there is no application',
  })
  years!: FunnelYear[];
}

/** An application behind a figure of the funnel. */
export class FunnelCase {
  @Field({ kind: 'text' })
  reference!: string;

  @Field({ kind: 'text' })
  title!: string;

  @Field({ kind: 'text' })
  state!: string;

  @Field({ kind: 'choice', choices: officeCodes })
  office!: OfficeCode;

  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'integer' })
  targetFiscalYear!: number;

  @Field({ kind: 'date', description: 'By the clock of the office, as are the other days' })
  receivedOn!: string;

  @Field({ kind: 'date', nullable: true })
  decidedOn!: string | null;

  @Field({ kind: 'date', nullable: true })
  departedOn!: string | null;

  @Field({ kind: 'integer', nullable: true, description: 'What it adds to a wait; null behind a stage' })
  workingDays!: number | null;
}

/** What stands behind one figure of the funnel. */
export class FunnelEvidence {
  @Field({ kind: 'integer', description: 'How many applications stand behind it, over all pages' })
  total!: number;

  @Field({ kind: 'objects', of: () => FunnelCase, maxItems: 200 })
  cases!: FunnelCase[];

  @Field({ kind: 'uuid', nullable: true })
  nextCursor!: string | null;
}
