import { Dialog } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DiscrepancyList, DiscrepancyView } from '@kakehashi/shared/contracts';
import { LabelPipe, ProblemText, SessionStore } from '@kakehashi/web/platform';
import { LoadFailed, Skeleton, StateBadge } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { DiscrepancyDialog } from './discrepancy-dialog';

/** In what an imported table contradicts itself: printed, computed and accepted values apart, resolved by a person. */
@Component({
  selector: 'kk-import-discrepancies',
  imports: [LabelPipe, LoadFailed, Skeleton, StateBadge, TranslocoPipe],
  templateUrl: './import-discrepancies.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportDiscrepancies {
  /** Of the import. */
  readonly id = input.required<string>();
  /** Somebody has decided on one. */
  readonly decided = output<void>();
  readonly #dialog = inject(Dialog);
  protected readonly sides = ['printed', 'computed', 'accepted'] as const;
  protected readonly texts = inject(ProblemText);
  protected readonly mayDecide = inject(SessionStore).can('report.decide');
  protected readonly list = httpResource<DiscrepancyList>(() => `/api/imports/${this.id()}/discrepancies`);

  protected async decide(discrepancy: DiscrepancyView): Promise<void> {
    const data = { importId: this.id(), discrepancy };
    const ref = this.#dialog.open<DiscrepancyList>(DiscrepancyDialog, {
      data,
      ariaLabelledBy: 'discrepancy-title',
      backdropClass: 'kk-backdrop',
    });
    const decided = await firstValueFrom(ref.closed);
    // Somebody else may have decided while the dialog was open.
    if (decided) this.list.set(decided);
    else this.list.reload();
    if (decided) this.decided.emit();
  }
}
