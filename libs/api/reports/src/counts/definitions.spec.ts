import {
  activityWorkflow,
  affiliationWorkflow,
  dispatchWorkflow,
  placementWorkflow,
  researchWorkflow,
  visitWorkflow,
} from '@kakehashi/shared/case-types';
import { compileCounts, compileEvidence, groupOf, type CountDefinition } from './compile';
import { activityStates } from './activity-measures';
import { affiliationStates } from './affiliation-measures';
import { programmes, visitStates } from './definitions';
import { placementStates } from './trainee-measures';
import { researchStates } from './research-measures';
import { dispatchStates } from './dispatch-measures';

describe('the counting rule', () => {
  it('puts every state of the visit workflow into exactly one group', () => {
    const grouped = Object.values(visitStates).flat();
    expect([...grouped].sort()).toEqual(visitWorkflow.states.map(({ key }) => key).sort());
  });

  it('puts every state of the dispatch workflow into exactly one group', () => {
    const grouped = Object.values(dispatchStates).flat();
    expect([...grouped].sort()).toEqual(dispatchWorkflow.states.map(({ key }) => key).sort());
  });

  it('puts every state of the activity workflow into exactly one group', () => {
    const grouped = Object.values(activityStates).flat();
    expect([...grouped].sort()).toEqual(activityWorkflow.states.map(({ key }) => key).sort());
  });

  it('puts every state of the research workflow into exactly one group', () => {
    const grouped = Object.values(researchStates).flat();
    expect([...grouped].sort()).toEqual(researchWorkflow.states.map(({ key }) => key).sort());
  });

  it('puts every state of the placement workflow into exactly one group', () => {
    const grouped = Object.values(placementStates).flat();
    expect([...grouped].sort()).toEqual(placementWorkflow.states.map(({ key }) => key).sort());
  });

  it('puts every state of the affiliation workflow into exactly one group', () => {
    const grouped = Object.values(affiliationStates).flat();
    expect([...grouped].sort()).toEqual(affiliationWorkflow.states.map(({ key }) => key).sort());
  });

  it('defines every measure in both languages', () => {
    for (const { measures, label } of Object.values(programmes)) {
      expect([label.ja, label.en].every(Boolean)).toBe(true);
      expect(measures.some(({ standard }) => standard)).toBe(true);
      for (const { definition } of measures) expect([definition.ja, definition.en].every(Boolean)).toBe(true);
    }
  });

  it('counts cases and people by the same states', () => {
    const rules = programmes.visit.measures.flatMap(({ code, live }) => (live ? [[code, groupOf(live.states)]] : []));
    const [cases, people, planned, inquiries] = rules.map(([, group]) => group);
    expect([people, planned]).toEqual([cases, cases]);
    expect(inquiries).not.toBe(cases);
  });
});

describe('a compiled count', () => {
  const definition: CountDefinition = {
    programme: 'visit',
    groups: { counted: visitStates.counted },
    from: 2024,
    to: 2026,
    offices: ['SIN'],
    rows: 'fiscalYear',
    columns: 'country',
    asOf: null,
    attribution: null,
    named: false,
    municipalities: 'then',
    mergedAsOf: null,
    filters: {},
  };
  const predicate = (sql: string) =>
    /programme = \$1[\s\S]*?office_code = ANY \(\$5::text\[\]\)\)(?:\nAND \w+ = ANY \(\$\d+::text\[\]\))*/.exec(
      sql,
    )?.[0];

  it('shares its predicate and its parameters with its evidence', () => {
    const counts = compileCounts(definition);
    const evidence = compileEvidence(definition, { row: null, column: 'SG', after: null, limit: 50 });
    expect(predicate(evidence.sql)).toBe(predicate(counts.sql));
    expect(predicate(counts.sql)).toBeDefined();
    expect(evidence.params.slice(0, 7)).toEqual(counts.params.slice(0, 7));
    expect(counts.sql).not.toMatch(/\{\{/);
    expect(evidence.sql).not.toMatch(/\{\{/);
  });

  it('reads kept totals now and of an earlier moment, and the facts where nothing is kept', () => {
    const asOf = new Date(0);
    expect(compileCounts(definition).sql).toMatch(/FROM count_totals\b/);
    expect(compileCounts({ ...definition, asOf }).sql).toContain('FROM count_totals_known($9');
    expect(compileCounts({ ...definition, asOf, columns: 'prefecture' }).sql).toContain('FROM case_facts');
    expect(compileCounts({ ...definition, rows: 'prefecture' }).sql).not.toContain('count_totals');
    expect(compileCounts({ ...definition, rows: 'prefecture', columns: 'office' }).params.at(-1)).toBe('prefecture');
  });

  it('takes filters into the same predicate, and still reads the kept totals where one cut has all of them', () => {
    const filters = { country: ['TH', 'VN'] };
    const counts = compileCounts({ ...definition, filters });
    expect(counts.sql).toContain('count_totals');
    expect(counts.params.at(-1)).toEqual(filters.country);
    expect(counts.sql).toContain(`country_code = ANY ($${String(counts.params.length)}::text[])`);
    const page = { row: null, column: 'TH', after: null, limit: 50 };
    const evidence = compileEvidence({ ...definition, filters }, page);
    expect(evidence.params.at(-1)).toEqual(filters.country);
    const byPlace = compileCounts({ ...definition, columns: 'none', filters: { prefecture: ['13'] } });
    expect(byPlace.params.slice(-2)).toEqual(['prefecture', ['13']]);
    expect(compileCounts({ ...definition, filters: { prefecture: ['13'] } }).sql).not.toContain('count_totals');
    for (const { sql } of [counts, evidence, byPlace]) expect(sql).not.toMatch(/\{\{/);
  });
});
