import { reasonText } from './reason-text';
import { dispatchWorkflow } from './dispatch/workflow';
import { tieText } from './tie-text';

describe('how somebody is tied to a case', () => {
  it('is part of why they may not decide', () => {
    const reason = {
      code: 'separation-of-duties',
      tie: { hand: 'former_owner', until: '2026-04-03' },
    } as const;
    expect(reasonText(dispatchWorkflow, reason, 'en')).toBe(
      'You owned this case until 3 April 2026. Ask a colleague who has not worked on this case to decide.',
    );
    expect(reasonText(dispatchWorkflow, reason, 'ja')).toBe(
      'ご自身が2026年4月3日まで担当していた案件です。この案件に関わっていない職員に決裁を依頼してください。',
    );
    expect(reasonText(dispatchWorkflow, { code: 'separation-of-duties' }, 'en')).toMatch(/^Ask a colleague/);
  });

  it('speaks of the colleague whose substitute asks', () => {
    expect(tieText({ hand: 'document', colleague: true }, 'ja')).toMatch(/^代理元の職員が/);
  });
});
