import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { MenuKey, isWithin, menu, menuKeys } from '@kakehashi/shared/access';
import { LabelPipe, SessionStore } from '@kakehashi/web/platform';
import { Icon, IconName } from '@kakehashi/web/ui';
import { filter, map } from 'rxjs';

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
  imports: [Icon, LabelPipe, RouterLink, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'app.nav.label' | transloco">
      @for (place of places(); track place.key) {
        <a [routerLink]="place.path" [class.on]="place.here" [attr.aria-current]="place.here ? 'page' : null">
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
  readonly #router = inject(Router);
  readonly #address = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
    ),
    { initialValue: this.#router.url },
  );
  protected readonly places = computed(() =>
    menuKeys
      .filter((key) => this.#session.menu().includes(key))
      .map((key) => ({
        key,
        icon: icons[key],
        label: menu[key].label,
        path: menu[key].path,
        here: isWithin(key, this.#address()),
      })),
  );
}
