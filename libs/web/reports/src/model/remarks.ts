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

/** What was entered, or came in from files, beside the record, and that it disagrees: no figure of the cell, and yet to be seen. */
const beside: readonly string[] = ['beside-published', 'imported', 'conflict'];

/** What is said beside a figure; why a figure is missing is said in its place and not again. */
export function remarksOf(figure: Pick<Figure, 'flags' | 'state'>, book: ReadonlyMap<string, Remark>): Remark[] {
  return figure.flags
    .flatMap((flag) => book.get(flag) ?? [])
    .filter((remark) => remark.isFinding || beside.includes(remark.id) || figure.state === 'value');
}

/** The marks that carry the remarks of a figure: one for all, or one to each finding where each leads somewhere else. */
export function marksOf(remarks: readonly Remark[], findingsApart: boolean): (readonly Remark[])[] {
  const findings = findingsApart ? remarks.filter(({ isFinding }) => isFinding) : [];
  const others = remarks.filter((remark) => !findings.includes(remark));
  return [...findings.map((finding) => [finding]), ...(others.length > 0 ? [others] : [])];
}
