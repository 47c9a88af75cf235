import type { Actor, Grant } from '@kakehashi/shared/access';
import { dueDate } from '../deadlines';
import { targetOf } from '../detours';
import { refusalsOf, type TransitionInput } from '../evaluate';
import type { CaseFacts } from '../facts';
import { transitionOf } from '../workflow';
import { placementWorkflow } from './workflow';

const officer = actor('officer', [{ role: 'officer', office: 'SIN' }]);
const manager = actor('manager', [{ role: 'manager', office: 'SIN' }]);
const hq = actor('hq', [{ role: 'hq', office: null }]);
const nomination = {
  country: 'VN',
  programme: 'lgotp',
  trainee: { nameRoman: 'NGUYEN Thi Lan' },
  field: 'tourism',
  japaneseLevel: 'n3',
  plannedArrival: '2026-05-18',
  plannedDeparture: '2027-03-31',
  consentVersion: '2026-1',
  consentRecipient: 'Host, MIC, JIAM',
  consentedOn: '2025-11-10',
};
const stages = {
  tokyoFrom: '2026-05-18',
  tokyoTo: '2026-05-19',
  jiamFrom: '2026-05-20',
  jiamTo: '2026-06-18',
  hostFrom: '2026-06-19',
  hostTo: '2027-03-31',
};
const eligible = {
  age: 29,
  minAge: 20,
  maxAge: 40,
  minJapaneseLevel: 'n4',
  passportCovers: true,
  passportHeld: true,
  healthFormHeld: true,
} as const satisfies CaseFacts['placement'];

function actor(id: string, grants: Grant[]): Actor {
  return { id, displayName: id, locale: 'en', grants };
}

function placement(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    type: 'placement',
    state: 'nominated',
    office: 'SIN',
    ownerId: 'officer',
    createdBy: 'officer',
    editorIds: [],
    today: '2025-12-01',
    values: nomination,
    appointments: [],
    documentKinds: ['recommendation'],
    memberCount: 0,
    earlierVisitSearched: false,
    placement: eligible,
    ...changes,
  };
}

function refusals(changes: Partial<CaseFacts>, name: string, who: Actor, input?: TransitionInput) {
  return refusalsOf(placementWorkflow, placement(changes), who, name, input).map(({ code }) => code);
}

describe('the way of a placement', () => {
  it('goes from the nomination to the return in the hands of the office and of headquarters', () => {
    const documentKinds = ['recommendation', 'host_decision', 'host_arrival', 'final_report'];
    const values = { ...nomination, ...stages, checklist: ['visa', 'flight', 'insurance'] };
    const steps: [name: string, who: Actor, data?: Record<string, unknown>, comment?: string][] = [
      ['find_eligible', officer],
      ['propose', hq, { offerId: 'offer' }],
      ['select', hq],
      ['decide', hq, {}, 'Decided with MIC on 1 February'],
      ['travel', officer],
      ['arrive', officer, { arrivedOn: '2026-05-18' }],
      ['introduce', hq],
      ['host', hq],
      ['report', hq],
      ['complete', hq, { departedOn: '2027-03-31' }],
    ];
    let state = 'nominated';
    for (const [name, who, data, comment] of steps) {
      const facts = placement({ state, documentKinds, values });
      expect([name, refusalsOf(placementWorkflow, facts, who, name, { data, comment })]).toEqual([name, []]);
      const transition = transitionOf(placementWorkflow, name);
      state = transition ? targetOf(transition, facts, { data }) : '';
    }
    expect(state).toBe('completed');
  });

  it.each<[string, string, Actor, Partial<CaseFacts>, TransitionInput, string[]]>([
    [
      'a candidate whom the employer does not recommend',
      'find_eligible',
      officer,
      { documentKinds: [] },
      {},
      ['document-missing'],
    ],
    [
      'one who is too old on arrival',
      'find_eligible',
      officer,
      { placement: { ...eligible, age: 41 } },
      {},
      ['age-out-of-range'],
    ],
    [
      'one who is too young',
      'find_eligible',
      officer,
      { placement: { ...eligible, age: 19 } },
      {},
      ['age-out-of-range'],
    ],
    [
      'too little Japanese',
      'find_eligible',
      officer,
      { values: { ...nomination, japaneseLevel: 'n5' } },
      {},
      ['japanese-level-too-low'],
    ],
    [
      'a nomination without passport and health form',
      'find_eligible',
      officer,
      { placement: { ...eligible, passportHeld: false, passportCovers: null, healthFormHeld: false } },
      {},
      ['passport-missing', 'health-form-missing'],
    ],
    [
      'a passport that expires before the end',
      'find_eligible',
      officer,
      { placement: { ...eligible, passportCovers: false } },
      {},
      ['passport-expires'],
    ],
    [
      'a consent of which nobody knows to whom',
      'find_eligible',
      officer,
      { values: { ...nomination, consentRecipient: null } },
      {},
      ['personal-consent-missing'],
    ],
    ['a selection that the host has not made', 'select', hq, { state: 'host_review' }, {}, ['document-missing']],
    [
      'a decision that is noted nowhere',
      'decide',
      hq,
      { state: 'selected', documentKinds: ['recommendation', 'host_decision'] },
      {},
      ['mic-decision-missing'],
    ],
    [
      'a decision on who is no longer eligible',
      'decide',
      hq,
      {
        state: 'selected',
        documentKinds: ['recommendation', 'host_decision', 'mic_decision'],
        placement: { ...eligible, passportCovers: false },
      },
      {},
      ['passport-expires'],
    ],
    [
      'an arrival without visa, flight and insurance',
      'arrive',
      officer,
      { state: 'travel' },
      { data: { arrivedOn: '2026-05-18' } },
      ['trainee-visa-missing', 'trainee-flight-missing', 'trainee-insurance-missing'],
    ],
    [
      'a proposal of who no longer consents',
      'propose',
      hq,
      { state: 'eligible', values: { ...nomination, consentVersion: null } },
      { data: { offerId: 'offer' } },
      ['personal-consent-missing'],
    ],
    [
      'a selection of who has grown too old for it meanwhile',
      'select',
      hq,
      {
        state: 'host_review',
        documentKinds: ['recommendation', 'host_decision'],
        placement: { ...eligible, age: 41 },
      },
      {},
      ['age-out-of-range'],
    ],
    [
      'an introduction of which nobody knows when it is',
      'introduce',
      hq,
      { state: 'arrived', values: { ...nomination, ...stages, tokyoTo: null, jiamFrom: null, jiamTo: null } },
      {},
      ['field-missing', 'field-missing', 'field-missing'],
    ],
    [
      'training of which nobody knows when it is',
      'host',
      hq,
      { state: 'introduction', values: { ...nomination, ...stages, hostTo: null }, documentKinds: ['host_arrival'] },
      {},
      ['field-missing'],
    ],
    [
      'training of which the host says nothing',
      'host',
      hq,
      { state: 'introduction', values: { ...nomination, ...stages } },
      {},
      ['document-missing'],
    ],
    ['a report that is not there', 'report', hq, { state: 'host_training' }, {}, ['document-missing']],
    ['an end without reason', 'terminate', hq, { state: 'host_training' }, {}, ['reason-missing', 'comment-missing']],
  ])('refuses %s', (_, name, who, facts, input, codes) => {
    expect(refusals(facts, name, who, input)).toEqual(codes);
  });

  it.each([
    ['find_eligible', 'nominated', hq],
    ['propose', 'eligible', manager],
    ['select', 'host_review', officer],
    ['decide', 'selected', manager],
    ['complete', 'final_report', officer],
  ] as const)('leaves %s to those whose work it is', (name, state, who) => {
    expect(refusals({ state }, name, who)).toContain('forbidden');
  });

  it.each([
    ['created', { createdBy: 'hq' }],
    ['owns', { ownerId: 'hq' }],
    ['edited', { editorIds: ['hq'] }],
  ] as const)('keeps the decision from who %s it', (_, tie) => {
    expect(refusals({ state: 'selected', ...tie }, 'decide', hq)).toContain('separation-of-duties');
  });

  it('has an end in every state before the arrival, and in every stage after it', () => {
    const endings = (state: string) =>
      placementWorkflow.transitions
        .filter(({ from, reasons }) => from.includes(state) && reasons !== undefined)
        .map(({ name }) => name);
    for (const state of ['nominated', 'eligible', 'host_review', 'selected', 'decided', 'travel'])
      expect(endings(state)).toContain('withdraw');
    for (const state of ['arrived', 'introduction', 'host_training']) expect(endings(state)).toEqual(['terminate']);
    for (const state of ['final_report', 'completed']) expect(endings(state)).toEqual([]);
  });
});

describe('what is due', () => {
  it.each([
    ['eligibility', '2025-11-19'],
    ['host_selection', '2026-01-18'],
    ['decision', '2026-02-17'],
    ['visa', '2026-04-18'],
    ['flight', '2026-04-27'],
    ['insurance', '2026-05-04'],
    ['final_report', '2027-04-30'],
  ])('%s is counted from arrival or end', (code, day) => {
    const rule = placementWorkflow.deadlines.find((one) => one.code === code);
    if (!rule) throw new Error('No such deadline');
    const dates = { firstDate: '2026-05-18', lastDate: '2027-03-31', receivedOn: '2025-11-12' };
    expect(dueDate(rule, dates, () => false)).toBe(day);
  });
});
