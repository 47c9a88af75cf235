import { readFileSync } from 'node:fs';
import { counterpartSeeds } from './data/counterparts';

interface Published {
  readonly meta: { readonly country_alias: Readonly<Record<string, string>> };
  readonly tables: { readonly dispatch_counterparts: { readonly rows: [string, string | null, string | null][] } };
}

const { meta, tables } = JSON.parse(
  readFileSync('libs/api/reports/src/published/published-tables.json', 'utf8'),
) as Published;

describe('counterparts', () => {
  it('are the ten published ones, unaltered', () => {
    const printed = tables.dispatch_counterparts.rows.map(([country, body, ministry]) => [
      meta.country_alias[country],
      body,
      ministry,
    ]);
    expect(printed).toHaveLength(10);
    expect(
      counterpartSeeds.map(({ country, printedBody, printedMinistry }) => [country, printedBody, printedMinistry]),
    ).toEqual(printed);
  });

  it('are one to a country, and none for Singapore', () => {
    const countries = counterpartSeeds.map(({ country }) => country);
    expect(new Set(countries).size).toBe(10);
    expect(countries).not.toContain('SG');
  });

  it('take the Philippine department for what it is, and keep the finding', () => {
    expect(counterpartSeeds.find(({ country }) => country === 'PH')).toMatchObject({
      organisation: 'Department of the Interior and Local Government',
      printedMinistry: 'Ministry of Interior',
      findings: ['A22'],
    });
  });
});
