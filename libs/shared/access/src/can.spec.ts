import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import fc from 'fast-check';
import { actionNames, actionOf } from './actions';
import { actionDescriptions } from './docs/action-descriptions';
import { can, reachOf, type Subject } from './can';
import { isWithin, menuFor } from './menu';
import { roleDefinitions, roles, type Actor, type Grant } from './roles';

const ids = ['anna', 'ben', 'chie', 'dan'];
const grants = fc.record(
  {
    role: fc.constantFrom(...roles),
    office: fc.option(fc.constantFrom(...officeCodes), { nil: null }),
    onBehalfOf: fc.constantFrom(...ids),
  },
  { requiredKeys: ['role', 'office'] },
);
const actors = fc
  .tuple(fc.constantFrom(...ids), fc.array(grants, { maxLength: 4 }))
  .map(([id, held]) => actor(held, id));
const offices = fc.constantFrom(...officeCodes);
const people = fc.option(fc.constantFrom(...ids), { nil: null });
const subjects: fc.Arbitrary<Subject & { office: OfficeCode }> = fc.record({
  office: offices,
  ownerId: people,
  createdBy: people,
  editorIds: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
  recommenderIds: fc.array(fc.constantFrom(...ids), { maxLength: 1 }),
});
const actions = fc.constantFrom(...actionNames);
const officeActions = fc.constantFrom(...actionNames.filter((name) => actionOf(name).reach === 'office'));

function actor(held: readonly Grant[], id = 'anna'): Actor {
  return { id, displayName: id, locale: 'en', grants: held };
}

describe('can', () => {
  const officer = actor([{ role: 'officer', office: 'SIN' }]);
  const manager = actor([{ role: 'manager', office: 'SIN' }]);

  it('keeps an officer to the own office', () => {
    expect(can(officer, 'visit.edit', { office: 'SIN' })).toEqual({ allowed: true });
    expect(can(officer, 'visit.edit', { office: 'LON' })).toEqual({ allowed: false, code: 'other-office' });
    expect(can(officer, 'visit.accept', { office: 'SIN' })).toEqual({ allowed: false, code: 'forbidden' });
  });

  it('lets a grant for all offices reach every office', () => {
    expect(can(actor([{ role: 'manager', office: null }]), 'visit.accept', { office: 'BJS' }).allowed).toBe(true);
  });

  it.each(['visit.accept', 'visit.decline'] as const)('keeps whoever worked on a case from %s', (action) => {
    const refused = { allowed: false, code: 'separation-of-duties' };
    expect(can(manager, action, { office: 'SIN', ownerId: 'ben', createdBy: 'ben' })).toEqual({ allowed: true });
    const as = (hand: string) => ({ ...refused, tie: { hand } });
    expect(can(manager, action, { office: 'SIN', ownerId: 'anna' })).toEqual(as('owner'));
    expect(can(manager, action, { office: 'SIN', createdBy: 'anna' })).toEqual(as('creator'));
    expect(can(manager, action, { office: 'SIN', editorIds: ['ben', 'anna'] })).toEqual(as('editor'));
    expect(can(manager, action, { office: 'SIN', recommenderIds: ['anna'] })).toEqual(as('recommender'));
    expect(
      can({ ...manager, secondedFrom: '130001' }, action, { office: 'SIN', requestingGovernment: '130001' }),
    ).toEqual(as('requester'));
  });

  it.each(['late_receiver', 'former_owner', 'document', 'approver'] as const)('tells the %s so', (hand) => {
    const until = '2026-04-03';
    const subject = (person: string) => ({ office: 'SIN' as const, hands: [{ person, hand, until }] });
    const refused = { allowed: false, code: 'separation-of-duties', tie: { hand, until } };
    expect(can(manager, 'dispatch.approve', subject('anna'))).toEqual(refused);
    expect(can(manager, 'dispatch.reject', subject('ben')).allowed).toBe(true);
    const substitute = actor([{ role: 'manager', office: 'SIN', onBehalfOf: 'ben' }]);
    expect(can(substitute, 'dispatch.approve', subject('ben'))).toEqual({
      ...refused,
      tie: { ...refused.tie, colleague: true },
    });
  });

  it('lets nobody close the own case', () => {
    expect(can(manager, 'visit.close', { office: 'SIN', ownerId: 'anna' })).toEqual({
      allowed: false,
      code: 'own-case',
    });
    expect(can(manager, 'visit.close', { office: 'SIN', ownerId: 'ben', createdBy: 'anna' })).toEqual({
      allowed: true,
    });
  });

  it('lets an office change an organisation that it alone uses, headquarters and administrators any', () => {
    const edit = (person: Actor, usedBy: OfficeCode[]) => can(person, 'organisation.edit', { usedBy });
    expect(edit(officer, [])).toEqual({ allowed: true });
    expect(edit(officer, ['SIN'])).toEqual({ allowed: true });
    expect(edit(officer, ['SIN', 'LON'])).toEqual({ allowed: false, code: 'organisation-shared' });
    const both = actor([...officer.grants, { role: 'coordinator', office: 'LON' }]);
    expect(edit(both, ['SIN', 'LON'])).toEqual({ allowed: true });
    for (const role of ['hq', 'admin'] as const)
      expect(edit(actor([{ role, office: 'HQ' }]), ['SIN', 'LON'])).toEqual({ allowed: true });
    expect(edit(actor([{ role: 'auditor', office: 'HQ' }]), []).code).toBe('forbidden');
  });

  it('holds a substitute to the ties of both', () => {
    const substitute = actor([{ role: 'manager', office: 'SIN', onBehalfOf: 'ben' }]);
    expect(can(substitute, 'visit.accept', { office: 'SIN', createdBy: 'chie' }).allowed).toBe(true);
    expect(can(substitute, 'visit.accept', { office: 'SIN', createdBy: 'ben' }).code).toBe('separation-of-duties');
    expect(can(substitute, 'visit.close', { office: 'SIN', ownerId: 'anna' }).code).toBe('own-case');
    expect(can(substitute, 'visit.close', { office: 'SIN', ownerId: 'ben' }).code).toBe('own-case');
  });

  it('says for whom a substitute acts, unless they hold the right themselves', () => {
    const grant = { role: 'manager', office: 'SIN' } as const;
    const substitute = actor([{ ...grant, onBehalfOf: 'ben' }]);
    expect(can(substitute, 'visit.accept', { office: 'SIN' })).toEqual({ allowed: true, onBehalfOf: 'ben' });
    const both = actor([{ ...grant, onBehalfOf: 'ben' }, grant]);
    expect(can(both, 'visit.accept', { office: 'SIN' })).toEqual({ allowed: true });
  });

  it('shows an administrator no case', () => {
    const admin = actor([{ role: 'admin', office: null }]);
    for (const action of actionNames.filter((name) =>
      /^(case|document|visit|appointment|member|report)\./.test(name),
    )) {
      expect(can(admin, action).code).toBe('forbidden');
      expect(reachOf(admin, action)).toEqual([]);
    }
    expect(menuFor(admin)).toEqual(['home', 'experts', 'affiliations', 'admin']);
  });

  it.each(['hq', 'hq_manager', 'auditor'] as const)('lets %s read every office and decide nothing', (role) => {
    const reader = actor([{ role, office: 'HQ' }]);
    expect(reachOf(reader, 'case.read')).toBe('all');
    expect(reachOf(reader, 'report.read')).toBe('all');
    for (const action of actionNames.filter((name) => name.startsWith('visit.'))) {
      expect(can(reader, action, { office: 'HQ' }).code).toBe('forbidden');
    }
  });

  it('opens the own session to whoever is signed in', () => {
    expect(can(actor([]), 'session.read').allowed).toBe(true);
    expect(can(actor([]), 'draft.edit', { ownerId: 'anna' }).allowed).toBe(true);
    expect(can(actor([]), 'draft.edit', { ownerId: 'ben' }).allowed).toBe(false);
    expect(can(actor([]), 'case.read').code).toBe('forbidden');
  });

  it('shows each role its own menu', () => {
    expect(menuFor(officer)).toEqual(['home', 'cases', 'placements', 'experts', 'affiliations', 'reports']);
    expect(menuFor(manager)).toEqual([
      'home',
      'cases',
      'approvals',
      'placements',
      'experts',
      'affiliations',
      'reports',
      'admin',
    ]);
    expect(menuFor(actor([{ role: 'auditor', office: null }]))).toEqual([
      'home',
      'cases',
      'placements',
      'experts',
      'affiliations',
      'reports',
      'admin',
    ]);
  });

  it('lets an officer take a placement that nobody owns, and pass on the own one', () => {
    const coordinator = actor([{ role: 'coordinator', office: 'SIN' }]);
    expect(can(officer, 'placement.assign', { office: 'SIN', ownerId: null }).allowed).toBe(true);
    expect(can(officer, 'placement.assign', { office: 'SIN', ownerId: 'anna' }).allowed).toBe(true);
    expect(can(officer, 'placement.assign', { office: 'SIN', ownerId: 'ben' }).code).toBe('owned-by-colleague');
    expect(can(coordinator, 'placement.assign', { office: 'SIN', ownerId: 'ben' }).allowed).toBe(true);
    const substitute = actor([{ role: 'officer', office: 'SIN', onBehalfOf: 'ben' }]);
    expect(can(substitute, 'placement.assign', { office: 'SIN', ownerId: 'ben' }).allowed).toBe(true);
  });

  it('says in which place an address is', () => {
    expect(isWithin('experts', '/organisations/duplicates?kind=person')).toBe(true);
    expect(isWithin('reports', '/reports/jet-figures/new')).toBe(true);
    expect(isWithin('cases', '/cases?type=visit#top')).toBe(true);
    expect(isWithin('cases', '/casesx')).toBe(false);
    expect(isWithin('experts', '/affiliations')).toBe(false);
  });
});

describe('the access table', () => {
  it('never allows anything outside the reach that SQL is given', () => {
    fc.assert(
      fc.property(actors, officeActions, subjects, (person, action, subject) => {
        const reach = reachOf(person, action);
        const inside = reach === 'all' || reach.includes(subject.office);
        const decision = can(person, action, subject);
        if (decision.allowed) expect(inside).toBe(true);
        if (!inside) expect(['forbidden', 'other-office']).toContain(decision.code);
      }),
      { numRuns: 3000 },
    );
  });

  it('finds some office allowed wherever the action is allowed at all', () => {
    fc.assert(
      fc.property(actors, actions, (person, action) => {
        const reach = reachOf(person, action);
        expect(can(person, action).allowed).toBe(reach === 'all' || reach.length > 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes a right away when a role is added', () => {
    fc.assert(
      fc.property(actors, grants, actions, subjects, (person, grant, action, subject) => {
        const before = can(person, action, subject);
        const after = can({ ...person, grants: [...person.grants, grant] }, action, subject);
        if (before.allowed) expect(after.allowed).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('lets nobody decide on what they created, edited, recommended or own, whatever they hold', () => {
    fc.assert(
      fc.property(actors, fc.constantFrom('visit.accept', 'visit.decline'), subjects, (person, action, subject) => {
        const { ownerId, createdBy, editorIds = [], recommenderIds = [] } = subject;
        const tied = [ownerId, createdBy, ...editorIds, ...recommenderIds].includes(person.id);
        if (tied) expect(can(person, action, subject).allowed).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('answers every role and every action, in both languages', () => {
    for (const role of roles) expect(Object.values(roleDefinitions[role].label)).not.toContain('');
    for (const name of actionNames) {
      const { ja, en } = actionDescriptions[name];
      expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(en).toMatch(/^[A-Z]/);
      expect(actionOf(name).roles.length).toBeGreaterThan(0);
    }
  });
});
