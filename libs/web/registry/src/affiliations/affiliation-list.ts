import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { localDate } from '@kakehashi/shared/calendar';
import { affiliationStatuses } from '@kakehashi/shared/case-types';
import type { AffiliationEntryPage, AffiliationEntryView } from '@kakehashi/shared/contracts';
import { DatePipe, LabelPipe, ProblemText, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import { EmptyState, Icon, LoadFailed, MoreButton, PageHeader, Skeleton, StateBadge } from '@kakehashi/web/ui';
import { addressSearch } from '../list/address-search';
import { MorePages } from '../list/more-pages';
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
    Icon,
    LabelPipe,
    LoadFailed,
    MoreButton,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
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
  readonly #params = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  protected readonly texts = inject(ProblemText);
  protected readonly words = inject(AffiliationWords);
  protected readonly names = inject(ReferenceData);
  protected readonly statuses = affiliationStatuses;
  protected readonly state = computed(() => readAffiliationState(this.#params()));
  protected readonly narrowed = computed(() => isNarrowed(this.state()));
  protected readonly mayEdit = computed(() => this.#session.can('sister_city.edit'));
  protected readonly search = addressSearch(
    () => this.state().q,
    (q) => this.show({ q }, true),
  );
  protected readonly list = new MorePages<AffiliationEntryView, AffiliationEntryPage>(() => ({
    url: '/api/affiliations',
    params: affiliationQuery(this.state(), localDate(new Date(), 'Asia/Tokyo')),
  }));

  protected show(change: Partial<Record<keyof AffiliationState, string | null>>, replaceUrl = false): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: change,
      queryParamsHandling: 'merge',
      replaceUrl,
    });
  }

  protected clear(): void {
    this.show({ q: null, country: null, prefecture: null, status: null });
  }

  protected async add(): Promise<void> {
    const added = await this.#dialogs.edit(null);
    if (added) void this.#router.navigate([added.id], { relativeTo: this.#route });
  }
}
