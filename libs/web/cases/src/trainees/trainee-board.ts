import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfferCard, TraineeBoard, TraineeCard } from '@kakehashi/shared/contracts';
import { ProblemText, SessionStore } from '@kakehashi/web/platform';
import { EmptyState, Icon, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { lastAnswer } from '../model/last-answer';
import { focusWhenThere } from '../model/mending';
import { boardOf, isCandidate } from './board-model';
import { BoardLanes } from './board-lanes';
import { PairingCalls } from './pairing-calls';
import { TraineeFilters, type TraineeChange } from './trainee-filters';
import { readTraineeState, traineeQuery, type TraineeState } from './trainee-query';
import { TraineeTable } from './trainee-table';

/** Where the trainees of a programme stand, as a board or as a table; its address is its state. */
@Component({
  selector: 'kk-trainee-board',
  imports: [
    BoardLanes,
    EmptyState,
    Icon,
    PageHeader,
    RouterLink,
    Skeleton,
    TraineeFilters,
    TraineeTable,
    TranslocoPipe,
  ],
  providers: [PairingCalls],
  templateUrl: './trainee-board.html',
  styles: `
    .views {
      display: flex;
      gap: var(--kk-2);
      align-self: end;
      align-items: center;
      min-height: var(--kk-control);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TraineeBoardPage {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #calls = inject(PairingCalls);
  readonly #session = inject(SessionStore);
  readonly #document = inject(DOCUMENT);
  readonly #params = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  protected readonly problems = inject(ProblemText);
  protected readonly views = ['board', 'table'] as const satisfies TraineeState['view'][];
  protected readonly state = computed(() => readTraineeState(this.#params()));
  readonly #query = computed(() => traineeQuery(this.state()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly resource = httpResource<TraineeBoard>(() => ({
    url: '/api/placements/board',
    params: this.#query(),
  }));
  protected readonly found = lastAnswer(this.resource);
  protected readonly board = computed(() => boardOf(this.found() ?? { trainees: [], offers: [] }));
  /** The references of those whom the reader may propose to a host. */
  protected readonly movable = computed<ReadonlySet<string>>(() => {
    const trainees = this.found()?.trainees ?? [];
    const may = trainees.filter(
      (one) => isCandidate(one) && this.#session.can('placement.propose', { office: one.office }),
    );
    return new Set(may.map(({ reference }) => reference));
  });

  protected show(change: TraineeChange): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: change,
      queryParamsHandling: 'merge',
    });
  }

  /** Asks about the pair; nothing moves before it was confirmed. */
  protected async move({ trainee, offer }: { trainee: TraineeCard; offer: OfferCard }): Promise<void> {
    const moved = await this.#calls.ask(trainee, offer);
    this.resource.reload();
    // What opened the menu is gone then: the focus goes along with the trainee.
    if (moved) focusWhenThere(this.#document, `:is(.lane, tr) a[href="/cases/${trainee.reference}"]`);
  }
}
