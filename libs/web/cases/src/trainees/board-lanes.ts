import { CdkDrag, CdkDropList, CdkDropListGroup, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfferCard, TraineeCard as Trainee } from '@kakehashi/shared/contracts';
import { EmptyState } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { BoardView, Lane } from './board-model';
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
  /** The references of those who may be moved. */
  readonly movable = input.required<ReadonlySet<string>>();
  readonly moved = output<{ trainee: Trainee; offer: OfferCard }>();
  readonly #words = inject(CaseWords);
  /** For the style sheet, which gives each state a column. */
  protected readonly columns = computed(() => this.board().states.length);

  protected stateName(state: string): string {
    return this.#words.state('placement', state);
  }

  /** Only a lane with a place left takes anybody. */
  protected readonly takesAny = (_drag: CdkDrag<Trainee>, list: CdkDropList<Lane | null>): boolean =>
    (list.data?.left ?? 0) > 0;

  protected drop({ item, container }: CdkDragDrop<Lane, Lane | null, Trainee>): void {
    this.moved.emit({ trainee: item.data, offer: container.data.offer });
  }
}
