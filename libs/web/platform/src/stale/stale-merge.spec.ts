import { changedFields, mergeStale, same } from './stale-merge';

describe('merge after a stale edit', () => {
  const before = { title: 'A', purpose: 'old', cities: ['Singapore'], language: null };

  it('keeps my change of a field nobody else touched', () => {
    expect(mergeStale(before, { purpose: 'new' }, { ...before, title: 'B' })).toEqual({
      mine: { purpose: 'new' },
      conflicts: [],
    });
  });

  it('asks about a field both changed', () => {
    expect(mergeStale(before, { purpose: 'mine', title: 'C' }, { ...before, purpose: 'theirs' })).toEqual({
      mine: { title: 'C' },
      conflicts: [{ field: 'purpose', before: 'old', mine: 'mine', theirs: 'theirs' }],
    });
  });

  it('has nothing to send where both wrote the same', () => {
    expect(mergeStale(before, { purpose: 'same' }, { ...before, purpose: 'same' })).toEqual({
      mine: {},
      conflicts: [],
    });
  });

  it('takes empty for empty and ignores the order of keys', () => {
    expect(same(null, '')).toBe(true);
    expect(same([], undefined)).toBe(true);
    expect(same({ a: 1, b: null }, { a: 1 })).toBe(true);
    expect(same({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(same(0, null)).toBe(false);
    expect(same('a\r\nb', 'a\nb')).toBe(true);
  });

  it('lists only what differs', () => {
    expect(changedFields(before, { title: 'A', purpose: 'x', language: '' })).toEqual({ purpose: 'x' });
  });
});
