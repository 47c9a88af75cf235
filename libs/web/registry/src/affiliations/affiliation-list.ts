import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { localDate } from '@kakehashi/shared/calendar';
import { affiliationStatuses } from '@kakehashi/shared/case-types';
import type { AffiliationEntryPage } from '@kakehashi/shared/contracts';
import { DatePipe, LabelPipe, ProblemText, ReferenceData, SessionStore, settledText } from '@kakehashi/web/platform';
import { EmptyState, Icon, PageHeader, Skeleton, StateBadge } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
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
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
    StateBadge,
    TranslocoPipe,
  ],
  templateUrl: './affiliation-list.html',
  styleUrl: './affiliation-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AffiliationList {
  readonly #http = inject(HttpClient);
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
  protected readonly search = new FormControl(this.state().q, { nonNullable: true });
  readonly #query = computed(() => affiliationQuery(this.state(), localDate(new Date(), 'Asia/Tokyo')), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly resource = httpResource<AffiliationEntryPage>(() => ({
    url: '/api/affiliations',
    params: this.#query(),
  }));
  // The last answer stays while the next one is on its way, so that nothing blinks.
  protected readonly page = linkedSignal<AffiliationEntryPage | undefined, AffiliationEntryPage | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (page, previous) => page ?? previous?.value,
  });
  readonly #further = linkedSignal<
    AffiliationEntryPage | undefined,
    Pick<AffiliationEntryPage, 'items' | 'nextCursor'>
  >({
    source: this.page,
    computation: (page) => ({ items: [], nextCursor: page?.nextCursor ?? null }),
  });
  protected readonly items = computed(() => [...(this.page()?.items ?? []), ...this.#further().items]);
  protected readonly hasMore = computed(() => this.#further().nextCursor !== null);
  protected readonly loadingMore = signal(false);

  constructor() {
    effect(() => {
      const { q } = this.state();
      if (q !== this.search.value.trim()) this.search.setValue(q, { emitEvent: false });
    });
    settledText(this.search).subscribe((q) => this.show({ q: q || null }, true));
  }

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

  protected async loadMore(): Promise<void> {
    const cursor = this.#further().nextCursor;
    const query = this.#query();
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    try {
      const params = { ...query, cursor };
      const page = await firstValueFrom(this.#http.get<AffiliationEntryPage>('/api/affiliations', { params }));
      if (this.#query() !== query) return;
      this.#further.update(({ items }) => ({ items: [...items, ...page.items], nextCursor: page.nextCursor }));
    } finally {
      this.loadingMore.set(false);
    }
  }
}
