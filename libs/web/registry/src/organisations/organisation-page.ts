import { Dialog } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { organisationKinds } from '@kakehashi/shared/case-types';
import type { MergePage, OrganisationDetail, OrganisationView } from '@kakehashi/shared/contracts';
import { DatePipe, LabelPipe, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { BlockedButton, LoadFailed, PageHeader, Skeleton, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { holderName } from '../counterparts/person-name';
import { MergeLine } from './merge-line';
import { OrganisationDialog, type OrganisationInput } from './organisation-dialog';

/** One organisation; the address of one that was merged leads on to the one that survived. */
@Component({
  selector: 'kk-organisation-page',
  imports: [BlockedButton, DatePipe, LabelPipe, LoadFailed, MergeLine, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './organisation-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationPage {
  /** From the address. */
  readonly id = input.required<string>();
  readonly #dialog = inject(Dialog);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly holderName = holderName;
  protected readonly organisation = httpResource<OrganisationDetail>(() => `/api/organisations/${this.id()}`);
  protected readonly merges = httpResource<MergePage>(() =>
    this.organisation.hasValue()
      ? { url: '/api/organisations/merges', params: { survivor: this.organisation.value().id } }
      : undefined,
  );
  protected readonly blocked = computed(() => {
    const actions = this.organisation.hasValue() ? this.organisation.value().allowedActions : [];
    const edit = actions.find(({ action }) => action === 'organisation.edit');
    return edit?.allowed ? [] : (edit?.reasons ?? []).map(({ message }) => ({ text: message }));
  });

  constructor() {
    effect(() => {
      if (!this.organisation.hasValue()) return;
      const { id, name } = this.organisation.value();
      if (id === this.id().toLowerCase()) return;
      this.#toasts.show(this.#transloco.translate('organisations.moved', { name }));
      void this.#router.navigate(['/organisations', id], { replaceUrl: true });
    });
  }

  protected kindName(kind: string): { ja: string; en: string } {
    return organisationKinds.find(({ value }) => value === kind)?.label ?? { ja: kind, en: kind };
  }

  protected async edit(organisation: OrganisationDetail): Promise<void> {
    const ref = this.#dialog.open<OrganisationView, OrganisationInput, OrganisationDialog>(OrganisationDialog, {
      data: { organisation },
      ariaLabelledBy: 'organisations-dialog-title',
      backdropClass: 'kk-backdrop',
    });
    if (!(await firstValueFrom(ref.closed))) return;
    this.#toasts.show(this.#transloco.translate('organisations.saved'));
    this.organisation.reload();
  }

  protected reload(): void {
    this.organisation.reload();
    this.merges.reload();
  }
}
