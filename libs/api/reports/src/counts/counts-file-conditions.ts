import type { Label, Locale } from '@kakehashi/shared/contracts';
import { fiscalYearHeading, momentInJapan } from '@kakehashi/shared/calendar';
import type { TableLine } from '@kakehashi/api/exchange';
import { axisHeadings, countsFileWords } from './counts-file-words';
import type { Axis, MunicipalityChoice } from './definitions';
import type { YearlyCounts } from './views.dto';

/** What was asked for that the figures themselves do not name. */
export interface CountsAsked {
  readonly programme: Label;
  readonly rows: Axis;
  readonly columns: Axis;
  /** The offices whose cases the reader may count; null is all of them. */
  readonly offices: readonly Label[] | null;
  /** The published table that the figures are limited to, by its title. */
  readonly table: Label | null;
  /** Null where nobody chose. */
  readonly municipalities: MunicipalityChoice | null;
  /** When the file was asked for. */
  readonly made: Date;
}

/** What the figures are of and what they are limited to: a file that is found alone says it by itself. */
export function conditionLines(counts: YearlyCounts, asked: CountsAsked, locale: Locale): TableLine[] {
  const text = countsFileWords[locale];
  const { filters, scope, attribution, measures, sources } = counts;
  const [from, to] = [counts.from, counts.to].map((year) => fiscalYearHeading(year, locale)) as [string, string];
  const isOfAll = scope.code === 'all' || asked.offices === null;
  const offices = (asked.offices ?? []).map((office) => office[locale]).join(text.between);
  return [
    [text.programme, asked.programme[locale]],
    [text.span, text.years(from, to)],
    [text.rows, axisHeadings[asked.rows][locale]],
    [text.columns, axisHeadings[asked.columns][locale]],
    [text.measures, ...measures.map(({ label }) => label[locale])],
    [text.attribution, attribution ? attribution.label[locale] : text.oneWay],
    ...(asked.municipalities ? [[text.municipalities, text[asked.municipalities]]] : []),
    ...(asked.table ? [[text.table, asked.table[locale]]] : []),
    ...(filters.length === 0 ? [[text.filter, text.noFilter]] : []),
    ...filters.map(({ axis, keys }) => [
      text.filter,
      axisHeadings[axis][locale],
      ...keys.map(({ label }) => label[locale]),
    ]),
    [text.asOf, counts.asOf ? momentInJapan(counts.asOf, locale) : text.now(momentInJapan(asked.made, locale))],
    [
      text.scope,
      isOfAll ? text.allOffices : text.ofOffices(offices),
      ...(!isOfAll && sources.length > 0 ? [text.asPrinted] : []),
      ...(scope.note ? [scope.note[locale]] : []),
    ],
  ];
}
