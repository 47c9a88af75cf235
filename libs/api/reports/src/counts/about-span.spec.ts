import { findingsAbout, notesAbout, tablesAbout } from './about-span';
import { aFigure } from './a-figure';
import type { StoredFinding, StoredTable } from './count-queries';
import type { Series } from './model';

const dimensions = ['fiscalYear'] as const;
const table = (id: string, of: StoredTable['dimensions'] = dimensions): StoredTable => ({
  ...{ id, titleJa: id, titleEn: id, dimensions: of },
  ...{ asOfJa: null, asOfEn: null, documentId: null, document: null },
});
const finding = (id: string, tables: readonly string[]): StoredFinding => ({
  ...{ id, tables, severity: 'note', affected: [], decision: null },
  ...{ textJa: id, textEn: id, ruleJa: '-', ruleEn: '-' },
});
const visits: Series = {
  ...{ tableId: 'visits', dimensions, period: { from: 1990, to: 2008 } },
  figures: [
    aFigure({ tableId: 'visits', fiscalYear: 1990, printed: 3, findings: ['A19'] }),
    aFigure({ tableId: 'visits', fiscalYear: 2008, printed: 4 }),
    aFigure({ tableId: 'visits', printed: 4, findings: ['A12'] }),
    aFigure({ tableId: 'visits', kind: 'grand_total', periodFrom: 1990, periodTo: 2008, findings: ['A19', 'A10'] }),
  ],
};
const tables = [table('visits'), table('bodies', [])];
const findings = [finding('A19', ['visits']), finding('A20', ['visits']), finding('A22', ['bodies'])];
const asked = (from: number, to: number) => ({ series: [visits], whole: [visits], span: { from, to } });
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const others = [finding('A12', ['visits']), finding('A8', []), finding('A10', ['visits'])];
const found = (from: number, to: number) =>
  ids(findingsAbout([...findings, ...others], tables, asked(from, to), () => true));

describe('what stands below a report', () => {
  it('names the sources that say anything of its years', () => {
    expect(ids(tablesAbout(tables, asked(2025, 2025)))).toEqual([]);
    expect(ids(tablesAbout(tables, asked(2008, 2025)))).toEqual(['visits']);
  });

  it('has the findings on figures of its years, and on documents that say anything of them', () => {
    expect(found(2025, 2025)).toEqual([]);
    expect(found(1990, 1990)).toEqual(['A19', 'A20', 'A22', 'A8']);
    expect(found(2008, 2025)).toEqual(['A20', 'A22', 'A8']);
    expect(found(1990, 2008)).toContain('A10');
    // What may be of the year is about it, whether it counts or not.
    expect(found(2006, 2006)).toEqual(['A20', 'A22', 'A12', 'A8']);
  });

  it('has the notes on its years, and those on the record where it shows any of it', () => {
    const label = (text: string) => ({ ja: text, en: text });
    const notes = [
      { ...label('always') },
      { ...label('record'), about: 'record' as const },
      { ...label('years'), about: { from: 1990, to: 1999 } },
    ];
    const said = (from: number, to: number) => notesAbout(notes, asked(from, to)).map(({ en }) => en);
    expect(said(2025, 2025)).toEqual(['always']);
    expect(said(2008, 2008)).toEqual(['always', 'record']);
    expect(said(1999, 2008)).toEqual(['always', 'record', 'years']);
    expect(notesAbout(notes, asked(2008, 2008))[1]).toEqual(label('record'));
  });
});
