import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { organisationKinds } from '@kakehashi/shared/case-types';
import type { OrganisationPage as OrganisationAnswer, OrganisationView } from '@kakehashi/shared/contracts';
import { LabelPipe, ProblemText, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import { EmptyState, Icon, LoadFailed, MoreButton, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { addressSearch } from '../list/address-search';
import { MorePages } from '../list/more-pages';
import { OrganisationDialog, type OrganisationInput } from './organisation-dialog';

/** The organisations, found by any way of writing their names; the address is the state. */
@Component({
  selector: 'kk-organisation-list',
  imports: [
    EmptyState,
    Icon,
    LabelPipe,
    LoadFailed,
    MoreButton,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './organisation-list.html',
  styleUrl: './organisations.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationList {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #dialog = inject(Dialog);
  readonly #session = inject(SessionStore);
  readonly #params = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly kinds = organisationKinds;
  protected readonly mayAdd = computed(() => this.#session.can('organisation.create'));
  readonly #q = computed(() => (this.#params().get('q') ?? '').slice(0, 100));
  protected readonly kind = computed(() => {
    const asked = this.#params().get('kind');
    return organisationKinds.some(({ value }) => value === asked) ? asked : null;
  });
  protected readonly narrowed = computed(() => this.#q() !== '' || this.kind() !== null);
  protected readonly search = addressSearch(this.#q, (q) => this.show({ q }));
  protected readonly list = new MorePages<OrganisationView, OrganisationAnswer>(() => ({
    url: '/api/organisations',
    params: { ...(this.#q() && { q: this.#q() }), ...(this.kind() && { kind: this.kind() ?? '' }) } as Record<
      string,
      string
    >,
  }));

  protected kindName(kind: string): { ja: string; en: string } {
    return organisationKinds.find(({ value }) => value === kind)?.label ?? { ja: kind, en: kind };
  }

  protected show(change: Record<string, string | null>): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: change,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected async add(): Promise<void> {
    const ref = this.#dialog.open<OrganisationView, OrganisationInput, OrganisationDialog>(OrganisationDialog, {
      data: { organisation: null },
      ariaLabelledBy: 'organisations-dialog-title',
      backdropClass: 'kk-backdrop',
    });
    const added = await firstValueFrom(ref.closed);
    if (added) void this.#router.navigate(['/organisations', added.id]);
  }
}
