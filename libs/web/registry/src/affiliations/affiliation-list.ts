import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { localDate } from '@kakehashi/shared/calendar';
import { affiliationStatuses } from '@kakehashi/shared/case-types';
import type { AffiliationEntryPage, AffiliationEntryView } from '@kakehashi/shared/contracts';
import {
  DatePipe,
  FileMenu,
  LabelPipe,
  MorePages,
  ProblemText,
  ReferenceData,
  SessionStore,
} from '@kakehashi/web/platform';
import { EmptyState, Icon, LoadFailed, MoreButton, PageHeader, Skeleton, StateBadge } from '@kakehashi/web/ui';
import { ListAddress, addressSearch } from '../list/list-address';
import { SearchBox } from '../list/search-box';
import { AffiliationDialogs } from './affiliation-dialogs';
import { affiliationQuery, isNarrowed, readAffiliationState, type AffiliationState } from './affiliation-query';
import { AffiliationWords } from './affiliation-words';
import { AsOfSwitch } from './as-of-switch';

/** The register of affiliations, or what was in force on a day; its address is its state. */
@Component({
  selector: 'kk-affiliation-list',
  imports: [
    AsOfSwitch,
    DatePipe,
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
    StateBadge,
    TranslocoPipe,
  ],
  templateUrl: './affiliation-list.html',
  styleUrls: ['../list/choices.scss', './affiliation-list.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AffiliationList {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #dialogs = inject(AffiliationDialogs);
  readonly #session = inject(SessionStore);
  protected readonly address = new ListAddress<keyof AffiliationState>();
  protected readonly texts = inject(ProblemText);
  protected readonly words = inject(AffiliationWords);
  protected readonly names = inject(ReferenceData);
  protected readonly statuses = affiliationStatuses;
  protected readonly state = computed(() => readAffiliationState(this.address.params()));
  protected readonly narrowed = computed(() => isNarrowed(this.state()));
  protected readonly mayEdit = computed(() => this.#session.can('sister_city.edit'));
  protected readonly search = addressSearch(this.address, () => this.state().q);
  protected readonly list = new MorePages<AffiliationEntryView, AffiliationEntryPage>(() => ({
    url: '/api/affiliations',
    params: affiliationQuery(this.state(), localDate(new Date(), 'Asia/Tokyo')),
  }));

  protected clear(): void {
    this.address.show({ q: null, country: null, prefecture: null, status: null });
  }

  protected async add(): Promise<void> {
    const added = await this.#dialogs.edit(null);
    if (added) void this.#router.navigate([added.id], { relativeTo: this.#route });
  }
}
