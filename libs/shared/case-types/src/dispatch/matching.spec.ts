import { addDays } from '@kakehashi/shared/calendar';
import fc, { type Arbitrary } from 'fast-check';
import { expertiseAreas } from './expertise';
import { expertKinds, languageLevels } from './experts';
import { isRelaxable, matchConstraints, type ConstraintCode } from './match-constraints';
import { matchPreferences, preferenceWeights } from './match-preferences';
import { matchExperts, type MatchingExpert, type MatchingNeed, type Period } from './matching';

const need: MatchingNeed = {
  expertise: 'fire_disaster_prevention',
  periodFrom: '2027-10-04',
  periodTo: '2027-10-15',
  languages: ['en'],
  country: 'TH',
  requireHealthClearance: true,
  tiedGovernments: ['340006', '230006'],
};

const fitting: MatchingExpert = {
  id: 'a',
  kind: 'official',
  expertise: ['fire_disaster_prevention'],
  languages: [{ language: 'en', level: 'working' }],
  countries: [],
  employerGovernment: '141003',
  employerKnown: true,
  availability: [{ from: '2027-09-01', to: '2027-12-31' }],
  dispatches: [],
  healthClearUntil: '2028-03-31',
  yearsOfService: 15,
  listed: true,
};

const expert = (change: Partial<MatchingExpert>): MatchingExpert => ({ ...fitting, ...change });
const only = (change: Partial<MatchingExpert>, asked: Partial<MatchingNeed> = {}) => {
  const { fits, others } = matchExperts({ ...need, ...asked }, [expert(change)]);
  const [match] = [...fits, ...others];
  if (!match) throw new Error('The expert is missing');
  return match;
};
const unmet = (change: Partial<MatchingExpert>, asked: Partial<MatchingNeed> = {}) =>
  only(change, asked)
    .constraints.filter(({ met }) => !met)
    .map(({ code }) => code);

describe('hard constraints', () => {
  it('are met by an expert who has everything', () => expect(unmet({})).toEqual([]));

  it.each<[string, Partial<MatchingExpert>, ConstraintCode]>([
    ['another field', { expertise: ['tourism'] }, 'field'],
    ['a language below the working level', { languages: [{ language: 'en', level: 'daily' }] }, 'language'],
    ['no statement of availability', { availability: [] }, 'availability'],
    ['a day too few', { availability: [{ from: '2027-10-05', to: null }] }, 'availability'],
    [
      'a gap within',
      {
        availability: [
          { from: '2027-10-01', to: '2027-10-07' },
          { from: '2027-10-09', to: null },
        ],
      },
      'availability',
    ],
    [
      'another dispatch on the last day',
      { dispatches: [{ country: 'VN', from: '2027-10-15', to: '2027-10-20' }] },
      'booking',
    ],
    ['a dispatch without an end', { dispatches: [{ country: 'VN', from: '2027-01-15', to: null }] }, 'booking'],
    ['a clearance that ends before', { healthClearUntil: '2027-10-14' }, 'health'],
    ['no clearance', { healthClearUntil: null }, 'health'],
    ['the approver’s own government', { employerGovernment: '230006' }, 'own_government'],
    ['that of another approver', { employerGovernment: '340006' }, 'own_government'],
    ['an official of whom no employer is known', { employerGovernment: null, employerKnown: false }, 'own_government'],
    ['no consent', { listed: false }, 'listed'],
  ])('refuse %s', (_, change, code) => expect(unmet(change)).toEqual([code]));

  it('take times that follow each other as one', () => {
    const availability = [
      { from: '2027-10-08', to: null },
      { from: '2027-10-01', to: '2027-10-07' },
    ];
    expect(unmet({ availability })).toEqual([]);
  });

  it('ask for nothing that the need does not', () => {
    const asked = { languages: [], requireHealthClearance: false, tiedGovernments: [] };
    expect(unmet({ languages: [], healthClearUntil: null, employerGovernment: '230006' }, asked)).toEqual([]);
    expect(unmet({ employerGovernment: null })).toEqual([]);
    expect(unmet({ employerGovernment: null, employerKnown: false, kind: 'retiree' })).toEqual([]);
  });

  it('say what was found', () => {
    const { constraints } = only({ dispatches: [{ country: 'VN', from: '2027-10-10', to: '2027-10-20' }] });
    expect(constraints.find(({ code }) => code === 'booking')).toEqual({
      code: 'booking',
      met: false,
      values: { from: '2027-10-10', to: '2027-10-20', country: 'VN' },
    });
  });
});

describe('preferences', () => {
  const points = (change: Partial<MatchingExpert>) => only(change).preferences.map((each) => each.points);

  it('weigh experience in the country, years of service and rest', () => {
    expect(points({})).toEqual([0, 10, 30]);
    expect(points({ countries: ['TH'], yearsOfService: 40 })).toEqual([25, 20, 30]);
    const dispatches = [{ country: 'TH', from: '2026-10-01', to: '2026-10-04' }];
    expect(points({ dispatches, yearsOfService: null })).toEqual([50, 0, 6]);
  });

  it('never let a preference outweigh a constraint', () => {
    const best = expert({ id: 'b', expertise: ['tourism'], countries: ['TH'], yearsOfService: 40 });
    const { fits, others } = matchExperts(need, [best, fitting]);
    expect(fits.map(({ expertId }) => expertId)).toEqual(['a']);
    expect(others.map(({ expertId }) => expertId)).toEqual(['b']);
  });

  it('take an invitation for no dispatch, although it takes up its time', () => {
    const asked = { from: '2027-10-05', to: '2027-10-12', country: 'TH', went: false };
    const { constraints, preferences } = only({ countries: [], dispatches: [asked] });
    expect(constraints.find(({ code }) => code === 'booking')?.met).toBe(false);
    const earlier = { ...asked, from: '2027-01-05', to: '2027-01-12' };
    expect(preferences).toEqual(only({ countries: [], dispatches: [] }).preferences);
    expect(only({ countries: [], dispatches: [earlier] }).score).toBe(only({ countries: [], dispatches: [] }).score);
  });

  it('keep whoever refused this very mission apart, with day and reason, for a person to ask again', () => {
    const refusals = { a: { on: '2027-06-01', reason: 'expert_declined' } };
    const { fits, others, relaxations } = matchExperts({ ...need, refusals }, [expert({ id: 'a' })]);
    expect(fits).toEqual([]);
    expect(others[0]?.constraints.filter(({ met }) => !met)).toEqual([
      { code: 'refusal', met: false, values: refusals.a },
    ]);
    expect(relaxations).toEqual([{ constraints: ['refusal'], expertIds: ['a'] }]);
  });

  it('put equal experts in the order of their ids', () => {
    const { fits } = matchExperts(need, [expert({ id: 'c' }), expert({ id: 'a' }), expert({ id: 'b' })]);
    expect(fits.map(({ expertId }) => expertId)).toEqual(['a', 'b', 'c']);
  });

  it('sum up to 100', () => {
    expect(matchPreferences.reduce((sum, { value }) => sum + preferenceWeights[value], 0)).toBe(100);
  });
});

describe('relaxations', () => {
  it('name the fewest constraints to give up, softer ones first, and who would fit', () => {
    const { fits, relaxations } = matchExperts(need, [
      expert({ id: 'field', expertise: ['tourism'] }),
      expert({ id: 'health', healthClearUntil: null }),
      expert({ id: 'health2', healthClearUntil: null, yearsOfService: 30 }),
      expert({ id: 'two', healthClearUntil: null, languages: [] }),
      expert({ id: 'firm', listed: false }),
      expert({ id: 'tied', employerGovernment: '230006' }),
    ]);
    expect(fits).toEqual([]);
    expect(relaxations).toEqual([
      { constraints: ['health'], expertIds: ['health2', 'health'] },
      { constraints: ['field'], expertIds: ['field'] },
    ]);
  });

  it('are none where somebody fits, where nobody is there, and where only firm constraints are in the way', () => {
    expect(matchExperts(need, [fitting, expert({ id: 'b', listed: false })]).relaxations).toEqual([]);
    expect(matchExperts(need, []).relaxations).toEqual([]);
    expect(matchExperts(need, [expert({ listed: false })]).relaxations).toEqual([]);
  });
});

const dates = fc.integer({ min: 0, max: 90 }).map((days) => addDays('2027-09-01', days));
const periods: Arbitrary<Period> = fc
  .tuple(dates, fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }))
  .map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) }));
const codes = fc.constantFrom(...expertiseAreas.slice(0, 3).map(({ value }) => value));
const languages = fc.constantFrom('en', 'th');
const countries = fc.constantFrom('TH', 'VN');
const governments = fc.option(fc.constantFrom('230006', '141003'), { nil: null });
const experts: Arbitrary<MatchingExpert[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...expertKinds.map(({ value }) => value)),
    expertise: fc.uniqueArray(codes, { maxLength: 2 }),
    languages: fc.uniqueArray(
      fc.record({ language: languages, level: fc.constantFrom(...languageLevels.map(({ value }) => value)) }),
      { selector: ({ language }) => language, maxLength: 2 },
    ),
    countries: fc.uniqueArray(countries),
    employerGovernment: governments,
    employerKnown: fc.boolean(),
    availability: fc.array(periods, { maxLength: 3 }),
    dispatches: fc.array(
      fc.tuple(periods, countries).map(([period, country]) => ({ ...period, country })),
      { maxLength: 2 },
    ),
    healthClearUntil: fc.option(dates, { nil: null }),
    yearsOfService: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }),
    listed: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);
const needs: Arbitrary<MatchingNeed> = fc.record({
  expertise: codes,
  periodFrom: fc.constant('2027-10-04'),
  periodTo: fc.integer({ min: 0, max: 30 }).map((days) => addDays('2027-10-04', days)),
  languages: fc.uniqueArray(languages),
  country: countries,
  requireHealthClearance: fc.boolean(),
  tiedGovernments: fc.array(governments, { maxLength: 2 }).map((all) => all.filter((one) => one !== null)),
});

/** Whether the expert is free every single day of the need, said day by day. */
function isFree({ periodFrom, periodTo }: MatchingNeed, { availability, dispatches }: MatchingExpert): boolean {
  const within = (day: string) => (period: Period) => period.from <= day && (period.to === null || day <= period.to);
  for (let day = periodFrom; day <= periodTo; day = addDays(day, 1)) {
    if (!availability.some(within(day)) || dispatches.some(within(day))) return false;
  }
  return true;
}

describe('matching, whoever and whatever comes', () => {
  it('does not depend on the order of the experts', () => {
    const shuffled = experts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(needs, shuffled, (asked, [list, permuted]) => {
        expect(matchExperts(asked, permuted)).toEqual(matchExperts(asked, list));
      }),
    );
  });

  it('lets only those fit who meet every constraint, and everybody is in one list', () => {
    fc.assert(
      fc.property(needs, experts, (asked, list) => {
        const { fits, others } = matchExperts(asked, list);
        expect([...fits, ...others].map(({ expertId }) => expertId).sort()).toEqual(list.map(({ id }) => id).sort());
        const fitting = new Set(fits.map(({ expertId }) => expertId));
        for (const each of list) {
          const meets =
            each.listed &&
            each.expertise.includes(asked.expertise) &&
            isFree(asked, each) &&
            asked.languages.every((language) =>
              each.languages.some((one) => one.language === language && ['working', 'native'].includes(one.level)),
            ) &&
            (!asked.requireHealthClearance || (each.healthClearUntil ?? '') >= asked.periodTo) &&
            (each.kind === 'retiree' || each.employerKnown) &&
            (each.employerGovernment === null || !(asked.tiedGovernments ?? []).includes(each.employerGovernment));
          expect(fitting.has(each.id)).toBe(meets);
        }
        for (const { score } of fits) expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('explains no more than is asked for, of the same order and numbers', () => {
    fc.assert(
      fc.property(needs, experts, fc.nat(3), fc.nat(3), (asked, list, fits, others) => {
        const all = matchExperts(asked, list);
        expect(matchExperts(asked, list, { fits, others })).toEqual({
          ...all,
          fits: all.fits.slice(0, fits),
          others: all.others.slice(0, others),
        });
        expect([all.fitCount, all.otherCount]).toEqual([all.fits.length, all.others.length]);
      }),
    );
  });

  it('proposes the smallest sets, all of them, and with each set exactly those who would fit', () => {
    fc.assert(
      fc.property(needs, experts, (asked, list) => {
        const { fits, others, relaxations } = matchExperts(asked, list);
        const fitsWithout = (given: readonly ConstraintCode[]) =>
          others
            .filter(({ constraints }) => constraints.every(({ code, met }) => met || given.includes(code)))
            .map(({ expertId }) => expertId);
        const sets = subsets(matchConstraints.map(({ value }) => value).filter(isRelaxable)).filter(
          (set) => fitsWithout(set).length > 0,
        );
        const smallest = Math.min(...sets.map(({ length }) => length));
        const expected = fits.length > 0 ? [] : sets.filter(({ length }) => length === smallest);
        const keys = (all: readonly (readonly string[])[]) => all.map((set) => [...set].sort().join(' ')).sort();
        expect(keys(relaxations.map(({ constraints }) => constraints))).toEqual(keys(expected));
        for (const { constraints, expertIds } of relaxations) expect(expertIds).toEqual(fitsWithout(constraints));
      }),
      { numRuns: 500 },
    );
  });
});

function subsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);
}
