import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FieldText } from '../model/field-text';
import type { CaseOf } from '../model/views';
import { AgreementCard } from './agreement-card';
import { ConsultationCard } from './consultation-card';
import { DecisionCard } from './decision-card';
import { InvitationsCard } from './invitations-card';
import { missionDays } from './dispatch-form-model';
import { PreparationCard } from './preparation-card';

/** The mission: decision, consultation, who was asked, the preparation, and when it took place. */
@Component({
  selector: 'kk-mission-tab',
  imports: [TranslocoPipe, AgreementCard, ConsultationCard, DecisionCard, InvitationsCard, PreparationCard],
  template: `
    <div class="kk-columns">
      <div class="kk-stack">
        <kk-invitations-card [view]="view()" />
        <kk-agreement-card [view]="view()" />
        <kk-preparation-card [view]="view()" />
      </div>
      <div class="kk-stack">
        <section class="kk-card" aria-labelledby="kk-mission-dates">
          <div class="kk-card__head">
            <h2 id="kk-mission-dates">{{ 'cases.mission.dates' | transloco }}</h2>
          </div>
          <dl class="kk-facts kk-card__body">
            @for (fact of facts(); track fact.label) {
              <dt>{{ fact.label }}</dt>
              <dd [class.kk-muted]="!fact.text">{{ fact.text || ('cases.notFilled' | transloco) }}</dd>
            }
          </dl>
        </section>
        <kk-decision-card [view]="view()" />
        <kk-consultation-card [view]="view()" />
      </div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MissionTab {
  readonly view = input.required<CaseOf<'dispatch'>>();
  readonly #text = inject(FieldText);
  protected readonly facts = computed(() => {
    const { details } = this.view();
    const values = {
      mode: details.mode,
      periodFrom: details.periodFrom,
      periodTo: details.periodTo,
      missionDays: missionDays(details.periodFrom, details.periodTo),
      departedOn: details.departedOn,
      returnedOn: details.returnedOn,
      attendees: details.attendees,
    };
    return Object.entries(values).map(([key, value]) => ({
      label: this.#text.label(key, 'dispatch'),
      text: this.#text.of(key, value, 'dispatch'),
    }));
  });
}
