import { Injectable, signal } from '@angular/core';
import { Observable, Subject, first } from 'rxjs';

/** Where requests wait while an ended session is renewed on top of the page. */
@Injectable({ providedIn: 'root' })
export class SignInGate {
  readonly #open = signal(false);
  readonly #passed = new Subject<boolean>();
  /** Whether the overlay is asked for. */
  readonly open = this.#open.asReadonly();

  /** Emits once: true when signed in again, false when given up. */
  wait(): Observable<boolean> {
    this.#open.set(true);
    return this.#passed.pipe(first());
  }

  /** Lets the waiting requests go on (true) or fail (false). */
  pass(signedIn: boolean): void {
    this.#open.set(false);
    this.#passed.next(signedIn);
  }
}
