import { deadlinesOf, isDeadlineMet, nextDeadline } from './deadlines';
import type { CaseFacts } from './facts';
import { visitWorkflow } from './visit/workflow';

const dates = { firstDate: '2026-11-24', lastDate: '2026-11-26' };
const never = () => false;

function visit(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    type: 'visit',
    state: 'inquiry',
    office: 'SIN',
    ownerId: null,
    createdBy: null,
    editorIds: [],
    today: '2026-10-01',
    values: {},
    appointments: [],
    documentKinds: [],
    memberCount: 0,
    earlierVisitSearched: false,
    ...changes,
  };
}

describe('deadlines of a visit', () => {
  it('are 30, 21 and 7 days before the first day and 14 working days after the last', () => {
    expect(deadlinesOf(visitWorkflow, dates, never)).toEqual([
      { code: 'formal_request', dueOn: '2026-10-25' },
      { code: 'questions_and_list', dueOn: '2026-11-03' },
      { code: 'itinerary', dueOn: '2026-11-17' },
      { code: 'report', dueOn: '2026-12-16' },
    ]);
  });

  it('move with the holidays of the office', () => {
    const report = deadlinesOf(visitWorkflow, dates, (date) => date === '2026-12-16').at(-1);
    expect(report).toEqual({ code: 'report', dueOn: '2026-12-17' });
  });

  it('wait for the dates they count from', () => {
    expect(deadlinesOf(visitWorkflow, { firstDate: null, lastDate: null }, never)).toEqual([]);
    expect(nextDeadline(visitWorkflow, visit(), { firstDate: null, lastDate: null }, never)).toBeNull();
  });

  it.each([
    [{}, 'formal_request'],
    [{ state: 'accepted', documentKinds: ['formal_request'] }, 'questions_and_list'],
    [{ state: 'accepted', documentKinds: ['formal_request', 'questions'], memberCount: 3 }, 'itinerary'],
    [{ state: 'requested' }, 'itinerary'],
    [{ state: 'arranging' }, 'itinerary'],
    [{ state: 'confirmed' }, 'report'],
    [{ state: 'completed' }, 'report'],
    [{ state: 'reported' }, undefined],
    [{ state: 'closed' }, undefined],
    [{ state: 'cancelled' }, undefined],
  ])('after %j the next one is %s', (changes, code) => {
    expect(nextDeadline(visitWorkflow, visit(changes), dates, never)?.code).toBe(code);
  });

  it('stay met once the case has moved past them', () => {
    const rule = visitWorkflow.deadlines[0];
    expect(rule && isDeadlineMet(rule, visit({ state: 'arranging' }))).toBe(true);
    expect(rule && isDeadlineMet(rule, visit({ state: 'inquiry' }))).toBe(false);
  });
});
