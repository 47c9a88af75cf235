import { inject } from '@angular/core';
import { CanActivateFn, CanMatchFn, Router } from '@angular/router';
import { MenuKey } from '@kakehashi/shared/access';
import { SessionStore } from './session-store';

/** Lets only signed-in people in; others sign in first and come back to where they wanted to go. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const session = await inject(SessionStore).load();
  return session ? true : router.createUrlTree(['/login'], { queryParams: { returnUrl: state.url } });
};

/** Lets in whoever's menu has this place; to others the page does not exist. */
export function menuPermits(key: MenuKey): CanMatchFn {
  return () => inject(SessionStore).menu().includes(key);
}
