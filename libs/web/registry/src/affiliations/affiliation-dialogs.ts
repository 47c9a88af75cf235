import { Dialog } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { AffiliationEntryDetail } from '@kakehashi/shared/contracts';
import { Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';

/** Opens the form of an affiliation, which is loaded when somebody asks for it. */
@Injectable({ providedIn: 'root' })
export class AffiliationDialogs {
  readonly #dialog = inject(Dialog);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);

  /** Edits an entry, or adds one for null; answers what was saved. */
  async edit(entry: AffiliationEntryDetail | null): Promise<AffiliationEntryDetail | undefined> {
    const { AffiliationDialog } = await import('./affiliation-dialog');
    const ref = this.#dialog.open<AffiliationEntryDetail>(AffiliationDialog, {
      data: entry,
      ariaLabelledBy: 'affiliations-dialog-title',
      backdropClass: 'kk-backdrop',
      disableClose: true,
    });
    const saved = await firstValueFrom(ref.closed);
    if (saved) this.#toasts.show(this.#transloco.translate('affiliations.saved'));
    return saved;
  }
}
