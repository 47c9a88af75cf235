import type { EventView } from '../model/views';
import { stepsToDecide } from './steps-to-decide';

const event = (seq: number, transition: string | null, fromState: string | null, toState: string) =>
  ({ seq, transition, fromState, toState }) as EventView;

describe('the steps before a decision', () => {
  const events = [
    event(6, null, 'second_approval', 'second_approval'),
    event(5, 'approve', 'recommended', 'second_approval'),
    event(4, 'recommend', 'screening', 'recommended'),
    event(3, 'screen', 'submitted', 'screening'),
    event(2, 'return', 'recommended', 'submitted'),
    event(1, 'recommend', 'screening', 'recommended'),
  ];

  it('are the last two on the way to where the case stands', () => {
    expect(stepsToDecide(events, 'second_approval').map(({ seq }) => seq)).toEqual([5, 4]);
    expect(stepsToDecide(events, 'recommended').map(({ seq }) => seq)).toEqual([4, 3]);
  });

  it('are none where the history holds none', () => {
    expect(stepsToDecide([], 'recommended')).toEqual([]);
  });
});
