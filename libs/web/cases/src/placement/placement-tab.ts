import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { CaseOf } from '../model/views';
import { CertificateCard } from './certificate-card';
import { HostCard } from './host-card';
import { MicDecisionCard } from './mic-decision-card';
import { MonthlyReportsCard } from './monthly-reports-card';
import { StagesCard } from './stages-card';
import { TravelCard } from './travel-card';

/** The placement itself: the host, the stages, what has to be settled before the travel, the monthly reports. */
@Component({
  selector: 'kk-placement-tab',
  imports: [CertificateCard, HostCard, MicDecisionCard, MonthlyReportsCard, StagesCard, TravelCard],
  template: `
    <div class="kk-columns">
      <div class="kk-stack">
        <kk-stages-card [view]="view()" />
        <kk-monthly-reports-card [view]="view()" />
      </div>
      <div class="kk-stack">
        @if (view().state === 'completed') {
          <kk-certificate-card [view]="view()" />
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
