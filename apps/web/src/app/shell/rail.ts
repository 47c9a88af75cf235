import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { MenuKey, menu, menuKeys } from '@kakehashi/shared/access';
import { LabelPipe, SessionStore } from '@kakehashi/web/platform';
import { Icon, IconName } from '@kakehashi/web/ui';

const icons: Readonly<Record<MenuKey, IconName>> = {
  home: 'home',
  cases: 'folder_open',
  approvals: 'approval',
  placements: 'account_tree',
  experts: 'group',
  affiliations: 'handshake',
  reports: 'bar_chart',
  admin: 'settings',
};

/** The places this person may go to: a rail at the left, a bar at the bottom of a phone. */
@Component({
  selector: 'kk-rail',
  imports: [Icon, LabelPipe, RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'app.nav.label' | transloco">
      @for (place of places(); track place.key) {
        <a [routerLink]="place.path" routerLinkActive="on" ariaCurrentWhenActive="page">
          <kk-icon [name]="place.icon" />
          <span>{{ place.label | kkLabel }}</span>
        </a>
      }
    </nav>
  `,
  styleUrl: './rail.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Rail {
  readonly #session = inject(SessionStore);
  protected readonly places = computed(() =>
    menuKeys
      .filter((key) => this.#session.menu().includes(key))
      .map((key) => ({ key, icon: icons[key], label: menu[key].label, path: menu[key].path })),
  );
}
