import { effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl } from '@angular/forms';
import { ActivatedRoute, Router } from '@angular/router';
import { settledText } from '@kakehashi/web/platform';

/** The address of a list, which is its state; made where things are injected. */
export class ListAddress<Name extends string> {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  /** What the address says. */
  readonly params = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });

  /** Changes some of what the address says; null takes it out. */
  show(change: Partial<Record<Name, string | readonly string[] | null>>, replaceUrl = false): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: change,
      queryParamsHandling: 'merge',
      replaceUrl,
    });
  }
}

/** The search box of a list whose address holds what is searched: each follows the other. */
export function addressSearch(address: ListAddress<'q'>, inAddress: () => string): FormControl<string> {
  const search = new FormControl(inAddress(), { nonNullable: true });
  effect(() => {
    const q = inAddress();
    if (q !== search.value.trim()) search.setValue(q, { emitEvent: false });
  });
  settledText(search).subscribe((q) => address.show({ q: q || null }, true));
  return search;
}
