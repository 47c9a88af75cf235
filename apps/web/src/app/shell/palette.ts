import { Dialog } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';

/** Opens the search and command palette; its code comes when it is first asked for. */
@Injectable({ providedIn: 'root' })
export class Palette {
  readonly #dialog = inject(Dialog);
  #open = false;

  /** Opens it, once. */
  async open(): Promise<void> {
    if (this.#open) return;
    this.#open = true;
    const { PaletteDialog } = await import('./palette-dialog');
    const ref = this.#dialog.open(PaletteDialog, {
      ariaLabel: 'Ctrl+K',
      backdropClass: 'kk-backdrop',
      panelClass: 'kk-palette-pane',
    });
    ref.closed.subscribe(() => (this.#open = false));
  }
}
