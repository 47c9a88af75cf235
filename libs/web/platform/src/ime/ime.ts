import { DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { AbstractControl } from '@angular/forms';
import { Observable, debounceTime, distinctUntilChanged, map } from 'rxjs';

/** Whether a key belongs to the conversion of Japanese text, so that nothing else may act on it. */
export function imeComposing(event: KeyboardEvent): boolean {
  // 229 is what browsers report for the key that confirms a conversion after `isComposing` has already fallen.
  return event.isComposing || event.keyCode === 229;
}

/**
 * What is typed into a search control once it rests. Reactive forms emit only finished conversions,
 * so no half-converted text ever searches.
 */
export function settledText(control: AbstractControl<string>, ms = 250): Observable<string> {
  return control.valueChanges.pipe(
    debounceTime(ms),
    map((text) => text.trim()),
    distinctUntilChanged(),
    takeUntilDestroyed(inject(DestroyRef)),
  );
}
