import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise, startWith } from 'rxjs';

const patienceMs = 3_000;

/** After a move to another page the focus goes to its heading, so that it is read out and Tab goes on from there. */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  readonly #document = inject(DOCUMENT);
  readonly #router = inject(Router);

  /** Follows the router until the caller is destroyed. */
  follow(destroyRef: DestroyRef): void {
    this.#router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => pathOf(event.urlAfterRedirects)),
        startWith(pathOf(this.#router.url)),
        pairwise(),
        filter(([before, now]) => before !== now),
        takeUntilDestroyed(destroyRef),
      )
      .subscribe(() => this.#toHeading());
  }

  /** Where the skip link leads. */
  toContent(): void {
    const main = this.#document.getElementById('content');
    main?.focus();
    main?.scrollIntoView();
  }

  /** The heading may come a little later, with the page's code or its data. */
  #toHeading(): void {
    const main = this.#document.getElementById('content');
    if (!main) return;
    const begun = this.#document.activeElement;
    const attempt = (): boolean => {
      const heading = main.querySelector('h1');
      const now = this.#document.activeElement;
      // Whoever has gone into the page meanwhile is left where they are.
      if (now && now !== begun && main.contains(now)) return true;
      if (!heading?.textContent?.trim()) return false;
      heading.setAttribute('tabindex', '-1');
      heading.focus({ preventScroll: true });
      return true;
    };
    setTimeout(() => {
      if (attempt()) return;
      const watcher = new MutationObserver(() => attempt() && watcher.disconnect());
      watcher.observe(main, { childList: true, subtree: true, characterData: true });
      setTimeout(() => watcher.disconnect(), patienceMs);
    });
  }
}

function pathOf(url: string): string {
  return url.split(/[?#]/)[0] ?? url;
}
