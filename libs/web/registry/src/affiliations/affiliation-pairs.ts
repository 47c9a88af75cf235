import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { localDate } from '@kakehashi/shared/calendar';
import type { AffiliationPairCounts } from '@kakehashi/shared/contracts';
import { FileMenu, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { EmptyState, LoadFailed, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { affiliationQuery, readAffiliationState } from './affiliation-query';
import { AsOfSwitch } from './as-of-switch';
import { pairTable } from './pair-table';

/** The map of who is paired with whom: prefectures by countries, each number leading to its affiliations. */
@Component({
  selector: 'kk-affiliation-pairs',
  imports: [AsOfSwitch, EmptyState, FileMenu, LoadFailed, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './affiliation-pairs.html',
  styleUrl: './affiliation-pairs.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AffiliationPairs {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #params = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly asOf = computed(() => readAffiliationState(this.#params()).asOf);
  readonly #query = computed(() => {
    const blank = { q: '', country: null, prefecture: null, status: null };
    return affiliationQuery({ ...blank, asOf: this.asOf() }, localDate(new Date(), 'Asia/Tokyo'));
  });
  protected readonly asked = computed(() => ({ url: '/api/affiliations/pairs', params: this.#query() }));
  protected readonly counts = httpResource<AffiliationPairCounts>(() => this.asked());
  protected readonly table = computed(() => (this.counts.hasValue() ? pairTable(this.counts.value().items) : null));

  /** Where a number leads: the affiliations that it counts. */
  protected link(prefecture: string | null, country: string | null): Record<string, string | null> {
    return { prefecture, country, asOf: this.asOf() };
  }

  protected show(asOf: string | null): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams: { asOf } });
  }
}
