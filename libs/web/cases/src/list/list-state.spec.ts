import {
  isNarrowed,
  listQuery,
  moveRow,
  nextSort,
  readListState,
  widened,
  writeListState,
  type Params,
} from './list-state';

function params(text: string): Params {
  const search = new URLSearchParams(text);
  return { get: (name) => search.get(name), getAll: (name) => search.getAll(name) };
}
const reader = { id: '0198c0de-0000-7000-8000-000000000001', offices: ['SIN' as const] };

describe('list state', () => {
  it('keeps the plain address plain', () => {
    const written = writeListState(readListState(params('')));
    expect(Object.values(written).every((value) => value === null)).toBe(true);
  });

  it('comes back from its own address', () => {
    const address =
      'tab=mine&q=横浜&state=assessing&state=arranging&country=SG&fiscalYear=2026&open=any&sort=firstDate&columns=title.owner&density=compact';
    const state = readListState(params(address));
    const written = writeListState(state);
    const again = new URLSearchParams();
    for (const [name, value] of Object.entries(written)) {
      for (const one of value === null ? [] : Array.isArray(value) ? value : [value]) again.append(name, one);
    }
    expect(readListState(params(again.toString()))).toEqual(state);
    expect(state.filters.state).toEqual(['assessing', 'arranging']);
    expect(state.columns).toEqual(['title', 'owner']);
  });

  it('leaves out what it does not know', () => {
    const state = readListState(
      params('tab=x&state=1;drop&country=sg&office=XXX&sort=password&fiscalYear=abc&columns=nope'),
    );
    expect(state.tab).toBe('all');
    expect(Object.values(state.filters).flat()).toEqual([]);
    expect(state.sort).toBe('-updatedAt');
    expect(state.columns).toEqual([]);
  });

  it('asks the server for the tab', () => {
    expect(listQuery(readListState(params('tab=mine')), reader)).toMatchObject({ owner: [reader.id], open: 'true' });
    expect(listQuery(readListState(params('tab=attention')), reader)).toMatchObject({ needsMe: 'true' });
    expect(listQuery(readListState(params('tab=office')), reader)).toMatchObject({ office: ['SIN'] });
    expect(listQuery(readListState(params('tab=office&office=LON')), reader)).toMatchObject({ office: ['LON'] });
    expect(listQuery(readListState(params('open=any')), reader)).not.toHaveProperty('open');
  });

  it('knows when it is narrowed and widens', () => {
    const state = readListState(params('q=x&country=SG'));
    expect(isNarrowed(state)).toBe(true);
    expect(isNarrowed(widened(state))).toBe(false);
  });

  it('turns the order round', () => {
    expect(nextSort('-updatedAt', 'firstDate')).toBe('-firstDate');
    expect(nextSort('-firstDate', 'firstDate')).toBe('firstDate');
    expect(nextSort('-updatedAt', 'reference')).toBe('reference');
    expect(nextSort('nextDeadline', 'nextDeadline')).toBe('-updatedAt');
  });

  it('keeps the row inside the list', () => {
    expect(moveRow(-1, 1, 3)).toBe(0);
    expect(moveRow(2, 1, 3)).toBe(2);
    expect(moveRow(0, -1, 3)).toBe(0);
    expect(moveRow(0, 1, 0)).toBe(-1);
  });
});
