import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { travelChecks } from '@kakehashi/shared/case-types';
import type { CaseOf } from '../model/views';
import { TickList } from '../page/tick-list';

/** What a trainee cannot travel without. */
const neededToArrive: ReadonlySet<string> = new Set(['visa', 'flight', 'insurance']);
const none: ReadonlySet<string> = new Set();

/** What has to be settled before the travel, ticked one by one. */
@Component({
  selector: 'kk-travel-card',
  imports: [TranslocoPipe, TickList],
  template: `
    <section class="kk-card" id="kk-preparation" aria-labelledby="kk-travel-title">
      <div class="kk-card__head">
        <h2 id="kk-travel-title">{{ 'cases.placement.travel' | transloco }}</h2>
        <span class="kk-count">{{ view().details.checklist.length }} / {{ all.length }}</span>
      </div>
      <kk-tick-list
        class="kk-card__body"
        field="checklist"
        [choices]="all"
        [ticked]="view().details.checklist"
        [mayEdit]="view().mayEdit"
        [needed]="needed()"
        [neededText]="'cases.placement.neededToArrive' | transloco"
      />
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TravelCard {
  readonly view = input.required<CaseOf<'placement'>>();
  protected readonly all = travelChecks;
  protected readonly needed = computed(() => (this.view().details.arrivedOn === null ? neededToArrive : none));
}
