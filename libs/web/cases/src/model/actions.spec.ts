import { workflows } from '@kakehashi/shared/case-types';
import { actionSet, pathOf } from './actions';
import type { AllowedActionView } from './views';

const action = (transition: string, allowed: boolean): AllowedActionView => ({
  action: `visit.${transition}`,
  transition,
  allowed,
  reasons: [],
  asks: [],
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
    const path = pathOf(workflows.visit, 'accepted');
    expect(path.map(({ state }) => state).slice(0, 4)).toEqual(['inquiry', 'assessing', 'accepted', 'requested']);
    expect(path.map(({ place }) => place).slice(0, 4)).toEqual(['past', 'past', 'here', 'ahead']);
  });

  it('stands nowhere on the line once it ended beside it', () => {
    const path = pathOf(workflows.visit, 'declined');
    expect(path.at(-1)).toEqual({ state: 'declined', place: 'here', aside: true });
    expect(path.slice(0, -1).every(({ place, aside }) => place === 'ahead' && !aside)).toBe(true);
  });

  it('shows how far a case came before it ended beside the line, and nothing ahead of that', () => {
    const words = (previous: string) =>
      pathOf(workflows.placement, 'terminated', previous).map(({ state, place }) => `${state} ${place}`);
    expect(words('arrived').slice(-3)).toEqual(['travel past', 'arrived past', 'terminated here']);
    expect(words('host_training')).toHaveLength(10);
    const returned = pathOf(workflows.dispatch, 'withdrawn', 'returned').map(({ state }) => state);
    expect(returned).toEqual(['draft', 'received', 'screening', 'withdrawn']);
  });

  it('shows an open state beside the line after the step that leads to it', () => {
    const around = (state: string) => {
      const path = pathOf(workflows.dispatch, state);
      const here = path.findIndex(({ place }) => place === 'here');
      return path.slice(here - 1, here + 2).map(({ state: one, place, aside }) => [one, place, aside]);
    };
    expect(around('returned')).toEqual([
      ['screening', 'past', false],
      ['returned', 'here', true],
      ['recommended', 'ahead', false],
    ]);
    expect(around('second_approval')).toEqual([
      ['recommended', 'past', false],
      ['second_approval', 'here', true],
      ['approved', 'ahead', false],
    ]);
  });
});
