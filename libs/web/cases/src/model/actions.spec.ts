import { workflows } from '@kakehashi/shared/case-types';
import { actionSet, mainPath } from './actions';
import type { AllowedActionView } from './views';

const action = (transition: string, allowed: boolean): AllowedActionView => ({
  action: `visit.${transition}`,
  transition,
  allowed,
  reasons: [],
});

describe('actions', () => {
  it('takes the next step of the main line as the one primary action', () => {
    const set = actionSet(workflows.visit, [action('decline', true), action('accept', false), action('cancel', true)]);
    expect(set.primary?.transition).toBe('accept');
    expect(set.others.map(({ transition }) => transition)).toEqual(['decline', 'cancel']);
  });

  it('has no primary action where the workflow names none', () => {
    expect(actionSet(workflows.visit, [action('reopen', true)]).primary).toBeUndefined();
  });
});

describe('main path', () => {
  it('tells behind, here and ahead', () => {
    const path = mainPath(workflows.visit, 'accepted');
    expect(path.map(({ state }) => state).slice(0, 4)).toEqual(['inquiry', 'assessing', 'accepted', 'requested']);
    expect(path.map(({ place }) => place).slice(0, 4)).toEqual(['past', 'past', 'here', 'ahead']);
  });

  it('stands nowhere on the line once it ended beside it', () => {
    expect(mainPath(workflows.visit, 'declined').every(({ place }) => place === 'ahead')).toBe(true);
  });
});
