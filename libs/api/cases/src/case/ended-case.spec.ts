import { caseEnded } from './ended-case';

describe('the refusal to change a case that has ended', () => {
  it.each([
    ['visit', 'closed', undefined],
    ['visit', 'withdrawn', 'cannot be reopened'],
    ['dispatch', 'closed', 'cannot be reopened'],
    ['placement', 'completed', 'cannot be reopened'],
  ] as const)('names of a %s that is %s only what there is to be done', (type, state, said) => {
    const { code, options } = caseEnded({ type, state });
    const { detail } = options;
    expect([code, typeof detail === 'object' ? detail.en : detail]).toEqual([
      'case-closed',
      said ? expect.stringContaining(said) : undefined,
    ]);
  });
});
