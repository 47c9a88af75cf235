import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { CaseListItem, CaseListPage } from '../model/views';

interface FurtherPages {
  items: CaseListItem[];
  cursor: string | null;
}

/** The rows of the case list, page after page by cursor. */
@Injectable()
export class CaseListStore {
  readonly #http = inject(HttpClient);
  readonly #query = signal<Record<string, string | string[]> | undefined>(undefined, {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  readonly #first = httpResource<CaseListPage>(() => {
    const params = this.#query();
    return params && { url: '/api/cases', params };
  });
  // The last answer stays while the next one is on its way, so that the table does not blink.
  readonly #page = linkedSignal<CaseListPage | undefined, CaseListPage | undefined>({
    source: () => (this.#first.hasValue() ? this.#first.value() : undefined),
    computation: (page, previous) => page ?? previous?.value,
  });
  readonly #further = linkedSignal<CaseListPage | undefined, FurtherPages>({
    source: this.#page,
    computation: (page) => ({ items: [], cursor: page?.nextCursor ?? null }),
  });

  readonly items = computed(() => [...(this.#page()?.items ?? []), ...this.#further().items]);
  readonly total = computed(() => this.#page()?.total);
  /** Whether there are more than were counted. */
  readonly totalIsFloor = computed(() => this.#page()?.totalIsExact === false);
  readonly hasMore = computed(() => this.#further().cursor !== null);
  readonly error = computed(() => this.#first.error());
  readonly loadingFirst = computed(() => this.#first.isLoading());
  readonly hasAnswer = computed(() => this.#page() !== undefined);
  readonly loadingMore = signal(false);
  readonly moreFailed = signal(false);

  /** Shows the first page of another question; the same question asks nothing. */
  ask(query: Record<string, string | string[]>): void {
    this.#query.set(query);
  }

  /** Asks the same question again. */
  reload(): void {
    this.#first.reload();
  }

  /** Adds the next page below. */
  async loadMore(): Promise<void> {
    const { cursor } = this.#further();
    const query = this.#query();
    if (!cursor || !query || this.loadingMore()) return;
    this.loadingMore.set(true);
    this.moreFailed.set(false);
    try {
      const page = await firstValueFrom(this.#http.get<CaseListPage>('/api/cases', { params: { ...query, cursor } }));
      if (this.#query() === query) {
        this.#further.update(({ items }) => ({ items: [...items, ...page.items], cursor: page.nextCursor }));
      }
    } catch {
      this.moreFailed.set(true);
    } finally {
      this.loadingMore.set(false);
    }
  }
}
