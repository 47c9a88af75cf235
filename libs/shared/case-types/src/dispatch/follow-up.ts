/** Whether a dispatch has come far enough for another one to follow it up. */
export function mayBeFollowedUp(state: string): boolean {
  return state === 'reported' || state === 'closed';
}
