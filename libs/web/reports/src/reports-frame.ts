import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SectionTabs } from '@kakehashi/web/ui';

/** The reports: counts by year, how the work stands, and what is published. */
@Component({
  selector: 'kk-reports-frame',
  imports: [RouterOutlet, SectionTabs],
  template: `
    <kk-section-tabs area="reports" [sections]="sections" />
    <router-outlet />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportsFrame {
  protected readonly sections = [
    { path: 'yearlyCounts', link: 'yearly-counts' },
    { path: 'dashboard' },
    { path: 'publishing', link: 'publications' },
  ];
}
