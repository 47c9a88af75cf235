import { Dialog } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CounterpartDetail } from '@kakehashi/shared/contracts';
import { DatePipe, LocaleStore, ProblemText, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import { EmptyState, Icon, PageHeader, Skeleton, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { holderName } from './person-name';
import { RenameDialog } from './rename-dialog';

/** One counterpart with every name that it has had; the past keeps its name. */
@Component({
  selector: 'kk-counterpart-page',
  imports: [DatePipe, EmptyState, Icon, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './counterpart-page.html',
  styles: `
    tbody th {
      min-width: 200px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CounterpartPage {
  /** From the address. */
  readonly id = input.required<string>();
  readonly #dialog = inject(Dialog);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly holderName = holderName;
  protected readonly counterpart = httpResource<CounterpartDetail>(() => `/api/counterparts/${this.id()}`);
  protected readonly mayEdit = computed(() => this.#session.can('counterpart.edit'));
  readonly #session = inject(SessionStore);

  protected said({ textJa, textEn }: CounterpartDetail['findings'][number]): string {
    return this.#locale() === 'ja' ? textJa : textEn;
  }

  protected async rename(counterpart: CounterpartDetail): Promise<void> {
    const ref = this.#dialog.open<CounterpartDetail, CounterpartDetail, RenameDialog>(RenameDialog, {
      data: counterpart,
      ariaLabelledBy: 'registry-dialog-title',
      backdropClass: 'kk-backdrop',
    });
    if (!(await firstValueFrom(ref.closed))) return;
    this.#toasts.show(this.#transloco.translate('registry.saved'));
    this.counterpart.reload();
  }
}
