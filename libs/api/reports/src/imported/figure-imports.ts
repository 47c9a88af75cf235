import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  ImportKinds,
  layoutAt,
  placeFinders,
  tooLarge,
  type ImportKind,
  type ImportSubject,
  type JudgedFile,
  type KnownColumn,
  type ReadLine,
  type RowInput,
  type SheetHead,
  type TableLayout,
  type Verdict,
  type WrittenRow,
} from '@kakehashi/api/exchange';
import { Clock, DomainError } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { ReportProgrammes } from '../counts/report-programmes';
import { discrepancyText } from './discrepancy-texts';
import { figureKeyOf, readFigure, type FigureNames } from './figure-heading';
import { FigureStore, type FigureInput } from './figure-store';
import { readFigureTable, type FigureRow } from './figure-table';
import { measureNames } from './measure-names';

/** A printed table has no more rows than that; it is proved as a whole. */
const MOST_ROWS = 500;

const columns: readonly KnownColumn[] = [
  {
    key: 'label',
    label: { ja: '項目（年度・国・事務所）', en: 'Label: year, country or office' },
    others: ['年度', '国', '国名', '事務所', 'Country', 'Fiscal year', 'Office'],
  },
  {
    key: 'figure',
    label: { ja: '値（見出しが年度・国・事務所・指標名）', en: 'Figures of the heading' },
    isRepeatable: true,
  },
  { key: 'total', label: { ja: '合計', en: 'Total' } },
  { key: 'cumulative', label: { ja: '累計', en: 'Cumulative' }, isRepeatable: true },
];

/** Brings tables of figures in, each proved against what it prints itself, and keeps them beside the published record. */
@Injectable()
export class FigureImports implements ImportKind {
  readonly name = 'figures';
  /** A table is proved as a whole. */
  readonly judgedTogether = MOST_ROWS;
  readonly touchedText = {
    ja: '不一致について決定済みの項目：{references}。',
    en: 'Somebody has decided on discrepancies of: {references}.',
  };
  readonly action = 'report.decide';
  readonly columns = columns;
  readonly needed = [['label'], ['figure', 'total', 'cumulative']];

  constructor(
    kinds: ImportKinds,
    private readonly programmes: ReportProgrammes,
    private readonly store: FigureStore,
    private readonly clock: Clock,
  ) {
    kinds.add(this);
  }

  async assertSubject({ programme, measure }: ImportSubject): Promise<void> {
    const { measures } = await this.programmes.of(programme ?? '');
    if (!measures.some(({ code }) => code === measure))
      throw new DomainError('validation-failed', { errors: [{ pointer: '/measure', code: 'not-in-list' }] });
  }

  /** The row with the most headings that name years, places or totals; the first column of others holds the labels. */
  async propose(db: EntityManager, heads: readonly SheetHead[], subject: ImportSubject): Promise<TableLayout | null> {
    const names = await this.names(db, subject);
    let best: TableLayout | null = null;
    let most = 0;
    for (const [sheet, { lines }] of heads.entries()) {
      for (const [index, line] of lines.entries()) {
        const found = meaningsOf(line, lines[index + 1], names);
        const figures = found.filter((one) => one !== null && one !== 'label').length;
        if (figures > most) [best, most] = [{ ...layoutAt(sheet, line, []), columns: found }, figures];
      }
    }
    return best;
  }

  async judge(db: EntityManager, _actor: Actor, { layout, programme, measure }: JudgedFile) {
    const subject = { programme: programme ?? '', measure: measure ?? '' };
    const names = await this.names(db, subject);
    let isFirst = true;
    return async (lines: readonly (ReadLine & { readonly texts: Readonly<Record<string, string>> })[]) => {
      if (!isFirst || lines.length > MOST_ROWS) throw tooLarge(MOST_ROWS);
      isFirst = false;
      const rows = readFigureTable(
        { ...layout, rows: lines.map(({ number, cells, texts }) => ({ number, cells, label: texts['label'] ?? '' })) },
        names,
      );
      const standing = await this.store.standing(db, subject, rows);
      return rows.map((row) => verdictOf(row, subject, standing.has(row.number)));
    };
  }

  write(tx: EntityManager, _actor: Actor, rows: readonly RowInput[], importId: string): Promise<WrittenRow[]> {
    return this.store.write(
      tx,
      importId,
      this.clock.now(),
      rows.map(({ number, input }) => ({ number, input: input as FigureInput })),
    );
  }

  hold(tx: EntityManager, rows: readonly WrittenRow[]): Promise<void> {
    return this.store.hold(tx, rows);
  }

  touched(db: EntityManager, rows: readonly WrittenRow[]): Promise<string[]> {
    return this.store.decided(db, rows);
  }

  undo(tx: EntityManager, _actor: Actor, rows: readonly WrittenRow[]): Promise<void> {
    return this.store.withdraw(tx, rows, this.clock.now());
  }

  private async names(db: EntityManager, { programme, measure }: ImportSubject): Promise<FigureNames> {
    const { measures } = await this.programmes.of(programme ?? '');
    return { ...(await placeFinders(db)), measure: measureNames(measures, measure ?? '') };
  }
}

function meaningsOf({ cells }: ReadLine, below: ReadLine | undefined, names: FigureNames): (string | null)[] {
  const meanings = cells.map((heading) => {
    const kind = figureKeyOf(heading, names)?.kind;
    if (!kind) return null;
    if (names.measure(heading) === 'own') return 'figure';
    return kind === 'total' || kind === 'cumulative' ? kind : 'figure';
  });
  const once = meanings.map((one, at) => (one === 'total' && meanings.indexOf(one) !== at ? null : one));
  // Labels stand first, also where the headings begin a column too early: then a label stands below a heading.
  const first = below?.cells[0] ?? '';
  const isLabelled = once[0] === null || typeof readFigure(first) !== 'number';
  return isLabelled && once.some((one) => one !== null) ? ['label', ...once.slice(1)] : once;
}

function verdictOf(
  { number: _, label, key, figures, errors, discrepancies }: FigureRow,
  subject: FigureInput['subject'],
  stands: boolean,
): Verdict {
  const about = {
    title: label,
    reference: null,
    errors: errors.map((error) => ({ ...error, ...unknownLabel(error, label) })),
  };
  const notices = discrepancies.map(({ column, code, text }) => ({ column, code, text }));
  if (errors.length > 0 || !key)
    return { ...about, outcome: 'refused', input: null, notices, changes: [], duplicates: [] };
  const changes = figures.map(({ column, printed }) => ({
    column,
    before: null,
    after: printed === null ? null : String(printed),
  }));
  const input: FigureInput = { subject, label, key, figures, discrepancies };
  if (!stands) return { ...about, outcome: 'added', input, notices, changes, duplicates: [] };
  const there = { column: null, code: 'there-already', text: discrepancyText('there-already') };
  return { ...about, outcome: 'duplicate', input, notices: [...notices, there], changes, duplicates: [] };
}

/** A label that means nothing here is kept as the file writes it, so that somebody can say what it means. */
function unknownLabel({ code }: { readonly code: string }, label: string): { value?: string } {
  return code === 'unknown-label' && label !== '' ? { value: label.slice(0, 200) } : {};
}
