import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfferCard } from '@kakehashi/shared/contracts';
import { placesLeft } from './board-model';
import { OfferTerms } from './offer-terms';

/** The head of a host's lane: what it offers, and how many of its places are taken. */
@Component({
  selector: 'kk-offer-head',
  imports: [OfferTerms, TranslocoPipe],
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
        } @else if (!ownPlacesOnly()) {
          {{ 'trainees.board.left' | transloco: { left: left() } }}
        }
      </span>
    </p>
    <kk-offer-terms [offer]="offer()" />
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
  /** Whether the places taken are those of the reader's offices alone, so that nobody knows how many are left. */
  readonly ownPlacesOnly = input.required<boolean>();
  protected readonly left = computed(() => placesLeft(this.offer()));
}
