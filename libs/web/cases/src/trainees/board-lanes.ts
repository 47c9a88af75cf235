import { CdkDrag, CdkDropList, CdkDropListGroup, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OfferCard, TraineeCard as Trainee } from '@kakehashi/shared/contracts';
import { EmptyState, Toasts } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import { dropOn, type BoardView, type Lane } from './board-model';
import { MoveMenu } from './move-menu';
import { OfferHead } from './offer-head';
import { TraineeCard } from './trainee-card';

/** The lanes of the board; a candidate is dragged onto a host, or moved by the menu. */
@Component({
  selector: 'kk-board-lanes',
  imports: [CdkDrag, CdkDropList, CdkDropListGroup, EmptyState, MoveMenu, OfferHead, TraineeCard, TranslocoPipe],
  templateUrl: './board-lanes.html',
  styleUrl: './board-lanes.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardLanes {
  readonly board = input.required<BoardView>();
  readonly offers = input.required<readonly OfferCard[]>();
  /** Whether the places taken are those of the reader's offices alone. */
  readonly ownPlacesOnly = input.required<boolean>();
  /** The references of those who may be moved. */
  readonly movable = input.required<ReadonlySet<string>>();
  readonly moved = output<{ trainee: Trainee; offer: OfferCard }>();
  readonly #words = inject(CaseWords);
  readonly #document = inject(DOCUMENT);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  /** For the style sheet, which gives each state a column. */
  protected readonly columns = computed(() => this.board().states.length);

  protected stateName(state: string): string {
    return this.#words.state('placement', state);
  }

  /** Only a lane with a place left takes anybody. */
  protected readonly takesAny = (_drag: CdkDrag<Trainee>, list: CdkDropList<Lane | null>): boolean =>
    (list.data?.left ?? 0) > 0;

  /** What lies under the pointer counts: the drag itself remembers the last lane that it passed. */
  protected drop(trainee: Trainee, { x, y }: CdkDragDrop<unknown>['dropPoint']): void {
    const lane = this.#document.elementFromPoint(x, y)?.closest<HTMLElement>('.lane');
    const under = dropOn(this.board(), lane?.dataset['offer']);
    if (under?.takes) this.moved.emit({ trainee, offer: under.offer });
    else if (under)
      this.#toasts.show(this.#transloco.translate('trainees.board.noPlace', { host: under.offer.host.name }));
  }
}
