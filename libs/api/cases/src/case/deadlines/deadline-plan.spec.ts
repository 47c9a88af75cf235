import { visitWorkflow, type CaseFacts } from '@kakehashi/shared/case-types';
import { isSamePlan, needsClosedDays, nextOf, planDeadlines, type DeadlineInput } from './deadline-plan';

const facts: CaseFacts = {
  type: 'visit',
  state: 'inquiry',
  office: 'SIN',
  ownerId: null,
  createdBy: null,
  editorIds: [],
  today: '2026-09-01',
  values: {},
  appointments: [],
  documentKinds: [],
  memberCount: 0,
  earlierVisitSearched: false,
};

function plan(parts: Partial<DeadlineInput> = {}) {
  const dates = { firstDate: '2026-11-10', lastDate: '2026-11-13' };
  return planDeadlines({
    definition: visitWorkflow,
    facts,
    dates,
    existing: [],
    isClosed: () => false,
    recount: true,
    ...parts,
  });
}

describe('planDeadlines', () => {
  it('counts what is open and names the next', () => {
    expect(nextOf(plan())).toEqual({ code: 'formal_request', dueOn: '2026-10-11', metOn: null });
  });

  it('keeps the day on which a deadline was met, whatever the dates become', () => {
    const withRequest = { ...facts, documentKinds: ['formal_request'] };
    const met = plan({ facts: withRequest });
    expect(met[0]).toEqual({ code: 'formal_request', dueOn: '2026-10-11', metOn: '2026-09-01' });
    const later = { ...withRequest, today: '2026-09-20' };
    const dates = { firstDate: '2027-02-10', lastDate: '2027-02-11' };
    expect(plan({ facts: later, existing: met, dates }).find(({ code }) => code === 'formal_request')).toEqual(met[0]);
  });

  it('opens a deadline again when what met it goes', () => {
    const met = plan({ facts: { ...facts, documentKinds: ['formal_request'] } });
    expect(plan({ existing: met, recount: false })[0]).toMatchObject({ code: 'formal_request', metOn: null });
  });

  it('drops what is moot once a case is stopped, and has none without dates', () => {
    expect(plan({ facts: { ...facts, state: 'withdrawn' }, existing: plan() })).toEqual([]);
    expect(plan({ dates: { firstDate: null, lastDate: null } })).toEqual([]);
  });

  it('asks for closed days only when it has to count them', () => {
    const base = { definition: visitWorkflow, facts, dates: { firstDate: null, lastDate: null } };
    expect(needsClosedDays({ ...base, existing: plan(), recount: false })).toBe(false);
    expect(needsClosedDays({ ...base, existing: plan(), recount: true })).toBe(true);
    expect(isSamePlan(plan(), plan())).toBe(true);
  });
});
