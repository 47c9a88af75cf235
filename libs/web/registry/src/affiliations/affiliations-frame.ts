import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SectionTabs } from '@kakehashi/web/ui';

/** The register of affiliations: its entries, who is paired with whom, what changed between the lists. */
@Component({
  selector: 'kk-affiliations-frame',
  imports: [RouterOutlet, SectionTabs],
  template: `
    <kk-section-tabs area="affiliations" [sections]="sections" />
    <router-outlet />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AffiliationsFrame {
  protected readonly sections = [{ path: 'list' }, { path: 'pairs' }, { path: 'changes' }];
}
