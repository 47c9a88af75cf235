import { Injector, effect, untracked, type Resource } from '@angular/core';

/**
 * Reads a resource again after a change. Its own `reload` does nothing while a first answer is on its way, and that
 * answer may be from before the change; then it is read again once it is there.
 */
export function readAgain(resource: Resource<unknown> & { reload(): boolean }, injector: Injector): void {
  if (untracked(resource.status) !== 'loading') {
    resource.reload();
    return;
  }
  const waiting = effect(
    () => {
      if (resource.status() === 'loading') return;
      waiting.destroy();
      untracked(() => resource.reload());
    },
    { injector },
  );
}
