import { affiliationQuery, freeDay, isNarrowed, readAffiliationState } from './affiliation-query';

const read = (query: string) => readAffiliationState(new URLSearchParams(query));

describe('the address of the affiliations', () => {
  it('becomes the query, a day of today included', () => {
    const state = read('q=+hanoi+&asOf=today&country=VN&prefecture=40&status=active');
    expect(affiliationQuery(state, '2026-11-21')).toEqual({
      q: 'hanoi',
      asOf: '2026-11-21',
      country: 'VN',
      prefecture: '40',
      status: 'active',
    });
    expect(affiliationQuery(read('asOf=2009-04-01'), '2026-11-21')).toEqual({ asOf: '2009-04-01' });
  });

  it('leaves out what it does not know', () => {
    const state = read('asOf=soon&country=Vietnam&prefecture=4&status=<b>');
    expect(affiliationQuery(state, '2026-11-21')).toEqual({});
    expect(isNarrowed(state)).toBe(false);
    expect(isNarrowed(read('asOf=2009-04-01'))).toBe(false);
    expect(isNarrowed(read('status=active'))).toBe(true);
  });

  it('names a day of its own where no list stands for it', () => {
    const lists = [{ asOf: '2009-04-01' }];
    expect(['2026-11-19', '2009-04-01', 'today', null, '2026-02-30'].map((day) => freeDay(day, lists))).toEqual([
      '2026-11-19',
      null,
      null,
      null,
      null,
    ]);
  });
});
