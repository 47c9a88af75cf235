import type { FigureKey } from './figure-heading';
import type { FigureRow } from './figure-row';
import { sameAsThere, type RowThere } from './standing-totals';

const year = (of: number): FigureKey => ({ kind: 'year', year: of });
const total: FigureKey = { kind: 'total' };
const figures = (printed: number) => [{ column: 'タイ', key: { kind: 'country', code: 'TH' } as const, printed }];

const row = (number: number, key: FigureKey, printed = 1, errors: FigureRow['errors'] = []): FigureRow => ({
  number,
  label: '',
  key,
  stands: 'row',
  figures: figures(printed),
  aside: [],
  errors,
  discrepancies: [],
  notes: [],
});
const there = (importId: string, key: FigureKey, printed = 1): RowThere => ({
  importId,
  key,
  figures: figures(printed),
});

describe('a total that stands already', () => {
  const table = [row(2, year(2001)), row(3, year(2002)), row(4, total, 5)];
  const all = new Set([2, 3, 4]);
  const stands = (rows: FigureRow[], called: Set<number>, others: RowThere[]) => [...sameAsThere(rows, called, others)];

  it('is one of the same years, whatever it says', () => {
    const same = [there('a', year(2001)), there('a', year(2002)), there('a', total, 6)];
    expect(stands(table, all, same)).toEqual([2, 3, 4]);
  });

  it('is none of other years, of more, or of some of them', () => {
    const others = [there('a', year(1998)), there('a', total, 5)];
    expect(stands(table, new Set([4]), others)).toEqual([]);
    const more = [2000, 2001, 2002].map((one) => there('a', year(one)));
    expect(stands(table, all, [...more, there('a', total, 5)])).toEqual([2, 3]);
    expect(stands(table, new Set([2, 4]), [there('a', year(2001)), there('a', total, 5)])).toEqual([2]);
  });

  it('is one that came in with a part of its table only where both say the same', () => {
    const some = (printed: number) => [there('a', year(2001)), there('a', total, printed)];
    expect(stands(table, all, some(5))).toEqual([2, 3, 4]);
    expect(stands(table, all, some(1))).toEqual([2, 3]);
    // A row that is refused could not come in then, either.
    const error = { column: null, code: 'no-figures', text: { ja: '', en: '' } } as const;
    const refused = [row(2, year(2001)), row(3, year(2002), 1, [error]), row(4, total, 5)];
    expect(stands(refused, new Set([2, 4]), some(5))).toEqual([2, 4]);
  });
});
