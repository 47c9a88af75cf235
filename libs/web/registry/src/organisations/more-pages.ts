import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { computed, linkedSignal, signal, type Signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** A page of a list that goes on. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** A list of which more pages are asked for one by one; the last answer stays while the next is on its way. */
export class MorePages<T, P extends PageOf<T>> {
  /** The first page. */
  readonly page: Signal<P | undefined>;
  /** Everything that was read. */
  readonly items: Signal<readonly T[]>;
  readonly hasMore: Signal<boolean>;
  readonly loading = signal(false);
  readonly #further;

  constructor(
    private readonly http: HttpClient,
    resource: HttpResourceRef<P | undefined>,
    private readonly request: () => { url: string; params: Record<string, string | string[]> },
  ) {
    const page = linkedSignal<P | undefined, P | undefined>({
      source: () => (resource.hasValue() ? resource.value() : undefined),
      computation: (latest, previous) => latest ?? previous?.value,
    });
    this.#further = linkedSignal<P | undefined, PageOf<T>>({
      source: page,
      computation: (first) => ({ items: [], nextCursor: first?.nextCursor ?? null }),
    });
    this.page = page.asReadonly();
    this.items = computed(() => [...(page()?.items ?? []), ...this.#further().items]);
    this.hasMore = computed(() => this.#further().nextCursor !== null);
  }

  /** Reads the next page. */
  async more(): Promise<void> {
    const cursor = this.#further().nextCursor;
    if (!cursor || this.loading()) return;
    const { url, params } = this.request();
    this.loading.set(true);
    try {
      const next = await firstValueFrom(this.http.get<P>(url, { params: { ...params, cursor } }));
      this.#further.update(({ items }) => ({ items: [...items, ...next.items], nextCursor: next.nextCursor }));
    } finally {
      this.loading.set(false);
    }
  }
}
