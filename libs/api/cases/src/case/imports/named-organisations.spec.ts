import type { Verdict } from '@kakehashi/api/exchange';
import type { GivenName, NameBearer, OrganisationDirectory } from '@kakehashi/api/registry';
import { dispatchFields } from '@kakehashi/shared/case-types';
import type { EntityManager } from 'typeorm';
import { NamedOrganisations } from './named-organisations';

const bearer = (id: string, code: string | null): NameBearer => ({ id, code, plain: code === null });
const registered: Readonly<Record<string, readonly NameBearer[]>> = {
  'JP 府中市': [bearer('a', '132063'), bearer('b', '342084')],
  'JP 横浜市': [bearer('c', '141003')],
  'JP 架空市': [bearer('d', null), bearer('e', '172014')],
};
const directory = {
  bearers: (_db: EntityManager, names: readonly GivenName[]) =>
    Promise.resolve(names.map(({ name, country }) => registered[`${country} ${name}`] ?? [])),
  alike: (_db: EntityManager, names: readonly GivenName[]) =>
    Promise.resolve(names.map(({ name }) => (name === '横濱市' ? ['横浜市'] : []))),
} as unknown as OrganisationDirectory;

describe('the organisations that rows of a file name', () => {
  it('are refused where several bear the name, and told where they are new', async () => {
    const organisations = new NamedOrganisations(directory, [dispatchFields.host]);
    const verdict = (name: string, country = 'JP'): Verdict => ({
      outcome: 'added',
      title: name,
      reference: null,
      input: { kind: 'new', body: { country, details: { host: { name } } } },
      errors: [],
      notices: [],
      changes: [],
      duplicates: [],
    });
    const refused: Verdict = { ...verdict('府中市'), outcome: 'refused', input: null };
    const rows = [
      verdict('府中市'),
      verdict('府中市', 'TH'),
      verdict('横浜市'),
      verdict('架空市'),
      verdict('横濱市'),
      refused,
    ];
    const checked = await organisations.checked({} as EntityManager, rows, new Map());
    expect(
      checked.map(({ outcome, errors, notices }) => [outcome, ...[...errors, ...notices].map(({ code }) => code)]),
    ).toEqual([
      ['refused', 'name-ambiguous'],
      ['added', 'new-organisation'],
      ['added'],
      ['added'],
      ['added', 'new-organisation', 'similar-organisation'],
      ['refused'],
    ]);
    expect(checked[0]).toMatchObject({ input: null, errors: [{ column: 'host' }] });
  });
});
