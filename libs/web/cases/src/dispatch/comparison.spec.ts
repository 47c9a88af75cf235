import type { CandidateView, ExpertDetail } from '@kakehashi/shared/contracts';
import { compareSpecialists, comparedIds, type Compared } from './comparison';

const match = (more: Partial<CandidateView>): CandidateView => ({
  expertId: 'a',
  name: '消防 一郎',
  nameRoman: null,
  kind: 'official',
  employerName: null,
  fits: true,
  score: 50,
  constraints: [{ code: 'health', met: true, values: { until: '2028-03-31', neededUntil: '2028-01-20' } }],
  preferences: [{ code: 'seniority', met: false, points: 10, of: 20, values: { years: 15 } }],
  ...more,
});
const expert = (more: Partial<ExpertDetail>) =>
  ({
    kind: 'official',
    employer: null,
    languages: [],
    availability: [{ validFrom: '2027-04-01', validTo: null }],
    healthClearUntil: null,
    dispatches: [],
    countries: [],
    ...more,
  }) as unknown as ExpertDetail;
const words = {
  locale: 'en',
  say: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`,
  label: (key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key),
  country: (code: string) => code,
} as const;
const need = { periodFrom: '2028-01-10', periodTo: '2028-01-20' };
const rows = (compared: readonly Compared[]) =>
  Object.fromEntries(
    compareSpecialists(compared, need, words)
      .flatMap((group) => group.rows)
      .map((one) => [one.key, one]),
  );

describe('a comparison of specialists', () => {
  it('marks the rows in which they differ, and no other', () => {
    const unmet: CandidateView['constraints'] = [{ code: 'health', met: false, values: { until: '2026-01-01' } }];
    const found = rows([
      { match: match({}), expert: expert({}) },
      { match: match({ constraints: unmet, score: 40 }), expert: expert({ countries: ['TH'] }) },
    ]);
    const differing = Object.values(found).flatMap((one) => (one.differs ? [one.key] : []));
    expect(differing.sort()).toEqual(['countries', 'health', 'score'].sort());
    expect(found['seniority']?.cells.map(({ text }) => text)).toEqual([
      '10 / 20 · years {"years":15}',
      '10 / 20 · years {"years":15}',
    ]);
    expect(found['availability']?.cells[0]?.text).toBe('2027-04-01 –');
  });

  it('names what a condition needs and what is there, met or not', () => {
    const [constraints] = compareSpecialists(
      [
        { match: match({}), expert: undefined },
        {
          match: match({
            constraints: [{ code: 'health', met: false, values: { until: null, neededUntil: '2028-01-20' } }],
          }),
          expert: undefined,
        },
      ],
      need,
      words,
    );
    const health = constraints?.rows.find(({ key }) => key === 'health');
    expect(health?.cells).toEqual([
      { met: true, text: 'needed {"value":"– 2028-01-20"}\nheld {"value":"– 2028-03-31"}' },
      { met: false, text: 'needed {"value":"– 2028-01-20"}\nheld {"value":"nothing"}' },
    ]);
  });

  it('takes three of an address at most, each once, and only who is there', () => {
    const known = new Set(['a', 'b', 'c', 'd']);
    expect(comparedIds('a,x,a,b,c,d', known)).toEqual(['a', 'b', 'c']);
    expect(comparedIds(null, known)).toEqual([]);
  });
});
