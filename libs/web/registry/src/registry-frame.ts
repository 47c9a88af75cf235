import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Action } from '@kakehashi/shared/access';
import { SessionStore } from '@kakehashi/web/platform';

const sections: readonly { path: string; action: Action }[] = [
  { path: 'roster', action: 'expert.read' },
  { path: 'windows', action: 'window.read' },
  { path: 'counterparts', action: 'counterpart.read' },
];

/** Where /experts leads: the first section that this person may open. */
export function firstSection(): string {
  const session = inject(SessionStore);
  return sections.find(({ action }) => session.can(action))?.path ?? 'windows';
}

/** What dispatches stand on: the roster, the windows, the counterparts. */
@Component({
  selector: 'kk-registry-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe],
  template: `
    <nav class="kk-tabs kk-no-print" [attr.aria-label]="'registry.sections' | transloco">
      @for (section of open(); track section.path) {
        <a [routerLink]="section.path" routerLinkActive ariaCurrentWhenActive="page">
          {{ 'registry.' + section.path + '.title' | transloco }}
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
export class RegistryFrame {
  readonly #session = inject(SessionStore);
  protected readonly open = computed(() => sections.filter(({ action }) => this.#session.can(action)));
}
