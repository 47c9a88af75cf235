import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { choiceLabel, japaneseLevels, trainingFields } from '@kakehashi/shared/case-types';
import type { HostOfferPage, HostOfferView, ProgrammeList } from '@kakehashi/shared/contracts';
import { DatePipe, LabelPipe, LocaleStore, ProblemText, SessionStore, settledText } from '@kakehashi/web/platform';
import { EmptyState, Icon, PageHeader, Skeleton, StateBadge, type Tone } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { RecordDialogs } from '../record-dialog';
import { HostOfferDialog } from './host-offer-dialog';
import { isNarrowed, offerQuery, readOfferState, type OfferListState } from './host-offer-query';
import { RetireOfferDialog } from './retire-offer-dialog';

/** What hosts offer, with the places that are taken; its address is its state. */
@Component({
  selector: 'kk-host-offer-list',
  imports: [
    DatePipe,
    EmptyState,
    Icon,
    LabelPipe,
    PageHeader,
    ReactiveFormsModule,
    Skeleton,
    StateBadge,
    TranslocoPipe,
  ],
  templateUrl: './host-offer-list.html',
  styleUrl: './host-offer-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HostOfferList {
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #dialogs = inject(RecordDialogs);
  readonly #session = inject(SessionStore);
  readonly #locale = inject(LocaleStore).locale;
  readonly #params = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  protected readonly texts = inject(ProblemText);
  protected readonly fields = trainingFields;
  protected readonly state = computed(() => readOfferState(this.#params()));
  protected readonly narrowed = computed(() => isNarrowed(this.state()));
  protected readonly mayEdit = computed(() => this.#session.can('host_offer.edit'));
  protected readonly search = new FormControl(this.state().q, { nonNullable: true });
  readonly #programmes = httpResource<ProgrammeList>(() => '/api/programmes');
  protected readonly programmes = computed(() => {
    const items = this.#programmes.hasValue() ? this.#programmes.value().items : [];
    return items.map(({ code, nameJa, nameEn }) => ({ code, name: this.#locale() === 'ja' ? nameJa : nameEn }));
  });
  readonly #query = computed(() => offerQuery(this.state()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly resource = httpResource<HostOfferPage>(() => ({ url: '/api/host-offers', params: this.#query() }));
  // The last answer stays while the next one is on its way, so that nothing blinks.
  protected readonly page = linkedSignal<HostOfferPage | undefined, HostOfferPage | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (page, previous) => page ?? previous?.value,
  });
  readonly #further = linkedSignal<HostOfferPage | undefined, HostOfferPage>({
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

  protected fieldOf({ field }: HostOfferView) {
    return choiceLabel(trainingFields, field);
  }

  protected levelOf({ minJapaneseLevel }: HostOfferView) {
    return choiceLabel(japaneseLevels, minJapaneseLevel);
  }

  protected stateOf({ retiredAt, taken, capacity }: HostOfferView): { key: string; tone: Tone } {
    if (retiredAt) return { key: 'retired', tone: 'stopped' };
    return taken < capacity ? { key: 'open', tone: 'moving' } : { key: 'full', tone: 'done' };
  }

  protected show(change: Partial<Record<keyof OfferListState, string | null>>, replaceUrl = false): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: change,
      queryParamsHandling: 'merge',
      replaceUrl,
    });
  }

  protected clear(): void {
    this.show({ q: null, programme: null, field: null, open: null });
  }

  protected async edit(offer: HostOfferView | null): Promise<void> {
    if (await this.#dialogs.save(HostOfferDialog, offer)) this.resource.reload();
  }

  protected async retire(offer: HostOfferView): Promise<void> {
    if (await this.#dialogs.save(RetireOfferDialog, offer)) this.resource.reload();
  }

  protected async loadMore(): Promise<void> {
    const cursor = this.#further().nextCursor;
    const query = this.#query();
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    try {
      const params = { ...query, cursor };
      const page = await firstValueFrom(this.#http.get<HostOfferPage>('/api/host-offers', { params }));
      if (this.#query() !== query) return;
      this.#further.update(({ items }) => ({ items: [...items, ...page.items], nextCursor: page.nextCursor }));
    } finally {
      this.loadingMore.set(false);
    }
  }
}
