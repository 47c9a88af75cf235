import { HttpContext, HttpContextToken } from '@angular/common/http';

/** Whether a 401 is the caller's own business and must not open the sign-in overlay. */
export const ownSignIn = new HttpContextToken<boolean>(() => false);

/** A request whose 401 goes to the caller. */
export function withoutSignIn(context = new HttpContext()): HttpContext {
  return context.set(ownSignIn, true);
}
