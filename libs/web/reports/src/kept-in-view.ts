import { DestroyRef, ElementRef, Injectable, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, Scroll } from '@angular/router';
import { filter } from 'rxjs';

/** The number whose evidence is open. */
const opened = '.report a[aria-current]';

/** Keeps the number that was pressed where it was on the screen, while what stands behind it opens beside it. */
@Injectable()
export class KeptInView {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  #top: number | null = null;

  constructor() {
    const press = (event: Event): void => {
      const number = event.target instanceof Element ? event.target.closest('.report td a, .report li a') : null;
      this.#top = number?.getBoundingClientRect().top ?? null;
    };
    this.#host.addEventListener('click', press, { capture: true });
    inject(DestroyRef).onDestroy(() => this.#host.removeEventListener('click', press, { capture: true }));
    // The router goes to the top of the page after each change of the address; that it tells of just before it does.
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof Scroll),
        takeUntilDestroyed(),
      )
      .subscribe(() => queueMicrotask(() => this.#restore()));
  }

  /** Brings the number whose evidence is open into view, as where a link opens it. */
  show(): void {
    this.#number()?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  #restore(): void {
    const number = this.#number();
    const top = this.#top;
    this.#top = null;
    if (!number || top === null) return;
    const window = this.#host.ownerDocument.defaultView;
    window?.scrollBy({ top: number.getBoundingClientRect().top - top, behavior: 'instant' });
    // Where the evidence stands over the foot of the page, the number goes above it.
    this.show();
  }

  #number(): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>(opened);
  }
}
