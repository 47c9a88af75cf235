import type { EventView } from './views';
import { stepInto } from './last-step';

const event = (seq: number, transition: string | null, fromState: string, toState: string) =>
  ({ seq, transition, fromState, toState }) as EventView;

describe('the step that brought a case into its state', () => {
  const events = [
    event(5, null, 'approved', 'approved'),
    event(4, 'approve', 'recommended', 'approved'),
    event(3, 'recommend', 'screening', 'recommended'),
    event(2, 'return', 'recommended', 'screening'),
    event(1, 'recommend', 'screening', 'recommended'),
  ];

  it('is the latest into that state, and no edit within it', () => {
    expect(stepInto(events, 'approved')?.seq).toBe(4);
    expect(stepInto(events, 'recommended')?.seq).toBe(3);
  });

  it('is none where the history does not reach back so far', () => {
    expect(stepInto(events, 'draft')).toBeUndefined();
  });
});
