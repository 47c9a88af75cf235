import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { choiceLabel, japaneseLevels, trainingFields } from '@kakehashi/shared/case-types';
import type { OfferCard } from '@kakehashi/shared/contracts';
import { DatePipe } from '@kakehashi/web/platform';
import { CaseWords } from '../model/case-words';
import { placesLeft } from './board-model';

/** The head of a host's lane: what it offers, and how many of its places are taken. */
@Component({
  selector: 'kk-offer-head',
  imports: [DatePipe, TranslocoPipe],
  template: `
    <h3>{{ offer().host.name }}</h3>
    <p class="places">
      <span class="badge" [class.full]="left() === 0" aria-hidden="true"
        >{{ offer().taken }}/{{ offer().capacity }}</span
      >
      <span class="kk-hidden">{{
        'trainees.board.places' | transloco: { taken: offer().taken, capacity: offer().capacity }
      }}</span>
      <span class="kk-small">
        @if (offer().retired) {
          {{ 'trainees.board.retired' | transloco }}
        } @else if (left() === 0) {
          {{ 'trainees.board.full' | transloco }}
        } @else {
          {{ 'trainees.board.left' | transloco: { left: left() } }}
        }
      </span>
    </p>
    <p class="kk-small">{{ 'trainees.board.asked' | transloco: { field: field(), level: level() } }}</p>
    <p class="kk-small kk-muted">
      {{ offer().availableFrom | kkDate: 'short' }} – {{ offer().availableTo | kkDate: 'short' }}
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-1);
      align-content: start;
      min-width: 0;
    }
    h3 {
      font-size: var(--kk-text-l);
    }
    .places {
      display: flex;
      align-items: center;
      gap: var(--kk-2);
    }
    .badge {
      padding: 0 var(--kk-2);
      border-radius: 10px;
      background: var(--kk-moving-bg);
      color: var(--kk-moving-fg);
      font-weight: 600;
      line-height: 20px;
      font-variant-numeric: tabular-nums;
    }
    .full {
      background: var(--kk-stopped-bg);
      color: var(--kk-stopped-fg);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfferHead {
  readonly offer = input.required<OfferCard>();
  readonly #words = inject(CaseWords);
  protected readonly left = computed(() => placesLeft(this.offer()));
  protected readonly field = computed(() => this.#words.of(choiceLabel(trainingFields, this.offer().field)));
  protected readonly level = computed(() => this.#words.of(choiceLabel(japaneseLevels, this.offer().minJapaneseLevel)));
}
