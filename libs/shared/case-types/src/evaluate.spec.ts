import type { Actor, Grant } from '@kakehashi/shared/access';
import fc from 'fast-check';
import { evaluate, refusalsOf, type TransitionInput } from './evaluate';
import type { CaseFacts } from './facts';
import { reasonText } from './reason-text';
import { visitWorkflow } from './visit/workflow';
import { transitionsFrom } from './workflow';

const officer = actor('officer', [{ role: 'officer', office: 'SIN' }]);
const manager = actor('manager', [{ role: 'manager', office: 'SIN' }]);
const people = { elected: 1, official: 4, student: 0, escort: 1, private: 0 };
const filled = {
  requester: { id: 'x' },
  country: 'SG',
  purpose: 'Urban transport',
  firstDate: '2026-11-24',
  lastDate: '2026-11-26',
};

function actor(id: string, grants: Grant[]): Actor {
  return { id, displayName: id, locale: 'en', grants };
}

function visit(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    type: 'visit',
    state: 'inquiry',
    office: 'SIN',
    ownerId: 'officer',
    createdBy: 'officer',
    editorIds: [],
    today: '2026-10-01',
    values: filled,
    appointments: [],
    documentKinds: [],
    memberCount: 0,
    earlierVisitSearched: false,
    ...changes,
  };
}

function refusals(changes: Partial<CaseFacts>, name: string, input?: TransitionInput, who: Actor = officer) {
  return refusalsOf(visitWorkflow, visit(changes), who, name, input).map(({ code }) => code);
}

describe('the way of a visit', () => {
  it('goes from inquiry to closed with everything in place', () => {
    const everything = {
      documentKinds: ['formal_request', 'questions', 'visit_report'],
      memberCount: 6,
      earlierVisitSearched: true,
      appointments: [{ status: 'confirmed' }, { status: 'declined' }],
      values: { ...filled, language: 'en', thankYouSent: true },
      today: '2026-11-24',
    };
    const steps: [name: string, who: Actor, input?: TransitionInput][] = [
      ['assess', officer],
      ['accept', manager],
      ['request', officer],
      ['arrange', officer],
      ['confirm', officer],
      ['start', officer],
      ['complete', officer, { data: { actualPeople: people } }],
      ['report', officer],
      ['close', manager],
    ];
    let state = 'inquiry';
    for (const [name, who, input] of steps) {
      const facts = visit({ ...everything, state });
      expect(refusalsOf(visitWorkflow, facts, who, name, input)).toEqual([]);
      const next = evaluate(visitWorkflow, facts, who)[0];
      expect(next).toMatchObject({ transition: name, allowed: true, reasons: [] });
      state = visitWorkflow.transitions.find((transition) => transition.name === name)?.to ?? '';
    }
    expect(state).toBe('closed');
  });

  it.each([
    ['assess', { values: {} }, ['field-missing', 'field-missing', 'field-missing', 'field-missing', 'field-missing']],
    ['assess', { values: { ...filled, purpose: '　 ' } }, ['field-missing']],
    ['request', { state: 'accepted' }, ['document-missing', 'document-missing', 'delegation-missing']],
    ['request', { state: 'accepted', documentKinds: ['formal_request', 'questions', 'delegation_list'] }, []],
    ['arrange', { state: 'requested', ownerId: null }, ['field-missing', 'owner-missing']],
    ['confirm', { state: 'arranging' }, ['appointment-none-confirmed']],
    [
      'confirm',
      { state: 'arranging', appointments: [{ status: 'proposed' }, { status: 'requested' }] },
      ['appointment-unconfirmed', 'appointment-none-confirmed'],
    ],
    ['confirm', { state: 'arranging', appointments: [{ status: 'confirmed' }, { status: 'dropped' }] }, []],
    ['complete', { state: 'in_progress', today: '2026-11-24' }, ['actual-people-missing']],
    ['complete', { state: 'in_progress', today: '2026-11-23' }, ['too-early', 'actual-people-missing']],
    ['report', { state: 'completed' }, ['report-missing', 'thank-you-missing']],
    ['accept', { state: 'assessing' }, ['forbidden']],
    ['confirm', {}, ['transition-not-allowed']],
    ['fly', {}, ['transition-not-allowed']],
  ])('%s of %j lacks %j', (name, changes, codes) => {
    expect(refusals(changes as Partial<CaseFacts>, name)).toEqual(codes);
  });

  it('asks for the search for earlier visits before a decision', () => {
    expect(refusals({ state: 'assessing' }, 'accept', {}, manager)).toEqual(['earlier-visits-not-searched']);
    expect(refusals({ state: 'assessing', earlierVisitSearched: true }, 'accept', {}, manager)).toEqual([]);
  });

  it('keeps decisions apart from the work', () => {
    const assessing = { state: 'assessing', earlierVisitSearched: true };
    expect(refusals({ ...assessing, createdBy: 'manager' }, 'accept', {}, manager)).toEqual(['separation-of-duties']);
    expect(refusals({ ...assessing, editorIds: ['manager'] }, 'decline', {}, manager)).toEqual([
      'separation-of-duties',
    ]);
    expect(refusals({ state: 'reported', ownerId: 'manager' }, 'close', {}, manager)).toEqual(['own-case']);
    expect(refusals({ state: 'reported', office: 'LON' }, 'close', {}, manager)).toEqual(['other-office']);
  });

  it.each(['withdraw', 'cancel'])('wants a known reason for %s, and the hosts told where they wait', (name) => {
    const waiting = { state: 'arranging', appointments: [{ status: 'requested' }] };
    expect(refusals({}, name)).toEqual(['reason-missing']);
    expect(refusals({}, name, { data: { reason: 'because' } })).toEqual(['reason-missing']);
    expect(refusals({}, name, { data: { reason: 'epidemic' } })).toEqual([]);
    expect(refusals(waiting, name, { data: { reason: 'epidemic' } })).toEqual(['hosts-not-told']);
    expect(refusals(waiting, name, { data: { reason: 'epidemic', hostsTold: true } })).toEqual([]);
  });

  it('wants a reason and a comment to reopen', () => {
    expect(refusals({ state: 'closed' }, 'reopen', {}, manager)).toEqual(['reason-missing', 'comment-missing']);
    const input = { comment: 'Two people more', data: { reason: 'count_correction' } };
    expect(refusals({ state: 'closed' }, 'reopen', input, manager)).toEqual([]);
  });

  it('refuses a headcount that is none', () => {
    for (const actualPeople of [{}, { elected: -1 }, { elected: 1.5 }, { elected: '3' }, 7, null]) {
      const begun = { state: 'in_progress', today: filled.firstDate };
      expect(refusals(begun, 'complete', { data: { actualPeople } })).toEqual(['actual-people-missing']);
    }
  });
});

describe('evaluate', () => {
  const states = fc.constantFrom(...visitWorkflow.states.map(({ key }) => key));
  const facts = fc
    .record({
      state: states,
      office: fc.constantFrom('SIN' as const, 'LON' as const),
      ownerId: fc.constantFrom(null, 'officer', 'manager'),
      createdBy: fc.constantFrom('officer', 'manager'),
      appointments: fc.array(fc.record({ status: fc.constantFrom('proposed', 'requested', 'confirmed', 'dropped') })),
      memberCount: fc.nat({ max: 3 }),
      earlierVisitSearched: fc.boolean(),
      documentKinds: fc.subarray(['formal_request', 'questions', 'visit_report']),
      values: fc.constantFrom({}, filled, { ...filled, language: 'en', thankYouSent: true }),
    })
    .map(visit);

  it('lists exactly the transitions of the state and gives a reason for every refusal', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(officer, manager), (about, who) => {
        const answers = evaluate(visitWorkflow, about, who);
        expect(answers.map(({ transition }) => transition)).toEqual(
          transitionsFrom(visitWorkflow, about.state).map(({ name }) => name),
        );
        for (const { allowed, reasons } of answers) expect(allowed).toBe(reasons.length === 0);
      }),
    );
  });

  it('allows nothing that the transition itself would refuse for more than its input', () => {
    const ofInput = ['reason-missing', 'comment-missing', 'actual-people-missing', 'hosts-not-told'];
    fc.assert(
      fc.property(facts, fc.constantFrom(officer, manager), (about, who) => {
        for (const { transition, allowed } of evaluate(visitWorkflow, about, who)) {
          const left = refusalsOf(visitWorkflow, about, who, transition).filter(({ code }) => !ofInput.includes(code));
          expect(left.length === 0).toBe(allowed);
        }
      }),
    );
  });

  it('says in both languages what is missing and where to mend it', () => {
    const [assess] = evaluate(visitWorkflow, visit({ values: { ...filled, purpose: '' } }), officer);
    expect(assess?.reasons).toEqual([{ code: 'field-missing', field: 'purpose', fixTarget: 'details' }]);
    const words = (state: string, changes: Partial<CaseFacts> = {}) =>
      evaluate(visitWorkflow, visit({ state, ...changes }), officer)[0]?.reasons.map((reason) => [
        reasonText(visitWorkflow, reason, 'ja'),
        reasonText(visitWorkflow, reason, 'en'),
      ]);
    expect(words('accepted')?.[0]).toEqual(['「依頼書」を登録してください。', 'Add “Formal request”.']);
    expect(words('requested')?.[0]).toEqual(['「使用言語」を入力してください。', 'Enter “Language”.']);
    expect(words('arranging', { appointments: [{ status: 'proposed' }] })?.[0]?.[0]).toMatch(/アポイントが1件あります/);
    expect(words('in_progress')?.[0]).toEqual(['2026-11-24以降に行ってください。', 'Do this on or after 2026-11-24.']);
    const [reason] = refusalsOf(visitWorkflow, visit(), officer, 'confirm');
    expect(reason && reasonText(visitWorkflow, reason, 'ja')).toContain('「照会」');
    expect(reason && reasonText(visitWorkflow, reason, 'en')).toContain('“Inquiry”');
  });
});
