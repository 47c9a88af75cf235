import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { Clock } from '@kakehashi/api/platform';
import { propertyRuns } from '@kakehashi/testing';
import type { CountDefinition } from './compile';
import { CountQueries, type CountedCase, type CountRow } from './count-queries';
import { ownOnlyNote, withheldNote } from './other-offices';
import { yearlyCountsCsv } from './counts-file';
import { activityStates } from './activity-measures';
import { programmes, visitStates } from './definitions';
import { dispatchStates } from './dispatch-measures';
import { filterAxes, type Filters } from './filters';
import type { Instants } from './instants';
import type { EvidenceQuery } from './queries.dto';
import type { ReportQuery } from './report-request';
import { ReportProgrammes } from './report-programmes';
import { CasesBehind } from './cases-behind';
import { ReportReader } from './report-reading';
import { Reports } from './reports.service';
import type { StandingPublication } from '../publishing/published-years';
import type { YearlyCounts } from './views.dto';

const fileOf = {
  programme: { ja: '視察対応', en: 'Visit support' },
  rows: 'fiscalYear',
  columns: 'none',
  offices: [],
  table: null,
  municipalities: null,
  made: new Date(0),
} as const;

interface Fact {
  readonly programme: 'visit' | 'dispatch' | 'regional_exchange';
  readonly year: number;
  readonly office: OfficeCode;
  readonly country: string;
  readonly prefecture: string;
  readonly expertise: string;
  readonly state: string;
  readonly planned: number;
  readonly actual: number | null;
}

const statesOf = { visit: visitStates, dispatch: dispatchStates, regional_exchange: activityStates };

const names = [
  ...officeCodes.map((code, position) => ({ axis: 'office' as const, code, position, label: { ja: code, en: code } })),
  ...['SG', 'GB', 'FR'].map((code) => ({ axis: 'country' as const, code, position: 0, label: { ja: code, en: code } })),
];

/** The facts as the database would count them: rows, columns, offices and filters of the definition, nothing else. */
function answering(facts: readonly Fact[], publications: readonly StandingPublication[]): CountQueries {
  const within = ({ programme, from, to, offices, filters }: CountDefinition) =>
    facts.filter((fact) => {
      const limited = filterAxes.every((axis) => {
        const keys = filters[axis];
        return axis === 'field' || !keys || keys.includes(fact[axis]);
      });
      const seen = offices === 'all' || offices.includes(fact.office);
      return fact.programme === programme && fact.year >= from && fact.year <= to && seen && limited;
    });
  const keyOf = (fact: Fact, axis: string) =>
    axis === 'country' || axis === 'office' || axis === 'prefecture' || axis === 'expertise' || axis === 'state'
      ? fact[axis]
      : 'all';
  const counts = (definition: CountDefinition): CountRow[] => {
    const rows = new Map<string, CountRow>();
    for (const fact of within(definition))
      for (const [group, states] of Object.entries(definition.groups)) {
        if (!states.includes(fact.state)) continue;
        const row = keyOf(fact, definition.rows);
        const column = keyOf(fact, definition.columns);
        const key = [group, fact.year, row, column].join(' ');
        const before = rows.get(key);
        rows.set(key, {
          group,
          year: fact.year,
          row,
          column,
          cases: (before?.cases ?? 0) + 1,
          planned_people: (before?.planned_people ?? 0) + fact.planned,
          actual_people: (before?.actual_people ?? 0) + (fact.actual ?? 0),
          actual_cases: (before?.actual_cases ?? 0) + (fact.actual === null ? 0 : 1),
          experts: (before?.experts ?? 0) + fact.planned,
          members: [...new Set([...(before?.members ?? []), `expert ${String(fact.planned)}`])],
        });
      }
    return [...rows.values()];
  };
  const of = (programme: string, offices: CountDefinition['offices'] | readonly string[]) =>
    facts.filter(
      (fact) => fact.programme === programme && (offices === 'all' || offices.some((o) => o === fact.office)),
    );
  const years = (...asked: Parameters<typeof of>) => new Set(of(...asked).map(({ year }) => year));
  const answers: Partial<CountQueries> = {
    counts: (definition) => Promise.resolve(counts(definition)),
    cases: (definition, { limit, row, column }) =>
      Promise.resolve(
        within(definition)
          .filter((fact) => row === null || keyOf(fact, definition.rows) === row)
          .filter((fact) => column === null || keyOf(fact, definition.columns) === column)
          .filter(({ state }) => Object.values(definition.groups).flat().includes(state))
          .slice(0, limit)
          .map((fact) => ({ ...fact, updatedAt: new Date(0) }) as unknown as CountedCase),
      ),
    publishedRows: () => Promise.resolve([]),
    // As if nobody knew when any was approved, so that an answer tells of all that it is asked about.
    undated: ({ offices }) => Promise.resolve(of('dispatch', offices).length),
    countedYears: (programme, offices) => Promise.resolve(years(programme, offices)),
    record: ({ programme, offices }) =>
      Promise.resolve({
        tables: [],
        figures: [],
        imported: [],
        findings: [],
        names,
        publications,
        countedYears: years(programme, offices),
      }),
  };
  return Object.assign(Object.create(CountQueries.prototype) as CountQueries, answers);
}

const manager: Actor = {
  id: '00000000-0000-0000-0000-000000000001',
  grants: [{ role: 'manager', office: 'SIN' }],
} as unknown as Actor;
const clock = { now: () => new Date('2026-11-21T03:00:00Z') } as Clock;
const known = new ReportProgrammes({ query: () => Promise.resolve([]) } as unknown as DataSource);
const instants = { settled: (text) => Promise.resolve(text) } as Pick<Instants, 'settled'> as Instants;
const reportsOn = (facts: readonly Fact[], publications: readonly StandingPublication[] = []) => {
  const queries = answering(facts, publications);
  return new Reports(
    queries,
    known,
    clock,
    new ReportReader(queries, known, clock, instants),
    new CasesBehind(queries),
  );
};

const aVisit: Fact = {
  programme: 'visit',
  year: 2025,
  office: 'LON',
  country: 'GB',
  prefecture: '13',
  expertise: 'agriculture',
  state: 'closed',
  planned: 4,
  actual: 5,
};
const several = (count: number, given: Partial<Fact> = {}): Fact[] =>
  Array.from({ length: count }, () => ({ ...aVisit, ...given }));
const ask = (facts: readonly Fact[], given: Partial<ReportQuery> = {}): Promise<YearlyCounts> =>
  reportsOn(facts).yearlyCounts(manager, { programme: 'visit', from: 2025, to: 2025, scope: 'all', ...given });
const shown = ({ cells }: YearlyCounts) =>
  cells.map(({ column, measure, value, flags }) => [column, measure, value, flags.join()]);

describe('counts of other offices', () => {
  const facts = [
    ...several(3, { office: 'SIN', country: 'SG' }),
    ...several(2),
    ...several(4, { office: 'PAR', country: 'FR' }),
  ];

  it('hide one or two cases with their people, and leave them out of every sum', async () => {
    const report = await ask(facts, { columns: 'office', measures: ['cases', 'people'] });
    expect(shown(report)).toEqual([
      ['SIN', 'cases', 3, ''],
      ['LON', 'cases', null, 'hidden-small'],
      ['PAR', 'cases', 4, ''],
      ['SIN', 'people', 15, ''],
      ['LON', 'people', null, 'hidden-small'],
      ['PAR', 'people', 20, ''],
    ]);
    const grand = report.totals.find(({ axis, measure }) => axis === 'grand' && measure === 'cases');
    expect(grand).toMatchObject({ computed: 7, flags: expect.arrayContaining(['hidden-small']) as string[] });
    expect(report.scope).toMatchObject({ code: 'all', note: { en: expect.stringContaining('1 or 2') as string } });
    expect(yearlyCountsCsv(report, fileOf, 'en')).toContain('Counts of 1 or 2 in other offices are hidden');
  });

  it('hide what differs by one or two from a part of it that another measure counts', async () => {
    const [held, coming] = [{ state: 'closed' }, { state: 'confirmed' }] as const;
    const of = (count: number, rest: number): Fact[] =>
      [...several(count, held), ...several(rest, coming)].map((one) => ({ ...one, programme: 'regional_exchange' }));
    const asked = (facts: readonly Fact[], measures: string) =>
      ask(facts, { programme: 'regional_exchange', columns: 'office', measures: [measures] }).then(shown);
    for (const rest of [1, 2]) {
      expect(await asked(of(4, rest), 'cases')).toEqual([['LON', 'cases', null, 'hidden-small']]);
      expect(await asked(of(4, rest), 'times')).toEqual([['LON', 'times', 4, '']]);
    }
    expect(await asked(of(4, 3), 'cases')).toEqual([['LON', 'cases', 7, '']]);
    expect(await asked(of(4, 0), 'cases')).toEqual([['LON', 'cases', 4, '']]);
  });

  it('hide people of whom only one or two cases say anything', async () => {
    const all = await ask([...several(4), ...several(1, { actual: null })], {
      columns: 'office',
      measures: ['people'],
    });
    expect(shown(all)).toEqual([['LON', 'people', null, 'hidden-small']]);
    const told = [...several(2, { actual: null }), ...several(1)];
    const report = await ask(told, { columns: 'office', measures: ['cases', 'people'] });
    expect(shown(report)).toEqual([
      ['LON', 'cases', 3, ''],
      ['LON', 'people', null, 'hidden-small'],
    ]);
  });

  it.each<[string, Partial<ReportQuery>]>([
    ['another axis', { columns: 'prefecture' }],
    ['another filter', { state: ['closed'] }],
    ['an earlier moment', { asOf: '2026-01-01' }],
  ])('are in no answer by %s, which says that it is of the own office', async (_, query) => {
    const report = await ask(facts, { measures: ['cases'], ...query });
    expect(report.scope).toMatchObject({
      code: 'own',
      note: { en: expect.stringContaining('own office') as string },
      offices: ['SIN'],
    });
    expect(report.cells.map(({ value }) => value)).toEqual([3]);
  });

  it('are compared with the year before the first of them, too', async () => {
    const before = several(4, { year: 2024 });
    const report = await ask([...before, ...several(6), ...several(2, { office: 'PAR' })], {
      rows: 'fiscalYear',
      columns: 'office',
      measures: ['cases'],
      compare: 'previousYear',
    });
    expect(report.cells.map(({ column, change }) => [column, change?.difference, change?.reason])).toEqual([
      ['LON', 2, null],
      ['PAR', null, 'no-figure'],
    ]);
    expect(report.rows.map(({ key }) => key)).toEqual(['2025']);
  });

  it('are not asked for unless somebody wants them, and not open to an officer', async () => {
    expect((await ask(facts, { scope: 'own', columns: 'office' })).columns.map(({ key }) => key)).toEqual(['SIN']);
    const officer = { ...manager, grants: [{ role: 'officer', office: 'SIN' }] } as unknown as Actor;
    await expect(reportsOn(facts).yearlyCounts(officer, { programme: 'visit', scope: 'all' })).rejects.toThrow(
      'forbidden',
    );
  });

  it('have no cases behind them, and say so', async () => {
    const query = { programme: 'visit', scope: 'all', columns: 'office', measure: 'cases', row: '2025' } as const;
    const evidence = await reportsOn(facts).evidence(manager, { ...query, column: 'PAR' } as EvidenceQuery);
    expect(evidence).toMatchObject({ count: 4, total: 0, cases: [], nextCursor: null });
    expect(evidence.withheld?.en).toContain('other offices');
    const own = await reportsOn(facts).evidence(manager, { ...query, column: 'SIN' } as EvidenceQuery);
    expect(own).toMatchObject({ count: 3, total: 3, withheld: null });
  });

  it('stand as published in a published year, and are not said to be of now', async () => {
    const published = { id: 'one', fiscalYear: 2025, revision: 1, asOf: '2026-05-01T00:00:00.000Z', hash: '' };
    const query = { programme: 'visit', from: 2025, to: 2025, scope: 'all', measures: ['cases'] } as const;
    const cellsBy = async (columns: 'office' | 'country' | 'none') =>
      (await reportsOn(facts, [published]).yearlyCounts(manager, { ...query, columns })).cells.map(
        ({ column, value, live, flags }) => [column, value, live, flags.join()],
      );
    expect(await cellsBy('office')).toEqual([
      ['SIN', 3, 3, ''],
      ['LON', null, null, 'hidden-small,drift-unseen'],
      ['PAR', 4, null, 'drift-unseen'],
    ]);
    expect(await cellsBy('none')).toEqual([['all', 7, null, 'hidden-small,drift-unseen']]);
    // Of a country nobody knows whether another office has come to it since.
    expect((await cellsBy('country')).map(([, , live]) => live)).toEqual([null, null, null]);
  });

  it.each([['cases,uniqueExperts'], ['cases']])('are in a table of %s just as behind its numbers', async (measures) => {
    const missions = facts.map((one): Fact => ({
      ...one,
      programme: 'dispatch',
      state: dispatchStates.departed[0] ?? '',
    }));
    const question = { programme: 'dispatch', from: 2025, to: 2025, scope: 'all', measures: [measures] } as const;
    const report = await ask(missions, question);
    const isOwn = measures.includes('unique');
    expect([report.scope.code, report.cells[0]?.value]).toEqual(isOwn ? ['own', 3] : ['all', 7]);
    const behind = { ...question, measure: 'cases', row: '2025' } as unknown as EvidenceQuery;
    const evidence = await reportsOn(missions).evidence(manager, behind);
    expect(evidence).toMatchObject({ count: report.cells[0]?.value, withheld: isOwn ? ownOnlyNote : withheldNote });
    const file = await reportsOn(missions).caseFile(manager, behind);
    expect(file.remarks).toContain(evidence.withheld);
  });

  const years = [2024, 2025];
  const places = [
    ['SIN', 'SG'],
    ['SIN', 'GB'],
    ['LON', 'GB'],
    ['LON', 'SG'],
    ['PAR', 'FR'],
  ] as const;
  const fact = fc
    .record({
      programme: fc.constantFrom('visit' as const, 'dispatch' as const, 'regional_exchange' as const),
      year: fc.constantFrom(...years),
      place: fc.constantFrom(...places),
      prefecture: fc.constantFrom('13', '40'),
      expertise: fc.constantFrom('agriculture', 'tourism'),
      which: fc.nat(100),
      planned: fc.integer({ min: 1, max: 4 }),
      actual: fc.option(fc.integer({ min: 1, max: 9 })),
    })
    .map(({ place: [office, country], which, ...rest }): Fact => {
      const states = Object.values(statesOf[rest.programme]).flat();
      return { ...rest, office, country, state: states[which % states.length] ?? 'closed' };
    });
  const keys = {
    office: officeCodes,
    country: ['SG', 'GB', 'FR'],
    prefecture: ['13', '40'],
    state: ['closed'],
    expertise: ['agriculture'],
    field: ['tourism'],
  };
  const often = <A, B>(usual: fc.Arbitrary<A>, other: fc.Arbitrary<B>): fc.Arbitrary<A | B> =>
    fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: other });
  const openAxes = [
    ['fiscalYear', 'none'],
    ['fiscalYear', 'country'],
    ['office', 'fiscalYear'],
    ['country', 'office'],
    ['country', 'none'],
    ['none', 'office'],
    ['none', 'none'],
  ] as const;
  const otherAxes = [
    ['prefecture', 'office'],
    ['state', 'country'],
    ['expertise', 'office'],
  ] as const;
  const filters: fc.Arbitrary<Filters> = fc
    .record({
      axis: often(fc.constantFrom(null, 'office' as const, 'country' as const), fc.constantFrom(...filterAxes)),
      which: fc.nat(7),
    })
    .map(({ axis, which }): Filters => (axis ? { [axis]: [keys[axis][which % keys[axis].length] ?? ''] } : {}));
  const query: fc.Arbitrary<EvidenceQuery> = fc
    .record({
      programme: fc.constantFrom('visit' as const, 'dispatch' as const, 'regional_exchange' as const),
      axes: often(fc.constantFrom(...openAxes), fc.constantFrom(...otherAxes)),
      from: fc.constantFrom(undefined, ...years),
      asOf: often(fc.constant(undefined), fc.constant('2026-01-01')),
      attribution: often(fc.constant(undefined), fc.constantFrom('approval', 'departure')),
      scope: often(fc.constant('all'), fc.constant('own')),
      standard: fc.boolean(),
      measure: fc.nat(20),
      place: fc.constantFrom('2024', '2025', 'GB', 'LON', 'PAR', '*'),
      filters,
    })
    .map(({ measure, standard, filters: limits, place, axes: [rows, columns], ...rest }) => {
      const { measures } = programmes[rest.programme];
      const code = measures[measure % measures.length]?.code ?? 'cases';
      const coordinates = { rows, columns, row: place, column: '*', measure: code };
      return { ...rest, ...limits, ...coordinates, measures: standard ? [] : [code] } as unknown as EvidenceQuery;
    });

  /** All that a manager can get by a query: table, file in both languages, evidence; a refusal too. */
  async function answersTo(facts: readonly Fact[], asked: EvidenceQuery): Promise<string> {
    const reports = reportsOn(facts);
    const told = async (answer: Promise<unknown>) => answer.catch((error: unknown) => String(error));
    const counts = await told(reports.yearlyCounts(manager, asked));
    const files = typeof counts === 'string' ? [] : [yearlyCountsCsv(counts as YearlyCounts, fileOf, 'ja')];
    return JSON.stringify([counts, files, await told(reports.evidence(manager, asked))]);
  }

  it(
    'are the same whether a hidden one is 1 or 2, and whoever is in it, in every answer to every query',
    async () => {
      const asked = fc.array(query, { minLength: 8, maxLength: 8 });
      const changes = fc.record({
        planned: fc.integer({ min: 1, max: 9 }),
        actual: fc.option(fc.integer({ min: 1, max: 9 })),
      });
      let hides = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fact, { maxLength: 14 }),
          fact,
          changes,
          asked,
          async (given, one, change, queries) => {
            const hidden: Fact = { ...one, office: 'PAR', country: 'SG' };
            const alone = [...given, hidden];
            const changed = [...given, { ...hidden, ...change }];
            // One that is still to leave beside one that has left: both counts that it is in stay hidden.
            const hasLeft = dispatchStates.departed.some((state) => state === hidden.state);
            const state = hidden.programme === 'dispatch' && hasLeft ? 'approved' : hidden.state;
            const two = [...changed, { ...hidden, ...change, state, prefecture: '40' }];
            for (const each of queries) {
              const answer = await answersTo(alone, each);
              if (answer.includes('"flags":["hidden-small"]')) hides += 1;
              expect(await answersTo(changed, each)).toBe(answer);
              expect(await answersTo(two, each)).toBe(answer);
            }
          },
        ),
        { numRuns: propertyRuns(40) },
      );
      expect(hides).toBeGreaterThan(propertyRuns(40) / 4);
      // As many rounds as are asked for take as long as they need.
    },
    propertyRuns(40) * 250 + 20_000,
  );
});
