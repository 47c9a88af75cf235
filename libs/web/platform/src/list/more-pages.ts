import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { computed, inject, linkedSignal, signal, type Signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** A page of a list that goes on. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** Where a list is read, and what narrows it. */
export interface PageRequest {
  readonly url: string;
  readonly params: Record<string, string | string[]>;
}

/** A list of which more pages are asked for one by one; made where things are injected. */
export class MorePages<T, P extends PageOf<T>> {
  /** What is asked for. */
  readonly asked: Signal<PageRequest>;
  /** The first page as it is asked for, with what went wrong. */
  readonly first: HttpResourceRef<P | undefined>;
  /** The last first page; it stays while the next one is on its way, so that nothing blinks. */
  readonly page: Signal<P | undefined>;
  /** Everything that was read. */
  readonly items: Signal<readonly T[]>;
  readonly hasMore: Signal<boolean>;
  readonly loading = signal(false);
  readonly #http = inject(HttpClient);
  readonly #further;

  constructor(request: () => PageRequest) {
    this.asked = computed(request, { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
    const first = httpResource<P>(() => this.asked());
    const page = linkedSignal<P | undefined, P | undefined>({
      source: () => (first.hasValue() ? first.value() : undefined),
      computation: (latest, previous) => latest ?? previous?.value,
    });
    this.#further = linkedSignal<P | undefined, PageOf<T>>({
      source: page,
      computation: (latest) => ({ items: [], nextCursor: latest?.nextCursor ?? null }),
    });
    this.first = first;
    this.page = page.asReadonly();
    this.items = computed(() => [...(page()?.items ?? []), ...this.#further().items]);
    this.hasMore = computed(() => this.#further().nextCursor !== null);
  }

  /** Reads the next page, unless another list is asked for meanwhile. */
  async more(): Promise<void> {
    const cursor = this.#further().nextCursor;
    const request = this.asked();
    if (!cursor || this.loading()) return;
    this.loading.set(true);
    try {
      const params = { ...request.params, cursor };
      const next = await firstValueFrom(this.#http.get<P>(request.url, { params }));
      if (this.asked() !== request) return;
      this.#further.update(({ items }) => ({ items: [...items, ...next.items], nextCursor: next.nextCursor }));
    } finally {
      this.loading.set(false);
    }
  }
}
