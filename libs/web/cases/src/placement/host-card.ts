import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { choiceLabel, offerConditions, trainingFields, type OfferConditionCode } from '@kakehashi/shared/case-types';
import { DatePipe } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';

/** The offer that the candidate was proposed for, and how the two fitted. */
@Component({
  selector: 'kk-host-card',
  imports: [DatePipe, Icon, TranslocoPipe],
  template: `
    <section class="kk-card" aria-labelledby="kk-host-title">
      <div class="kk-card__head">
        <h2 id="kk-host-title">{{ 'cases.placement.host' | transloco }}</h2>
      </div>
      <div class="kk-card__body kk-stack">
        @if (view().details.placement; as one) {
          <dl class="kk-facts">
            <dt>{{ 'cases.placement.hostName' | transloco }}</dt>
            <dd>
              {{ one.host.name }}
              @if (one.releasedAt) {
                <span class="kk-muted">{{ 'cases.placement.released' | transloco }}</span>
              }
            </dd>
            <dt>{{ 'cases.placement.hostField' | transloco }}</dt>
            <dd>{{ fieldName() }}</dd>
            <dt>{{ 'cases.placement.hostDates' | transloco }}</dt>
            <dd>
              {{ one.availableFrom | kkDate }} –<br />
              {{ one.availableTo | kkDate }}
            </dd>
          </dl>
          <ul>
            @for (fit of fits(); track fit.code) {
              <li>
                <kk-icon [name]="fit.met ? 'check' : 'warning'" />{{ fit.label }}:
                {{ (fit.met ? 'cases.placement.met' : 'cases.placement.notMet') | transloco }}
              </li>
            }
          </ul>
          @if (one.overrideReason) {
            <p>
              <span class="kk-muted">{{ 'cases.placement.override' | transloco }}</span> {{ one.overrideReason }}
            </p>
          }
        } @else {
          <p class="kk-muted">{{ 'cases.placement.noHost' | transloco }}</p>
        }
      </div>
    </section>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--kk-1);
      padding: 0;
      list-style: none;
    }
    li {
      --kk-icon-size: 18px;
      display: flex;
      align-items: center;
      gap: var(--kk-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HostCard {
  readonly view = input.required<CaseOf<'placement'>>();
  readonly #words = inject(CaseWords);
  protected readonly fieldName = computed(() =>
    this.#words.of(choiceLabel(trainingFields, this.view().details.placement?.field ?? '')),
  );
  protected readonly fits = computed(() =>
    (this.view().details.placement?.explanation ?? []).map(({ code, met }) => ({
      code,
      met,
      label: this.#words.of(offerConditions[code as OfferConditionCode]),
    })),
  );
}
