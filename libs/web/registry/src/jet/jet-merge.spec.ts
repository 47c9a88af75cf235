import { mergeStale } from '@kakehashi/web/platform';
import { contentOf, fieldsOf, wantedOf, type JetContent } from './jet-merge';

const row = (country: string, CIR: number | null, ALT: number | null = null) => ({ country, CIR, ALT, SEA: null });
const read: JetContent = { source: 'A', note: null, rows: [row('SG', 2), row('TH', 3), row('IN', 4)] };

/** My sheet and another's, both made from the same one. */
function merged(mine: JetContent, theirs: JetContent) {
  return mergeStale(fieldsOf(read), wantedOf(read, mine), fieldsOf(theirs));
}

describe('two corrections of the same figures', () => {
  it('go together where they touch different countries, one taken out and one added among them', () => {
    const theirs: JetContent = { ...read, rows: [row('SG', 9), row('TH', 3), row('IN', 4)] };
    const mine: JetContent = { source: 'A', note: 'x', rows: [row('SG', 2), row('TH', 3, 1), row('VN', 1)] };
    const { mine: kept, conflicts } = merged(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(contentOf(theirs, kept)).toEqual({
      source: 'A',
      note: 'x',
      rows: [row('SG', 9), row('TH', 3, 1), row('VN', 1)],
    });
  });

  it('ask where both changed a country, or one changed what the other took out', () => {
    const theirs: JetContent = { ...read, rows: [row('SG', 5), row('TH', 8), row('IN', 4)] };
    const mine: JetContent = { ...read, rows: [row('SG', 6), row('IN', 4)] };
    expect(merged(mine, theirs).conflicts).toEqual([
      { field: 'SG', before: row('SG', 2), mine: row('SG', 6), theirs: row('SG', 5) },
      { field: 'TH', before: row('TH', 3), mine: null, theirs: row('TH', 8) },
    ]);
  });
});
