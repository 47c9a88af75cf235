import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseOf } from '../model/views';
import { SaveLetter } from '../page/save-letter';
import { HostCard } from './host-card';
import { MicDecisionCard } from './mic-decision-card';
import { MonthlyReportsCard } from './monthly-reports-card';
import { StagesCard } from './stages-card';
import { TravelCard } from './travel-card';

/** The placement itself: the host, the stages, what has to be settled before the travel, the monthly reports. */
@Component({
  selector: 'kk-placement-tab',
  imports: [TranslocoPipe, SaveLetter, HostCard, MicDecisionCard, MonthlyReportsCard, StagesCard, TravelCard],
  template: `
    <div class="kk-columns">
      <div class="kk-stack">
        <kk-stages-card [view]="view()" />
        <kk-monthly-reports-card [view]="view()" />
      </div>
      <div class="kk-stack">
        @if (view().state === 'completed') {
          <div class="kk-actions">
            @for (locale of ['ja', 'en']; track locale) {
              <kk-save-letter
                [address]="'/api/cases/' + view().reference + '/certificate?locale=' + locale"
                [label]="'cases.placement.certificate.' + locale | transloco"
              />
            }
          </div>
        }
        <kk-host-card [view]="view()" />
        <kk-mic-decision-card [view]="view()" />
        <kk-travel-card [view]="view()" />
      </div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlacementTab {
  readonly view = input.required<CaseOf<'placement'>>();
}
