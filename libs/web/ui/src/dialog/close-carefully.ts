import type { DialogRef } from '@angular/cdk/dialog';
import { merge } from 'rxjs';
import { filter } from 'rxjs/operators';

/** What a dialog with a form says before it is left. */
export interface Leaving {
  /** Whether there is something to lose. */
  readonly changed: () => boolean;
  /** Asks whether to lose it; null keeps the dialog. */
  readonly ask: () => Promise<object | null>;
}

/**
 * Lets Escape and a click beside the dialog close it, but asks first once something was typed.
 * The dialog has to be opened with `disableClose`. Escape that ends a conversion is not meant for it.
 */
export function closeCarefully<Result, Shown>(ref: DialogRef<Result, Shown>, { changed, ask }: Leaving): void {
  const escape = ref.keydownEvents.pipe(
    filter((event) => event.key === 'Escape' && !event.isComposing && event.keyCode !== 229),
  );
  merge(escape, ref.backdropClick).subscribe(async (event) => {
    event.preventDefault();
    if (!changed() || (await ask())) ref.close();
  });
}
