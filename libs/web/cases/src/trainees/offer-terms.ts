import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { choiceLabel, japaneseLevels, trainingFields } from '@kakehashi/shared/case-types';
import type { OfferCard } from '@kakehashi/shared/contracts';
import { DatePipe } from '@kakehashi/web/platform';
import { CaseWords } from '../model/case-words';

/** What tells the offers of one host apart: what is asked for, and when. */
@Component({
  selector: 'kk-offer-terms',
  imports: [DatePipe, TranslocoPipe],
  template: `
    <span>{{ 'trainees.board.asked' | transloco: { field: field(), level: level() } }}</span>
    <span class="kk-muted"
      >{{ offer().availableFrom | kkDate: 'short' }} – {{ offer().availableTo | kkDate: 'short' }}</span
    >
  `,
  styles: `
    :host {
      display: grid;
      font-size: var(--kk-text-s);
      font-weight: 400;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfferTerms {
  readonly offer = input.required<OfferCard>();
  readonly #words = inject(CaseWords);
  protected readonly field = computed(() => this.#words.of(choiceLabel(trainingFields, this.offer().field)));
  protected readonly level = computed(() => this.#words.of(choiceLabel(japaneseLevels, this.offer().minJapaneseLevel)));
}
