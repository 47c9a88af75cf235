import { effect } from '@angular/core';
import { FormControl } from '@angular/forms';
import { settledText } from '@kakehashi/web/platform';

/** The search box of a list whose address holds what is searched: each follows the other. */
export function addressSearch(inAddress: () => string, show: (q: string | null) => void): FormControl<string> {
  const search = new FormControl(inAddress(), { nonNullable: true });
  effect(() => {
    const q = inAddress();
    if (q !== search.value.trim()) search.setValue(q, { emitEvent: false });
  });
  settledText(search).subscribe((q) => show(q || null));
  return search;
}
