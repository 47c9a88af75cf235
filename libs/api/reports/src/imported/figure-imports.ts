import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  ImportKinds,
  isRefusalHeading,
  placeFinders,
  tooLarge,
  type ImportKind,
  type ImportSubject,
  type JudgedFile,
  type KnownColumn,
  type MeaningCheck,
  type ReadLine,
  type RowInput,
  type SheetHead,
  type TableLayout,
  type Verdict,
  type WrittenRow,
} from '@kakehashi/api/exchange';
import { Clock, DomainError } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { fiscalYearOfInstant } from '@kakehashi/shared/calendar';
import { ReportProgrammes } from '../counts/report-programmes';
import type { FigureNames } from './figure-heading';
import { figureLayout } from './figure-layout';
import { figureMeanings } from './figure-meanings';
import { note, type FigureRow, type FigureSubject } from './figure-row';
import { FigureStore, type FigureInput } from './figure-store';
import { readFigureTable } from './figure-table';
import { measureNames } from './measure-names';
import { newlyFound, standingRows, type StandingRow } from './mended-table';
import { isOwnExport } from './own-export';
import { printedTable } from './printed-table';
import type { KnownOfRow } from './standing-figures';
import { rowsOfSameTable } from './standing-rows';

/** A printed table has no more rows than that; it is proved as a whole. */
const MOST_ROWS = 500;

/** What was saved from the yearly counts is told by its last lines: it is read whole, with a line for every municipality. */
const MOST_OWN_ROWS = 5000;

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
  { key: 'total', label: { ja: '合計・小計', en: 'Total or subtotal' }, isRepeatable: true },
  { key: 'cumulative', label: { ja: '累計', en: 'Cumulative' }, isRepeatable: true },
];

/** Brings tables of figures in, each proved against what it prints itself, and keeps them beside the published record. */
@Injectable()
export class FigureImports implements ImportKind {
  readonly name = 'figures';
  /** A table is proved as a whole. */
  readonly judgedTogether = MOST_OWN_ROWS;
  readonly touchedText = {
    ja: '不一致についての決定、または同じ表の続きの取込みが残っています：{references}。決定は保留に戻し、続きの取込みは先に取り消してください。',
    en: 'A decision, or an import with more of the same table, rests on it: {references}. Put decisions back to open, and take such imports back first.',
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

  async propose(db: EntityManager, heads: readonly SheetHead[], subject: ImportSubject): Promise<TableLayout | null> {
    return figureLayout(heads, await this.names(db, subject));
  }

  async meanings(db: EntityManager, subject: ImportSubject): Promise<MeaningCheck> {
    return figureMeanings(await this.names(db, subject));
  }

  async judge(db: EntityManager, _actor: Actor, { layout, programme, measure }: JudgedFile) {
    const subject = { programme: programme ?? '', measure: measure ?? '' };
    const names = await this.names(db, subject);
    let isFirst = true;
    return async (lines: readonly ReadLine[]) => {
      if (!isFirst) throw tooLarge(MOST_ROWS);
      isFirst = false;
      if (
        isOwnExport(
          layout.headers,
          lines.map(({ cells }) => cells[0] ?? ''),
        )
      )
        return lines.map(ownVerdict);
      if (lines.length > MOST_ROWS) throw tooLarge(MOST_ROWS);
      const rows = readFigureTable(printedTable(layout, lines, fiscalYearOfInstant(this.clock.now()) + 1), names);
      const known = await this.store.known(db, subject, rows);
      const earlier = await earlierRows(db, subject, layout.headers, rows);
      const beside = [
        ...new Set(rows.flatMap(({ number }) => earlier.get(number)?.importId ?? known.get(number)?.by ?? [])),
      ];
      return newlyFound(rows, earlier).map((row) =>
        verdictOf(row, subject, { earlier: earlier.get(row.number), known: known.get(row.number), beside }),
      );
    };
  }

  write(tx: EntityManager, _actor: Actor, rows: readonly RowInput[], importId: string): Promise<WrittenRow[]> {
    return this.store.write(
      tx,
      { importId, now: this.clock.now() },
      rows.map(({ number, input, isDuplicate }) => ({ number, input: input as FigureInput, isDuplicate })),
    );
  }

  hold(tx: EntityManager, rows: readonly WrittenRow[]): Promise<void> {
    return this.store.hold(tx, rows);
  }

  touched(db: EntityManager, rows: readonly WrittenRow[]): Promise<string[]> {
    return this.store.restingOn(db, rows);
  }

  undo(tx: EntityManager, _actor: Actor, rows: readonly WrittenRow[]): Promise<void> {
    return this.store.withdraw(tx, rows, this.clock.now());
  }

  private async names(db: EntityManager, { programme, measure }: ImportSubject): Promise<FigureNames> {
    const { measures } = await this.programmes.of(programme ?? '');
    const places: { code: string; ja: string; en: string }[] = await db.query(
      `SELECT code, name_ja AS ja, name_en AS en FROM countries UNION ALL SELECT code, name_ja, name_en FROM offices`,
    );
    const byCode = new Map(places.map(({ code, ja, en }) => [code, { ja, en }]));
    return {
      ...(await placeFinders(db)),
      measure: measureNames(measures, measure ?? ''),
      place: (code) => byCode.get(code) ?? null,
    };
  }
}

/** Rows of a mended file that came in with an earlier one: only such a file has the headings of refusals. */
async function earlierRows(
  db: EntityManager,
  subject: FigureSubject,
  headers: readonly string[],
  rows: readonly FigureRow[],
): Promise<ReadonlyMap<number, StandingRow>> {
  if (!headers.some(isRefusalHeading)) return new Map();
  const labels = rows.map(({ label }) => label);
  return standingRows(rows, await rowsOfSameTable(db, subject, headers, labels));
}

/** What came in before of a row and its table. */
interface Before {
  readonly earlier: StandingRow | undefined;
  readonly known: KnownOfRow | undefined;
  /** The imports that have rows of the table. */
  readonly beside: readonly string[];
}

function verdictOf(
  { number: _, label, key, stands, figures, errors, discrepancies, notes }: FigureRow,
  subject: FigureSubject,
  { earlier, known, beside }: Before,
): Verdict {
  const told = [...discrepancies, ...notes];
  const notices = told.map(({ column, code, text }) => ({ column, code, text }));
  const nothing = { title: label, reference: null, input: null, errors, notices, changes: [], duplicates: [] };
  if (stands !== 'row') return { ...nothing, outcome: 'unchanged' };
  if (errors.length > 0 || !key) return { ...nothing, outcome: 'refused' };
  if (earlier) {
    const told = { ...nothing, notices: [...notices, note(null, 'stands-already')] };
    if (discrepancies.length === 0) return { ...told, outcome: 'unchanged' };
    return { ...told, outcome: 'changed', input: { subject, label, key, figures, discrepancies, stands: earlier.id } };
  }
  const changes = figures.map(({ column, printed }) => ({
    column,
    before: null,
    after: printed === null ? null : String(printed),
  }));
  const input: FigureInput = { subject, label, key, figures, discrepancies, ...(beside.length > 0 && { beside }) };
  if (!known?.isThere)
    return { ...nothing, outcome: 'added', input, changes, notices: [...notices, ...(known?.notes ?? [])] };
  return { ...nothing, outcome: 'duplicate', input, notices: [...notices, note(null, 'there-already')], changes };
}

/** A row of what was saved here: nothing comes of it. */
function ownVerdict({ cells }: ReadLine): Verdict {
  const [title = ''] = cells;
  const nothing = { reference: null, input: null, errors: [], changes: [], duplicates: [] };
  return { ...nothing, outcome: 'unchanged', title, notices: [note(null, 'own-export')] };
}
