import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OfferCard, PairingView, TraineeCard } from '@kakehashi/shared/contracts';
import { LocaleStore, ProblemText, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import { Confirm, EmptyState, PageHeader, Skeleton, Toasts } from '@kakehashi/web/ui';
import { lastAnswer } from '../model/last-answer';
import { proposedPairs, unplacedCandidates, type ProposedPair } from './board-model';
import { MoveMenu } from './move-menu';
import { OfferTerms } from './offer-terms';
import { PairReasons } from './pair-reasons';
import { obstacleNames, type Say } from './pair-text';
import { PairingCalls } from './pairing-calls';
import { TraineeFilters, type TraineeChange } from './trainee-filters';
import { readTraineeState, traineeQuery } from './trainee-query';

/** A host for every candidate at once, with the reasons; a person chooses which pairs are proposed. */
@Component({
  selector: 'kk-proposal',
  imports: [
    EmptyState,
    MoveMenu,
    OfferTerms,
    PageHeader,
    PairReasons,
    RouterLink,
    Skeleton,
    TraineeFilters,
    TranslocoPipe,
  ],
  providers: [PairingCalls],
  templateUrl: './proposal.html',
  styleUrl: './proposal.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Proposal {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #calls = inject(PairingCalls);
  readonly #confirm = inject(Confirm);
  readonly #toasts = inject(Toasts);
  readonly #session = inject(SessionStore);
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  readonly #params = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  protected readonly problems = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly state = computed(() => readTraineeState(this.#params()));
  readonly #query = computed(() => traineeQuery(this.state()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly resource = httpResource<PairingView>(() => ({
    url: '/api/placements/pairing',
    params: this.#query(),
  }));
  protected readonly found = lastAnswer(this.resource);
  protected readonly pairs = computed(() => {
    const { pairs = [], candidates = [], offers = [] } = this.found() ?? {};
    return proposedPairs(pairs, candidates, offers);
  });
  protected readonly unplaced = computed(() => {
    const { unplaced = [], candidates = [], offers = [] } = this.found() ?? {};
    const locale = this.#locale();
    return unplacedCandidates(unplaced, candidates, offers).map(({ trainee, relaxations }) => ({
      trainee,
      lines: relaxations.map(({ obstacles, hosts, more }) =>
        this.#say('pairing.relax', {
          obstacles: obstacleNames(obstacles, locale, this.#say),
          hosts: [...hosts, ...(more > 0 ? [this.#say('pairing.more', { count: more })] : [])].join(
            locale === 'ja' ? '、' : ', ',
          ),
        }),
      ),
    }));
  });
  protected readonly mayConfirm = computed(() => this.#session.can('placement.propose'));
  /** Every pair at first; the reader takes away what is not wanted. */
  protected readonly chosen = linkedSignal<ProposedPair[], ReadonlySet<string>>({
    source: this.pairs,
    computation: (pairs) => new Set(pairs.map(({ trainee }) => trainee.reference)),
  });
  protected readonly allChosen = computed(() => this.chosen().size === this.pairs().length);
  protected readonly busy = signal(false);

  protected show(change: TraineeChange): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams: change, queryParamsHandling: 'merge' });
  }

  protected toggle(reference: string): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(reference)) next.add(reference);
      return next;
    });
  }

  protected toggleAll(): void {
    this.chosen.set(this.allChosen() ? new Set() : new Set(this.pairs().map(({ trainee }) => trainee.reference)));
  }

  protected async confirmChosen(): Promise<void> {
    const rows = this.pairs().filter(({ trainee }) => this.chosen().has(trainee.reference));
    if (rows.length === 0 || this.busy()) return;
    const answer = await this.#confirm.ask({
      title: this.#say('pairing.confirmTitle', { count: rows.length }),
      text: this.#say('pairing.confirmText'),
      confirm: this.#say('pairing.confirm', { count: rows.length }),
    });
    if (!answer) return;
    this.busy.set(true);
    try {
      const pairs = rows.map(({ trainee: { reference, version }, offer: { id } }) => ({
        reference,
        version,
        offerId: id,
      }));
      this.#calls.show(await this.#calls.confirm(pairs));
    } catch (error) {
      this.#toasts.error(this.problems.of(error));
    } finally {
      this.busy.set(false);
      this.resource.reload();
    }
  }

  protected async move(trainee: TraineeCard, offer: OfferCard): Promise<void> {
    await this.#calls.ask(trainee, offer);
    this.resource.reload();
  }

  readonly #say: Say = (key, params) => this.#transloco.translate<string>(`trainees.${key}`, params);
}
