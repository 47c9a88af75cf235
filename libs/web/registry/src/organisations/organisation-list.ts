import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { organisationKinds } from '@kakehashi/shared/case-types';
import type { OrganisationPage as OrganisationAnswer, OrganisationView } from '@kakehashi/shared/contracts';
import { FileMenu, LabelPipe, MorePages, ProblemText, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import { EmptyState, Icon, LoadFailed, MoreButton, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { ListAddress, addressSearch } from '../list/list-address';
import { SearchBox } from '../list/search-box';
import { OrganisationDialog, type OrganisationInput } from './organisation-dialog';

/** The organisations, found by any way of writing their names; the address is the state. */
@Component({
  selector: 'kk-organisation-list',
  imports: [
    EmptyState,
    FileMenu,
    Icon,
    LabelPipe,
    LoadFailed,
    MoreButton,
    PageHeader,
    RouterLink,
    SearchBox,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './organisation-list.html',
  styleUrl: './organisations.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationList {
  readonly #router = inject(Router);
  readonly #dialog = inject(Dialog);
  readonly #session = inject(SessionStore);
  protected readonly address = new ListAddress<'q' | 'kind'>();
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly kinds = organisationKinds;
  protected readonly mayAdd = computed(() => this.#session.can('organisation.create'));
  readonly #q = computed(() => (this.address.params().get('q') ?? '').slice(0, 100));
  protected readonly kind = computed(() => {
    const asked = this.address.params().get('kind');
    return organisationKinds.some(({ value }) => value === asked) ? asked : null;
  });
  protected readonly narrowed = computed(() => this.#q() !== '' || this.kind() !== null);
  protected readonly search = addressSearch(this.address, this.#q);
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
