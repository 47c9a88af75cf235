import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Action } from '@kakehashi/shared/access';
import { SessionStore } from '@kakehashi/web/platform';

const sections: readonly { path: string; action: Action }[] = [
  { path: 'users', action: 'user.manage' },
  { path: 'offices', action: 'reference.edit' },
  { path: 'holidays', action: 'holiday.edit' },
  { path: 'audit', action: 'audit.read' },
];

/** Where /admin leads: the first section that this person may open. */
export function firstSection(): string {
  const session = inject(SessionStore);
  return sections.find(({ action }) => session.can(action))?.path ?? 'users';
}

/** The sections of administration that this person may open. */
@Component({
  selector: 'kk-admin-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe],
  template: `
    <nav class="kk-tabs kk-no-print" [attr.aria-label]="'admin.sections' | transloco">
      @for (section of open(); track section.path) {
        <a [routerLink]="section.path" routerLinkActive ariaCurrentWhenActive="page">
          {{ 'admin.' + section.path + '.title' | transloco }}
        </a>
      }
    </nav>
    <router-outlet />
  `,
  styles: `
    .kk-tabs {
      padding: var(--kk-2) var(--kk-6) 0;
      background: var(--mat-sys-surface);
    }
    @media (max-width: 719px) {
      .kk-tabs {
        padding-inline: var(--kk-4);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdminFrame {
  readonly #session = inject(SessionStore);
  protected readonly open = computed(() => sections.filter(({ action }) => this.#session.can(action)));
}
