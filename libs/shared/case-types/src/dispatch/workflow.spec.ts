import type { Actor, Grant } from '@kakehashi/shared/access';
import { evaluate, refusalsOf, type TransitionInput } from '../evaluate';
import { dueDate } from '../deadlines';
import { targetOf } from '../detours';
import type { CaseFacts } from '../facts';
import { reasonText } from '../reason-text';
import { transitionOf } from '../workflow';
import type { AskedExpert, ExpertKind } from './experts';
import { dispatchWorkflow } from './workflow';

const officer = actor('officer', [{ role: 'officer', office: 'SIN' }]);
const coordinator = actor('coordinator', [{ role: 'coordinator', office: 'SIN' }]);
const manager = actor('manager', [{ role: 'manager', office: 'SIN' }]);
const hq = actor('hq', [{ role: 'hq', office: null }]);
const application = {
  country: 'TH',
  targetFiscalYear: 2026,
  endorsedOn: '2026-03-20',
  host: { id: 'host' },
  periodFrom: '2026-11-01',
  periodTo: '2026-11-20',
  objectives: 'Train the fire brigade',
  expertise: 'fire_disaster_prevention',
  hostCostUndertaking: true,
};
const forms = ['request_form', 'endorsement'];
const asked = {
  window: 'open',
  counterpartCountry: 'TH',
  changedSinceReturn: false,
  invited: 1,
  agreed: 0,
} as const satisfies CaseFacts['dispatch'];

function actor(id: string, grants: Grant[]): Actor {
  return { id, displayName: id, locale: 'en', grants };
}

function askedExpert(kind: ExpertKind, consented = false): AskedExpert {
  return { invitationId: kind, name: kind, kind, consented };
}

function dispatch(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    type: 'dispatch',
    state: 'draft',
    office: 'SIN',
    ownerId: 'officer',
    createdBy: 'officer',
    editorIds: [],
    today: '2026-04-10',
    values: application,
    appointments: [],
    documentKinds: forms,
    memberCount: 0,
    earlierVisitSearched: false,
    dispatch: asked,
    ...changes,
  };
}

function refusals(changes: Partial<CaseFacts>, name: string, who: Actor, input?: TransitionInput) {
  return refusalsOf(dispatchWorkflow, dispatch(changes), who, name, input).map(({ code }) => code);
}

describe('the way of a dispatch', () => {
  it('goes from the application to the closed case in the hands of five people', () => {
    const documentKinds = [...forms, 'employer_consent', 'agreement_signed', 'specialist_report', 'host_report'];
    const values = { ...application, preparations: ['insurance', 'visa', 'itinerary', 'health_declaration'] };
    const steps: [name: string, who: Actor, data?: Record<string, unknown>, comment?: string][] = [
      ['submit', officer],
      ['screen', officer],
      ['recommend', coordinator],
      ['approve', manager, { score: { total: 80 }, budget: { clair: 1_000_000 } }],
      ['match', hq, {}, 'Agreed with MIC on 1 June'],
      ['consent', hq, { expertId: 'someone' }],
      ['agree', hq],
      ['prepare', officer],
      ['depart', officer, { departedOn: '2026-11-01' }],
      ['comeback', officer, { returnedOn: '2026-11-20' }],
      ['report', officer, { attendees: 30 }],
      ['close', actor('another manager', [{ role: 'manager', office: 'SIN' }])],
    ];
    let state = 'draft';
    for (const [name, who, data, comment] of steps) {
      const facts = dispatch({ state, documentKinds, values });
      expect([name, refusalsOf(dispatchWorkflow, facts, who, name, { data, comment })]).toEqual([name, []]);
      const transition = transitionOf(dispatchWorkflow, name);
      state = transition ? targetOf(transition, facts, { data }) : '';
    }
    expect(state).toBe('closed');
  });

  it.each<[string, string, Actor, Partial<CaseFacts>, TransitionInput, string[]]>([
    [
      'an application without endorsement',
      'submit',
      officer,
      { documentKinds: ['request_form'] },
      {},
      ['document-missing'],
    ],
    [
      'one without a counterpart',
      'submit',
      officer,
      { dispatch: { ...asked, counterpartCountry: null } },
      {},
      ['counterpart-missing'],
    ],
    [
      'a counterpart of another country',
      'submit',
      officer,
      { dispatch: { ...asked, counterpartCountry: 'VN' } },
      {},
      ['counterpart-of-other-country'],
    ],
    [
      'a recommendation of what came without a counterpart meanwhile',
      'recommend',
      coordinator,
      { state: 'screening', dispatch: { ...asked, counterpartCountry: null } },
      {},
      ['counterpart-missing'],
    ],
    [
      'an approval for another country than that of the counterpart',
      'approve',
      manager,
      { state: 'recommended', dispatch: { ...asked, counterpartCountry: 'VN' } },
      { data: { score: { total: 80 }, budget: { clair: 1_000_000 } } },
      ['counterpart-of-other-country'],
    ],
    [
      'a counterpart whose time was over when it endorsed',
      'submit',
      officer,
      { dispatch: { ...asked, counterpartFrom: null, counterpartTo: '2000-01-01' } },
      {},
      ['counterpart-not-in-charge'],
    ],
    [
      'a recommendation of what lost its period',
      'recommend',
      coordinator,
      { state: 'screening', values: { ...application, periodTo: null } },
      {},
      ['field-missing'],
    ],
    [
      'a host that does not pay its share',
      'recommend',
      coordinator,
      { state: 'screening', values: { ...application, hostCostUndertaking: false } },
      {},
      ['cost-undertaking-missing'],
    ],
    [
      'an approval without score and budget',
      'approve',
      manager,
      { state: 'recommended' },
      {},
      ['score-missing', 'budget-missing'],
    ],
    [
      'a return without reason and comment',
      'return',
      coordinator,
      { state: 'screening' },
      {},
      ['reason-missing', 'comment-missing'],
    ],
    ['an application for days that are over', 'submit', officer, { today: '2026-11-02' }, {}, ['period-in-past']],
    [
      'asking for days that are over',
      'consent',
      hq,
      { state: 'matching', today: '2026-11-02' },
      { data: { expertId: 'e' } },
      ['period-in-past'],
    ],
    ['matching before MIC was asked', 'match', hq, { state: 'approved' }, {}, ['mic-consultation-missing']],
    ['asking nobody', 'consent', hq, { state: 'matching' }, {}, ['expert-missing']],
    [
      'an unsigned agreement',
      'agree',
      hq,
      { state: 'consent', documentKinds: ['employer_consent'] },
      {},
      ['agreement-unsigned'],
    ],
    [
      'an official on their own consent',
      'agree',
      hq,
      {
        state: 'consent',
        documentKinds: ['own_consent', 'agreement_signed'],
        dispatch: { ...asked, invited: 1, experts: [askedExpert('official')] },
      },
      {},
      ['consent-missing'],
    ],
    [
      'a retiree beside an official on the employer’s consent alone',
      'agree',
      hq,
      {
        state: 'consent',
        documentKinds: ['employer_consent', 'agreement_signed'],
        dispatch: { ...asked, invited: 2, experts: [askedExpert('retiree'), askedExpert('official', true)] },
      },
      {},
      ['consent-missing'],
    ],
    [
      'an official on the consent to another one',
      'agree',
      hq,
      {
        state: 'consent',
        documentKinds: ['employer_consent', 'agreement_signed'],
        dispatch: { ...asked, invited: 2, experts: [askedExpert('official', true), askedExpert('official')] },
      },
      {},
      ['consent-of-expert-missing'],
    ],
    [
      'fewer specialists than were requested',
      'agree',
      hq,
      {
        state: 'consent',
        documentKinds: ['employer_consent', 'agreement_signed'],
        values: { ...application, expertsRequested: 2 },
        dispatch: { ...asked, invited: 1, experts: [askedExpert('official', true)] },
      },
      {},
      ['fewer-experts-reason-missing'],
    ],
    [
      'one more specialist than were requested',
      'invite',
      hq,
      { state: 'consent', values: { ...application, expertsRequested: 2 }, dispatch: { ...asked, invited: 2 } },
      { data: { expertId: 'e3' } },
      ['enough-experts-asked'],
    ],
    [
      'a departure without insurance',
      'depart',
      officer,
      {
        state: 'preparing',
        documentKinds: ['employer_consent', 'agreement_signed', 'visa'],
        values: { ...application, preparations: ['itinerary', 'health_declaration'] },
      },
      { data: { departedOn: '2026-11-01' } },
      ['insurance-missing'],
    ],
  ])('refuses %s', (_, name, who, facts, input, codes) => {
    expect(refusals(facts, name, who, input)).toEqual(codes);
  });

  it('needs no insurance or visa for a specialist who does not travel', () => {
    const facts = {
      state: 'preparing',
      documentKinds: ['employer_consent', 'agreement_signed'],
      values: { ...application, mode: 'online' },
    };
    expect(refusals(facts, 'depart', officer, { data: { departedOn: '2026-11-01' } })).toEqual([]);
  });
});

it('tells the owner which step of a case is not theirs', () => {
  const facts = dispatch({ state: 'preparing', ownerId: 'manager' });
  const [reason] = refusalsOf(dispatchWorkflow, facts, manager, 'convert');
  if (!reason) throw new Error('It was allowed');
  expect(reasonText(dispatchWorkflow, reason, 'en')).toContain('may not take the step “Convert to online”');
});

describe('the window', () => {
  const closed = { dispatch: { ...asked, window: 'closed' as const } };

  it('keeps an officer from receiving a late application, whatever the reason', () => {
    expect(refusals(closed, 'submit', officer)).toEqual(['window-closed']);
    expect(refusals(closed, 'submit', officer, { data: { lateReason: 'The mail was late' } })).toEqual([
      'window-closed',
    ]);
  });

  it('lets a manager, who has to say why', () => {
    expect(refusals(closed, 'submit', manager)).toEqual(['late-reason-missing']);
    expect(refusals(closed, 'submit', manager, { data: { lateReason: 'The mail was late' } })).toEqual([]);
    const told = evaluate(dispatchWorkflow, dispatch(closed), manager).find(
      ({ transition }) => transition === 'submit',
    );
    expect(told).toMatchObject({ allowed: true, asks: [{ code: 'late-reason-missing', field: 'lateReason' }] });
  });
});

describe('a returned application', () => {
  it('comes in again once something changed, or with a word on what did', () => {
    const returned = { state: 'returned' };
    expect(refusals(returned, 'resubmit', officer)).toEqual(['change-note-missing']);
    expect(refusals(returned, 'resubmit', officer, { comment: 'The host answered by letter' })).toEqual([]);
    expect(refusals({ ...returned, dispatch: { ...asked, changedSinceReturn: true } }, 'resubmit', officer)).toEqual(
      [],
    );
  });

  it('does not use up its deadline meanwhile', () => {
    const rule = dispatchWorkflow.deadlines.find(({ code }) => code === 'screening');
    if (!rule) throw new Error('No such deadline');
    const weekend = (date: string) => [0, 6].includes(new Date(date).getUTCDay());
    const dates = { firstDate: null, lastDate: null, receivedOn: '2026-04-01' };
    expect(dueDate(rule, dates, weekend)).toBe('2026-04-29');
    const paused = [{ from: '2026-04-10', until: '2026-04-15' }];
    // Friday, Monday and Tuesday did not count.
    expect(dueDate(rule, { ...dates, paused }, weekend)).toBe('2026-05-04');
  });
});

describe('approval', () => {
  const decision = { data: { score: { total: 80 }, budget: { clair: 2_000_001 } } };

  it('takes a second person above the threshold', () => {
    const transition = transitionOf(dispatchWorkflow, 'approve');
    if (!transition) throw new Error('No such step');
    const first = dispatch({ state: 'recommended' });
    expect(targetOf(transition, first, decision)).toBe('second_approval');
    expect(targetOf(transition, first, { data: { budget: { clair: 2_000_000 } } })).toBe('approved');
    const second = dispatch({ state: 'second_approval', recommenderIds: ['manager'] });
    expect(targetOf(transition, second, decision)).toBe('approved');
    expect(refusals({ state: 'second_approval', recommenderIds: ['manager'] }, 'approve', manager, decision)).toEqual([
      'separation-of-duties',
    ]);
  });

  it.each([
    ['created', { createdBy: 'manager' }],
    ['owns', { ownerId: 'manager' }],
    ['edited', { editorIds: ['manager'] }],
    ['recommended', { recommenderIds: ['manager'] }],
    ['received late', { hands: [{ person: 'manager', hand: 'late_receiver' }] }],
    ['once owned', { hands: [{ person: 'manager', hand: 'former_owner', until: '2026-04-03' }] }],
    ['filed a document of', { hands: [{ person: 'manager', hand: 'document' }] }],
  ] as const)('is not for who %s it', (_, tie) => {
    for (const name of ['approve', 'reject']) {
      expect(refusals({ state: 'recommended', ...tie }, name, manager, decision)).toEqual(['separation-of-duties']);
    }
  });
});
