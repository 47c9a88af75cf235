import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ExpertPage, ExpertView } from '@kakehashi/shared/contracts';
import { FileMenu, LocaleStore, MorePages, ProblemText, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import { DateField, EmptyState, Icon, LoadFailed, MoreButton, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { ListAddress, addressSearch } from '../list/list-address';
import {
  expertQuery,
  facetNames,
  isEndIgnored,
  isNarrowed,
  readExpertState,
  type ExpertState,
  type FacetName,
} from './expert-query';
import { ExpertText } from './expert-text';

/** The roster: searched by kana, romaji and kanji, narrowed by facets; its address is its state. */
@Component({
  selector: 'kk-expert-list',
  imports: [
    DateField,
    EmptyState,
    FileMenu,
    Icon,
    LoadFailed,
    MoreButton,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './expert-list.html',
  styleUrl: './expert-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpertList {
  readonly #session = inject(SessionStore);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  protected readonly address = new ListAddress<keyof ExpertState>();
  protected readonly texts = inject(ProblemText);
  protected readonly words = inject(ExpertText);
  protected readonly names = inject(ReferenceData);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly mayEdit = computed(() => this.#session.can('expert.edit'));
  protected readonly state = computed(() => readExpertState(this.address.params()));
  protected readonly narrowed = computed(() => isNarrowed(this.state()));
  protected readonly endIgnored = computed(() => isEndIgnored(this.state()));
  protected readonly search = addressSearch(this.address, () => this.state().q);
  protected readonly from = new FormControl<string | null>(this.state().availableFrom);
  protected readonly to = new FormControl<string | null>(this.state().availableTo);
  protected readonly facetNames = facetNames;
  protected readonly list = new MorePages<ExpertView, ExpertPage>(() => ({
    url: '/api/experts',
    params: expertQuery(this.state()),
  }));

  constructor() {
    this.from.valueChanges.subscribe((availableFrom) => this.address.show({ availableFrom }, true));
    this.to.valueChanges.subscribe((availableTo) => this.address.show({ availableTo }, true));
  }

  /** What a facet offers: the values found, the most frequent first, and those that are chosen. */
  protected choices(facet: FacetName): { value: string; label: string; count: number }[] {
    const counted = (this.list.page()?.facets ?? []).filter((one) => one.facet === facet);
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
    this.address.show({ [facet]: next.length ? next : null });
  }

  protected clear(): void {
    this.from.setValue(null, { emitEvent: false });
    this.to.setValue(null, { emitEvent: false });
    void this.#router.navigate([], { relativeTo: this.#route, queryParams: {} });
  }

  #name(facet: FacetName, value: string): string {
    const named: Record<FacetName, () => string> = {
      expertise: () => this.words.area(value),
      language: () => this.words.language(value),
      country: () => this.names.countryName(value),
      region: () => value,
      kind: () => this.words.kind(value),
    };
    return named[facet]();
  }
}
