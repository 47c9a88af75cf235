import { caseTypes } from './case-type';
import { workflows } from './registry';
import { validateWorkflow } from './validate';
import { visitWorkflow } from './visit/workflow';
import type { State, Transition, WorkflowDefinition } from './workflow';

function changed(transition: string, change: (original: Transition) => object): WorkflowDefinition {
  const transitions = visitWorkflow.transitions.map((one) =>
    one.name === transition ? { ...one, ...change(one) } : one,
  );
  return { ...visitWorkflow, transitions };
}

function withStates(change: (states: readonly State[]) => readonly State[]): WorkflowDefinition {
  return { ...visitWorkflow, states: change(visitWorkflow.states) };
}

const lonely = { key: 'lonely', label: { ja: '孤立', en: 'Lonely' }, tone: 'moving' } as const;

describe('validateWorkflow', () => {
  it.each(caseTypes)('finds nothing wrong with the workflow of %s', (type) => {
    expect(validateWorkflow(workflows[type])).toEqual([]);
  });

  it('asks for a reason wherever a visit ends early or goes back, and for a comment where a reason explains too little', () => {
    const { states, transitions } = visitWorkflow;
    const state = (key: string) => states.find((one) => one.key === key);
    const turning = transitions.filter(({ from, to }) => {
      const target = state(to);
      const goesBack = from.every((key) => (state(key)?.position ?? 0) > (target?.position ?? Infinity));
      return target?.tone === 'stopped' || goesBack;
    });
    expect(turning.map(({ name }) => name)).toEqual(['decline', 'reopen', 'withdraw', 'cancel']);
    for (const { reasons, dataFields } of turning) {
      expect(reasons?.length).toBeGreaterThan(0);
      expect(dataFields.map(({ key }) => key)).toContain('reason');
    }
    expect(transitions.filter(({ commentRequired }) => commentRequired).map(({ name }) => name)).toEqual(['reopen']);
  });

  it.each<[string, WorkflowDefinition]>([
    ['state lonely cannot be reached', withStates((states) => [...states, lonely])],
    ['state lonely leads to no end', withStates((states) => [...states, lonely])],
    ['0 initial states, expected one', withStates((states) => states.map((state) => ({ ...state, initial: false })))],
    ['state inquiry is there twice', withStates((states) => [...states, ...states.slice(0, 1)])],
    ['no state ends the case', withStates((states) => states.map((state) => ({ ...state, terminal: false })))],
    [
      'state closed: no Japanese label',
      withStates((states) => states.map((state) => ({ ...state, label: { ja: '', en: 'x' } }))),
    ],
    ['transition assess: unknown state nowhere', changed('assess', () => ({ to: 'nowhere' }))],
    ['transition assess: unknown guard luck', changed('assess', () => ({ guards: ['luck'] }))],
    ['transition assess: unknown guard toString', changed('assess', () => ({ guards: ['toString'] }))],
    ['transition assess: unknown field shoeSize', changed('assess', () => ({ requiredFields: ['shoeSize'] }))],
    ['transition assess: unknown action visit.fly', changed('assess', () => ({ action: 'visit.fly' }))],
    ['transition assess: no English label', changed('assess', () => ({ label: { ja: '始める', en: ' ' } }))],
    ['transition assess: leaves no state', changed('assess', () => ({ from: [] }))],
    ['transition decline: asks for a reason and offers none', changed('decline', () => ({ reasons: [] }))],
    ['transition decline: reason mood has no label', changed('decline', () => ({ reasons: ['mood'] }))],
    ['state assessing has more than one primary transition', changed('decline', () => ({ primary: true }))],
    ['transition assess is there twice', changed('accept', () => ({ name: 'assess' }))],
    [
      'deadline itinerary: unknown state nowhere',
      { ...visitWorkflow, deadlines: visitWorkflow.deadlines.map((rule) => ({ ...rule, states: ['nowhere'] })) },
    ],
  ])('finds: %s', (error, definition) => {
    expect(validateWorkflow(definition)).toContain(error);
  });
});
