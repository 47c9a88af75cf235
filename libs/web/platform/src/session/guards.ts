import { inject } from '@angular/core';
import { CanActivateFn, CanMatchFn, Router } from '@angular/router';
import { Action, MenuKey } from '@kakehashi/shared/access';
import { SessionStore } from './session-store';

/** Lets only signed-in people with a password of their own in; others see to that first and come back. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const session = await inject(SessionStore).load();
  return session && !session.mustChangePassword
    ? true
    : router.createUrlTree(['/login'], { queryParams: { returnUrl: state.url } });
};

/** Lets in whoever's menu has this place; to others the page does not exist. */
export function menuPermits(key: MenuKey): CanMatchFn {
  return async () => {
    const session = inject(SessionStore);
    // A page opened by its address is matched before anything else has asked who is signed in.
    const view = await session.load();
    // Without a session the place is let through to the guard that leads to the sign-in.
    return view === null || session.menu().includes(key);
  };
}

/** Lets in whoever may do this; others are led to the next route of the address. */
export function permits(action: Action): CanMatchFn {
  return async () => {
    const session = inject(SessionStore);
    const view = await session.load();
    return view === null || session.can(action);
  };
}
