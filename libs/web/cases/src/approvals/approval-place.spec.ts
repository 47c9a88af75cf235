import type { AllowedActionView } from '../model/views';
import { approvalPlace, notTogether } from './approval-place';

const items = [{ reference: 'A' }, { reference: 'B' }, { reference: 'C' }];
const accept = (allowed: boolean, message = ''): AllowedActionView[] => [
  { transition: 'accept', allowed, reasons: message ? [{ code: 'x', message }] : [] } as unknown as AllowedActionView,
];

const waiting = { type: 'visit', state: 'assessing' } as const;

describe('the case beside the approvals', () => {
  it('is the one in the address, wherever the reader was', () => {
    expect(approvalPlace(items, 'C', 0)).toBe(2);
  });

  it('is no other where the one in the address is not in the list', () => {
    expect(approvalPlace(items, 'Z', 1)).toBe(-1);
  });

  it('is the next row after a decision, or the last', () => {
    expect(approvalPlace(items, null, 1)).toBe(1);
    expect(approvalPlace(items, null, 7)).toBe(2);
    expect(approvalPlace([], null, 0)).toBe(0);
  });

  it('can be accepted with others, or says why not', () => {
    expect(notTogether({ ...waiting, allowedActions: accept(true) })).toBeNull();
    expect(notTogether({ ...waiting, allowedActions: accept(false, 'you logged it') })).toEqual(['you logged it']);
    expect(notTogether({ ...waiting, allowedActions: [] })).toEqual([]);
  });
});
