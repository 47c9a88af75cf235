import type { AllowedActionView } from '../model/views';
import { approvalBlock } from './approval-block';

const reason = (code: string) => ({ code, message: code });
const step = (transition: string, ...codes: string[]): AllowedActionView => ({
  transition,
  action: 'visit.accept',
  allowed: codes.length === 0,
  reasons: codes.map(reason),
  asks: [],
});
const decisions = ['accept', 'decline', 'close'];
const block = (...allowedActions: AllowedActionView[]) => approvalBlock({ allowedActions }, decisions);

describe('what keeps the reader from a decision', () => {
  it('is nothing while one decision is possible', () => {
    expect(block(step('accept', 'earlier-visits-not-searched'), step('decline'))).toBeNull();
  });

  it('is what is missing, where the decision is the reader’s', () => {
    expect(block(step('accept', 'earlier-visits-not-searched', 'owner-missing'), step('hold'))).toEqual({
      kind: 'missing',
      reason: reason('earlier-visits-not-searched'),
    });
    expect(block(step('accept', 'forbidden'), step('close', 'report-missing'))?.kind).toBe('missing');
  });

  it.each(['separation-of-duties', 'other-office', 'forbidden', 'own-case'])('is the reader’s own tie: %s', (code) => {
    expect(block(step('accept', 'earlier-visits-not-searched', code), step('decline', code))).toEqual({
      kind: 'not-yours',
      reason: reason(code),
    });
  });

  it('is not the reader’s where no decision is offered', () => {
    expect(block(step('hold'))).toEqual({ kind: 'not-yours', reason: null });
  });
});
