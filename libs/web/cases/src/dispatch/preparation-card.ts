import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { dispatchFields, mayChangeIn, preparations, workflows } from '@kakehashi/shared/case-types';
import type { CaseOf } from '../model/views';
import { documentGuards } from '../page/document-checklist';
import { TickList } from '../page/tick-list';

/** What the specialist cannot depart without. */
const neededToDepart: ReadonlySet<string> = new Set(
  workflows.dispatch.transitions
    .filter(({ name }) => name === 'depart')
    .flatMap(({ guards }) => guards.flatMap((guard) => documentGuards[guard] ?? [])),
);
const none: ReadonlySet<string> = new Set();

/** What has to be settled before the departure, ticked one by one. */
@Component({
  selector: 'kk-preparation-card',
  imports: [TranslocoPipe, TickList],
  template: `
    <section class="kk-card" id="kk-preparation" aria-labelledby="kk-preparation-title">
      <div class="kk-card__head">
        <h2 id="kk-preparation-title">{{ 'cases.mission.preparation' | transloco }}</h2>
        <span class="kk-count">{{ view().details.preparations.length }} / {{ all.length }}</span>
      </div>
      <div class="kk-card__body kk-stack">
        @if (online()) {
          <p class="kk-muted">{{ 'cases.mission.onlineNeedsNone' | transloco }}</p>
        }
        <kk-tick-list
          field="preparations"
          [choices]="all"
          [ticked]="view().details.preparations"
          [mayEdit]="mayEdit()"
          [needed]="needed()"
          [neededText]="'cases.mission.neededToDepart' | transloco"
        />
        <p class="kk-small kk-muted">{{ 'cases.mission.documentCounts' | transloco }}</p>
      </div>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PreparationCard {
  readonly view = input.required<CaseOf<'dispatch'>>();
  protected readonly all = preparations;
  protected readonly mayEdit = computed(
    () => this.view().mayEdit && mayChangeIn(dispatchFields.preparations, this.view().state),
  );
  protected readonly online = computed(() => this.view().details.mode === 'online');
  protected readonly needed = computed(() => (this.online() ? none : neededToDepart));
}
