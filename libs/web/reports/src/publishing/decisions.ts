import { Dialog } from '@angular/cdk/dialog';
import { Injectable, computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Subject } from 'rxjs';
import type { FindingDecisions } from '@kakehashi/shared/contracts';
import { SessionStore } from '@kakehashi/web/platform';
import { Toasts } from '@kakehashi/web/ui';
import { DecisionDialog } from './decision-dialog';

/** The way to what was decided on a finding, from its line in the list and from the figures that carry it. */
@Injectable()
export class Decisions {
  readonly #dialog = inject(Dialog);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #session = inject(SessionStore);
  readonly #made = new Subject<void>();
  /** A person decided on a finding, which may change figures. */
  readonly made = this.#made.asObservable();
  readonly mayDecide = computed(() => this.#session.can('report.decide'));

  /** Opens what was decided on a finding, and a new decision for those who may take it. */
  open(id: string): void {
    const opened = this.#dialog.open<FindingDecisions>(DecisionDialog, {
      data: id,
      ariaLabelledBy: 'decision-title',
      backdropClass: 'kk-backdrop',
    });
    opened.closed.subscribe((made) => {
      if (!made) return;
      this.#toasts.show(this.#transloco.translate('reports.publishing.decision.saved', { id }));
      this.#made.next();
    });
  }
}
