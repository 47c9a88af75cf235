import type { AllowedActionView, ApprovalItem } from '../model/views';
import { batchDecisions, notTogether } from './batch';

const step = (transition: string, ...messages: string[]): AllowedActionView => ({
  transition,
  action: transition,
  allowed: messages.length === 0,
  reasons: messages.map((message) => ({ code: 'x', message })),
  asks: [],
});
const waiting = (reference: string, type: ApprovalItem['type'], ...allowedActions: AllowedActionView[]) => ({
  reference,
  type,
  allowedActions,
});

const first = waiting('D-1', 'dispatch', step('approve'), step('return'), step('reject'));
const second = waiting('D-2', 'dispatch', step('approve', 'the endorsement is missing'), step('return'));
const own = waiting('D-3', 'dispatch', step('approve', 'you logged it'), step('return', 'you logged it'));
const visit = waiting('V-1', 'visit', step('accept'), step('decline'));

describe('deciding on several cases at once', () => {
  it('offers of dispatches every decision, for those that can take it, and says why the others cannot', () => {
    const offered = batchDecisions([first, second]);
    expect(offered.map(({ key, takes }) => [key, takes.map(({ reference }) => reference)])).toEqual([
      ['dispatch.return', ['D-1', 'D-2']],
      ['dispatch.approve', ['D-1']],
      ['dispatch.reject', ['D-1']],
    ]);
    expect(offered[1]?.others).toEqual([{ reference: 'D-2', reasons: ['the endorsement is missing'] }]);
    expect(offered[2]?.others).toEqual([{ reference: 'D-2', reasons: [] }]);
  });

  it('keeps the types apart and offers nothing that none can take', () => {
    expect(batchDecisions([visit, own]).map(({ key }) => key)).toEqual(['visit.accept']);
    expect(batchDecisions([own])).toEqual([]);
  });

  it('is for every case that can take one of the decisions; another says why not', () => {
    expect([first, second, visit].map(notTogether)).toEqual([null, null, null]);
    expect(notTogether(own)).toEqual(['you logged it']);
    expect(notTogether(waiting('D-4', 'dispatch', step('close')))).toEqual([]);
    expect(notTogether(waiting('P-1', 'placement', step('approve')))).toEqual([]);
  });
});
