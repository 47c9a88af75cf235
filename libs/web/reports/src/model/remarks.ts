import type { Label } from '@kakehashi/shared/contracts';
import type { Figure } from './count-grid';
import type { YearlyCounts } from './yearly-counts';

/** A thing said about one figure. */
export interface Remark {
  /** The number of a finding, or the code of a mark. */
  id: string;
  /** Whether it is a finding, which the list below the table has too. */
  isFinding: boolean;
  text: Label;
}

/** What each flag of the report means: findings by their number, marks by their code. */
export function remarkBook(counts: Pick<YearlyCounts, 'findings' | 'legend'>): Map<string, Remark> {
  return new Map([
    ...counts.legend.map(({ code, label }): [string, Remark] => [code, { id: code, isFinding: false, text: label }]),
    ...counts.findings.map(({ id, text }): [string, Remark] => [id, { id, isFinding: true, text }]),
  ]);
}

/** What was entered beside a year that is published: it is no figure of the cell, and yet there to be seen. */
const beside = 'beside-published';

/** What is said beside a figure; why a figure is missing is said in its place and not again. */
export function remarksOf(figure: Figure, book: ReadonlyMap<string, Remark>): Remark[] {
  return figure.flags
    .flatMap((flag) => book.get(flag) ?? [])
    .filter((remark) => remark.isFinding || remark.id === beside || figure.state === 'value');
}
