import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, input, signal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { foldText } from '@kakehashi/shared/calendar';
import type { ExpertDetail, MatchingView } from '@kakehashi/shared/contracts';
import { LocaleStore, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { EmptyState, Icon, Skeleton } from '@kakehashi/web/ui';
import { forkJoin } from 'rxjs';
import { lastAnswer } from '../model/last-answer';
import type { CaseOf } from '../model/views';
import { CandidateReasons } from './candidate-reasons';
import { candidateOf, relaxationsOf } from './candidate-text';
import { compareSpecialists, comparedIds, mostCompared, type Compared } from './comparison';
import { ComparisonTable } from './comparison-table';
import { SpecialistSearch } from './specialist-search';

/** Who could be sent, best first, with the reasons; up to three of them side by side. A person decides. */
@Component({
  selector: 'kk-matching-tab',
  imports: [CandidateReasons, ComparisonTable, EmptyState, Icon, Skeleton, SpecialistSearch, TranslocoPipe],
  templateUrl: './matching-tab.html',
  styleUrl: './matching-tab.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatchingTab {
  readonly view = input.required<CaseOf<'dispatch'>>();
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #document = inject(DOCUMENT);
  readonly #transloco = inject(TranslocoService);
  readonly #names = inject(ReferenceData);
  readonly #locale = inject(LocaleStore).locale;
  readonly #query = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  protected readonly problems = inject(ProblemText);
  protected readonly most = mostCompared;
  protected readonly matching = httpResource<MatchingView>(() => ({
    url: `/api/cases/${this.view().reference}/matching`,
    params: { others: 200 },
  }));
  protected readonly found = lastAnswer(this.matching);
  readonly #matches = computed(() => {
    const { fits = [], others = [] } = this.found() ?? {};
    return [...fits, ...others];
  });
  protected readonly chosen = computed(() => {
    const known = new Set(this.#matches().map(({ expertId }) => expertId));
    return comparedIds(this.#query().get('compare'), known);
  });
  protected readonly needle = signal('');
  protected readonly candidates = computed(() => {
    const locale = this.#locale();
    const wanted = foldText(this.needle());
    const found = this.#matches()
      .map((one) => candidateOf(one, locale, this.#say))
      .filter(({ name, detail }) => foldText(`${name} ${detail}`).includes(wanted));
    const fitting = found.filter(({ whyNot }) => whyNot.length === 0);
    const lacking = found.filter(({ whyNot }) => whyNot.length > 0);
    return [
      { name: 'fitting', members: fitting },
      { name: 'lacking', members: lacking },
    ].filter(({ members }) => members.length > 0);
  });
  protected readonly relaxations = computed(() => relaxationsOf(this.found(), this.#locale()));
  protected readonly experts = rxResource({
    params: () => (this.chosen().length ? this.chosen().join() : undefined),
    stream: ({ params }) => forkJoin(params.split(',').map((id) => this.#http.get<ExpertDetail>(`/api/experts/${id}`))),
  });
  protected readonly compared = computed<Compared[]>(() => {
    const read = this.experts.hasValue() ? this.experts.value() : [];
    return this.chosen().flatMap((id) => {
      const match = this.#matches().find(({ expertId }) => expertId === id);
      return match ? [{ match, expert: read.find((expert) => expert.id === id) }] : [];
    });
  });
  protected readonly groups = computed(() => {
    const need = this.found()?.need;
    if (!need) return [];
    return compareSpecialists(this.compared(), need, {
      locale: this.#locale(),
      say: this.#say,
      label: (key, params) => this.#transloco.translate(`cases.comparison.${key}`, params),
      country: (code) => this.#names.countryName(code),
    });
  });

  protected isFull(id: string): boolean {
    return this.chosen().length >= mostCompared && !this.chosen().includes(id);
  }

  /** The comparison stands in the address, so that a colleague sees the same one. */
  protected toggle(id: string): void {
    if (this.isFull(id)) return;
    const chosen = this.chosen();
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { compare: next.join(',') || null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected print(): void {
    this.#document.defaultView?.print();
  }

  readonly #say = (key: string, params?: Record<string, unknown>): string =>
    this.#transloco.translate<string>(`cases.specialist.${key}`, params);
}
