import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SectionTabs } from '@kakehashi/web/ui';

/** Trainees: where they stand, who could go where, what hosts offer, who has gone home. */
@Component({
  selector: 'kk-trainees-frame',
  imports: [RouterOutlet, SectionTabs],
  template: `
    <kk-section-tabs area="trainees" [sections]="sections" />
    <router-outlet />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TraineesFrame {
  protected readonly sections = [{ path: 'board' }, { path: 'pairing' }, { path: 'offers' }, { path: 'alumni' }];
}
