import { approvalPlace } from './approval-place';

const items = [{ reference: 'A' }, { reference: 'B' }, { reference: 'C' }];

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
});
