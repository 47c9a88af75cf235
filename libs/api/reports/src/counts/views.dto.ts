import { Field } from '@kakehashi/api/platform';
import { attributions, type Attribution } from './dispatch-measures';
import { filterAxes, type FilterAxis } from './filters';
import { scopes, type Scope } from './scope';
import { totalRules, type TotalRule } from './total-rules';
import { decisions, type Decision } from '../publishing/decisions.dto';

const sources = ['cases', 'published', 'both'] as const;
const totalAxes = ['row', 'column', 'grand'] as const;

/** A text in both languages. */
export class ReportLabel {
  @Field({ kind: 'long_text' })
  ja!: string;

  @Field({ kind: 'long_text' })
  en!: string;
}

/** A measure by name. */
export class MeasureName {
  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  label!: ReportLabel;

  @Field({ kind: 'boolean', description: 'Whether it is shown when nobody asks for particular measures' })
  standard!: boolean;
}

/** A measure with the definition that stands beside its figures. */
export class MeasureView extends MeasureName {
  @Field({ kind: 'object', of: () => ReportLabel })
  definition!: ReportLabel;
}

/** A way of attributing cases to fiscal years, by name. */
export class AttributionName {
  @Field({ kind: 'choice', choices: attributions })
  code!: Attribution;

  @Field({ kind: 'object', of: () => ReportLabel })
  label!: ReportLabel;
}

/** A way of attributing cases to fiscal years, with its words. */
export class AttributionView extends AttributionName {
  @Field({ kind: 'object', of: () => ReportLabel })
  definition!: ReportLabel;
}

/** One entry of the rows or columns. */
export class AxisEntryView {
  @Field({ kind: 'text' })
  key!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  label!: ReportLabel;
}

/** A figure beside that of the year before. */
export class ChangeView {
  @Field({ kind: 'integer', nullable: true })
  difference!: number | null;

  @Field({ kind: 'number', nullable: true, description: 'Of the year before, in per cent' })
  percent!: number | null;

  @Field({ kind: 'text', nullable: true, description: 'Why there is none; `derivedLegend` says it in words' })
  reason!: string | null;
}

/** A figure as a part of a total. */
export class ShareView {
  @Field({ kind: 'number', nullable: true, description: 'In per cent' })
  percent!: number | null;

  @Field({ kind: 'text', nullable: true, description: 'Why there is none; `derivedLegend` says it in words' })
  reason!: string | null;
}

/** How a figure and what stands beside it belong together. */
export class CellPartsView {
  @Field({
    kind: 'integer',
    nullable: true,
    description: 'Of the figure, what comes from cases; with `published` it makes the figure',
  })
  added!: number | null;

  @Field({ kind: 'integer', nullable: true, description: 'Of the figure, what was published of cases' })
  then!: number | null;

  @Field({ kind: 'integer', nullable: true, description: 'What the cases of those years give now; null if not told' })
  now!: number | null;

  @Field({
    kind: 'integer',
    nullable: true,
    description: 'What cases give beside the printed record; it is not in the figure',
  })
  beside!: number | null;
}

/** One figure; null is n/a, never 0. */
export class CountCellView {
  @Field({ kind: 'text' })
  row!: string;

  @Field({ kind: 'text' })
  column!: string;

  @Field({ kind: 'text' })
  measure!: string;

  @Field({ kind: 'integer', nullable: true })
  value!: number | null;

  @Field({ kind: 'choice', choices: sources })
  source!: (typeof sources)[number];

  @Field({ kind: 'integer', nullable: true })
  published!: number | null;

  @Field({ kind: 'integer', nullable: true })
  live!: number | null;

  @Field({ kind: 'integer', nullable: true, description: 'The published value as printed' })
  printed!: number | null;

  @Field({ kind: 'integer', nullable: true, description: 'What its own parts add up to; null where it has none' })
  computed!: number | null;

  @Field({ kind: 'integer', nullable: true, description: 'What a person settled on; null where nobody has' })
  accepted!: number | null;

  @Field({ kind: 'object', of: () => CellPartsView })
  parts!: CellPartsView;

  @Field({ kind: 'texts', description: 'Marks and numbers of findings' })
  flags!: string[];

  @Field({ kind: 'object', of: () => ChangeView, optional: true, description: 'Where `compare` asks for it' })
  change?: ChangeView;

  @Field({ kind: 'object', of: () => ShareView, optional: true, description: 'Where `share` asks for it' })
  share?: ShareView;
}

class TotalSidesView {
  @Field({ kind: 'choice', choices: totalAxes })
  axis!: (typeof totalAxes)[number];

  @Field({ kind: 'text', nullable: true })
  key!: string | null;

  @Field({ kind: 'text' })
  measure!: string;

  @Field({ kind: 'integer', nullable: true })
  computed!: number | null;

  @Field({ kind: 'integer', nullable: true })
  printed!: number | null;

  @Field({ kind: 'integer', nullable: true })
  accepted!: number | null;

  @Field({ kind: 'texts' })
  flags!: string[];
}

/** A total: added by the system and, where a source printed one, as printed. */
export class CountTotalView extends TotalSidesView {
  @Field({ kind: 'choice', choices: totalRules, description: 'How it was computed; `totalRules` says it in words' })
  rule!: TotalRule;

  @Field({ kind: 'text', nullable: true, description: 'The published table that prints it' })
  printedIn!: string | null;
}

/** A total that a published table prints of itself. */
export class TableTotalView extends TotalSidesView {
  @Field({ kind: 'text' })
  table!: string;
}

/** A cell of a published table that a finding is about. */
export class AffectedCell {
  @Field({ kind: 'text', nullable: true })
  table!: string | null;

  @Field({ kind: 'text' })
  row!: string;

  @Field({ kind: 'text', nullable: true })
  column!: string | null;
}

/** Something that the published tables get wrong, or that has to be known when they are read. */
export class FindingView {
  @Field({ kind: 'text' })
  id!: string;

  @Field({ kind: 'text' })
  severity!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  text!: ReportLabel;

  @Field({ kind: 'choice', choices: decisions, nullable: true, description: 'What a person settled on' })
  decision!: Decision | null;

  @Field({ kind: 'object', of: () => ReportLabel })
  importRule!: ReportLabel;

  @Field({ kind: 'text' })
  table!: string;

  @Field({ kind: 'objects', of: () => AffectedCell, maxItems: 1000 })
  cells!: AffectedCell[];
}

/** A published table that figures come from. */
export class CountSourceView {
  @Field({ kind: 'text' })
  id!: string;

  @Field({ kind: 'text' })
  title!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  label!: ReportLabel;

  @Field({ kind: 'text', nullable: true })
  document!: string | null;

  @Field({ kind: 'object', of: () => ReportLabel, nullable: true, description: 'What the document is called' })
  documentName!: ReportLabel | null;

  @Field({
    kind: 'object',
    of: () => ReportLabel,
    nullable: true,
    description: 'Of a state of things: its date as printed',
  })
  asOf!: ReportLabel | null;
}

/** What a mark or a rule means. */
export class FlagView {
  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  label!: ReportLabel;
}

/** How totals were computed. */
export class TotalRuleView extends FlagView {
  @Field({ kind: 'object', of: () => ReportLabel, nullable: true, description: 'Which totals; null where it is all' })
  of!: ReportLabel | null;
}

/** Whose cases a report counts. */
export class ScopeView {
  @Field({ kind: 'choice', choices: scopes })
  code!: Scope;

  @Field({ kind: 'object', of: () => ReportLabel, nullable: true, description: 'What has to be known of it' })
  note!: ReportLabel | null;

  @Field({ kind: 'texts', description: 'The offices whose cases are counted; empty where it is all of them' })
  offices!: string[];
}

/** What a report is limited to on one axis. */
export class FilterView {
  @Field({ kind: 'choice', choices: filterAxes })
  axis!: FilterAxis;

  @Field({ kind: 'objects', of: () => AxisEntryView, maxItems: 400 })
  keys!: AxisEntryView[];
}

/** A fiscal year whose counts were published: its figures stay as they were at the instant. */
export class PublicationMark {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'integer' })
  fiscalYear!: number;

  @Field({ kind: 'integer', min: 1 })
  revision!: number;

  @Field({ kind: 'instant' })
  asOf!: string;

  @Field({ kind: 'text', description: 'SHA-256 over the figures and the cases behind them' })
  hash!: string;
}

/** Yearly counts: published figures beside those of the cases. */
export class YearlyCounts {
  @Field({ kind: 'text' })
  programme!: string;

  @Field({ kind: 'integer' })
  from!: number;

  @Field({ kind: 'integer' })
  to!: number;

  @Field({ kind: 'instant', nullable: true })
  asOf!: string | null;

  @Field({ kind: 'object', of: () => AttributionView, nullable: true, description: 'Null where there is one way only' })
  attribution!: AttributionView | null;

  @Field({ kind: 'object', of: () => ScopeView })
  scope!: ScopeView;

  @Field({ kind: 'objects', of: () => FilterView, maxItems: 10 })
  filters!: FilterView[];

  @Field({ kind: 'objects', of: () => AxisEntryView, maxItems: 1000 })
  rows!: AxisEntryView[];

  @Field({ kind: 'objects', of: () => AxisEntryView, maxItems: 1000 })
  columns!: AxisEntryView[];

  @Field({ kind: 'objects', of: () => MeasureView })
  measures!: MeasureView[];

  @Field({ kind: 'objects', of: () => CountCellView, maxItems: 1_000_000 })
  cells!: CountCellView[];

  @Field({ kind: 'objects', of: () => CountTotalView, maxItems: 10_000 })
  totals!: CountTotalView[];

  @Field({ kind: 'objects', of: () => TableTotalView, maxItems: 10_000 })
  tableTotals!: TableTotalView[];

  @Field({ kind: 'objects', of: () => TotalRuleView, description: 'How the totals were computed, in words' })
  totalRules!: TotalRuleView[];

  @Field({ kind: 'objects', of: () => FindingView })
  findings!: FindingView[];

  @Field({ kind: 'objects', of: () => CountSourceView })
  sources!: CountSourceView[];

  @Field({ kind: 'objects', of: () => PublicationMark, maxItems: 300 })
  publications!: PublicationMark[];

  @Field({ kind: 'objects', of: () => ReportLabel })
  notes!: ReportLabel[];

  @Field({ kind: 'objects', of: () => FlagView })
  legend!: FlagView[];

  @Field({ kind: 'objects', of: () => FlagView, description: 'Why a change or a share is not there' })
  derivedLegend!: FlagView[];
}
