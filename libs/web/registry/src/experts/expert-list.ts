import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ExpertPage } from '@kakehashi/shared/contracts';
import { LocaleStore, ProblemText, ReferenceData, SessionStore, settledText } from '@kakehashi/web/platform';
import { DateField, EmptyState, Icon, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { expertQuery, facetNames, isNarrowed, readExpertState, type ExpertState, type FacetName } from './expert-query';
import { ExpertText } from './expert-text';

/** The roster: searched by kana, romaji and kanji, narrowed by facets; its address is its state. */
@Component({
  selector: 'kk-expert-list',
  imports: [DateField, EmptyState, Icon, PageHeader, ReactiveFormsModule, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './expert-list.html',
  styleUrl: './expert-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpertList {
  readonly #http = inject(HttpClient);
  readonly #session = inject(SessionStore);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #params = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  protected readonly texts = inject(ProblemText);
  protected readonly words = inject(ExpertText);
  protected readonly names = inject(ReferenceData);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly mayEdit = computed(() => this.#session.can('expert.edit'));
  protected readonly state = computed(() => readExpertState(this.#params()));
  protected readonly narrowed = computed(() => isNarrowed(this.state()));
  protected readonly search = new FormControl(this.state().q, { nonNullable: true });
  protected readonly from = new FormControl<string | null>(this.state().availableFrom);
  protected readonly to = new FormControl<string | null>(this.state().availableTo);
  protected readonly facetNames = facetNames;
  readonly #query = computed(() => expertQuery(this.state()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly resource = httpResource<ExpertPage>(() => ({ url: '/api/experts', params: this.#query() }));
  // The last answer stays while the next one is on its way, so that nothing blinks.
  protected readonly page = linkedSignal<ExpertPage | undefined, ExpertPage | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (page, previous) => page ?? previous?.value,
  });
  readonly #further = linkedSignal<ExpertPage | undefined, Pick<ExpertPage, 'items' | 'nextCursor'>>({
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
    this.from.valueChanges.subscribe((availableFrom) => this.show({ availableFrom }, true));
    this.to.valueChanges.subscribe((availableTo) => this.show({ availableTo }, true));
  }

  /** What a facet offers: the values found, the most frequent first, and those that are chosen. */
  protected choices(facet: FacetName): { value: string; label: string; count: number }[] {
    const counted = (this.page()?.facets ?? []).filter((one) => one.facet === facet);
    const chosen = this.state()[facet].filter((value) => counted.every((one) => one.value !== value));
    return [...counted, ...chosen.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
      value,
      count,
      label: this.#name(facet, value),
    }));
  }

  protected toggle(facet: FacetName, value: string): void {
    const chosen = this.state()[facet];
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    this.show({ [facet]: next.length ? next : null });
  }

  protected clear(): void {
    this.from.setValue(null, { emitEvent: false });
    this.to.setValue(null, { emitEvent: false });
    void this.#router.navigate([], { relativeTo: this.#route, queryParams: {} });
  }

  protected show(change: Partial<Record<keyof ExpertState, string | string[] | null>>, replaceUrl = false): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: change,
      queryParamsHandling: 'merge',
      replaceUrl,
    });
  }

  protected async loadMore(): Promise<void> {
    const cursor = this.#further().nextCursor;
    const query = this.#query();
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    try {
      const page = await firstValueFrom(this.#http.get<ExpertPage>('/api/experts', { params: { ...query, cursor } }));
      if (this.#query() !== query) return;
      this.#further.update(({ items }) => ({ items: [...items, ...page.items], nextCursor: page.nextCursor }));
    } finally {
      this.loadingMore.set(false);
    }
  }

  #name(facet: FacetName, value: string): string {
    const named: Record<FacetName, () => string> = {
      expertise: () => this.words.area(value),
      language: () => this.words.language(value),
      country: () => this.names.countryName(value),
      kind: () => this.words.kind(value),
    };
    return named[facet]();
  }
}
