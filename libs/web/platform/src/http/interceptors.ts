import { HttpErrorResponse, HttpInterceptorFn, HttpRequest, HttpXsrfTokenExtractor } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, switchMap, throwError } from 'rxjs';
import { LocaleStore } from '../i18n/locale-store';
import { ownSignIn } from './context';
import { SignInGate } from './sign-in-gate';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Asks for answers in the reader's language. */
export const languageInterceptor: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { 'Accept-Language': inject(LocaleStore).locale() } }));

/** An ended session keeps the page, asks to sign in on top of it and then sends the very same request again. */
export const signInInterceptor: HttpInterceptorFn = (request, next) => {
  const gate = inject(SignInGate);
  const tokens = inject(HttpXsrfTokenExtractor);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (!(error instanceof HttpErrorResponse) || !sessionEnded(request, error)) return throwError(() => error);
      return gate
        .wait()
        .pipe(switchMap((signedIn) => (signedIn ? next(withToken(request, tokens)) : throwError(() => error))));
    }),
  );
};

function sessionEnded(request: HttpRequest<unknown>, error: HttpErrorResponse): boolean {
  return error.status === 401 && !request.context.get(ownSignIn);
}

/** The new session has a new token; the old one would be refused. */
function withToken(request: HttpRequest<unknown>, tokens: HttpXsrfTokenExtractor): HttpRequest<unknown> {
  const token = tokens.getToken();
  return safe.has(request.method) || !token ? request : request.clone({ setHeaders: { 'X-XSRF-TOKEN': token } });
}
