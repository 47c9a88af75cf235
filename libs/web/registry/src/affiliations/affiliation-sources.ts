import { httpResource } from '@angular/common/http';
import { Injectable, computed } from '@angular/core';
import type { AffiliationListView } from '@kakehashi/shared/contracts';

/** The published lists, read once for all pages of the register. */
@Injectable({ providedIn: 'root' })
export class AffiliationSources {
  readonly #lists = httpResource<{ items: AffiliationListView[] }>(() => '/api/affiliations/lists');
  /** The latest first; empty until they have come. */
  readonly lists = computed(() => (this.#lists.hasValue() ? this.#lists.value().items : []));
}
