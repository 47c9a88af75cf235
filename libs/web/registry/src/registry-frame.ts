import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Action } from '@kakehashi/shared/access';
import { SessionStore } from '@kakehashi/web/platform';
import { SectionTabs } from '@kakehashi/web/ui';

const sections: readonly { path: string; link?: string; action: Action }[] = [
  { path: 'roster', action: 'expert.read' },
  { path: 'windows', action: 'window.read' },
  { path: 'counterparts', action: 'counterpart.read' },
  { path: 'requirements', action: 'reference.read' },
  // An area of its own, for every kind of case; from here people find it.
  { path: 'organisations', link: '/organisations', action: 'organisation.read' },
];

/** Where /experts leads: the first section that this person may open. */
export function firstSection(): string {
  const session = inject(SessionStore);
  return sections.find(({ action }) => session.can(action))?.path ?? 'windows';
}

/** What dispatches stand on: the roster, the windows, the counterparts. */
@Component({
  selector: 'kk-registry-frame',
  imports: [RouterOutlet, SectionTabs],
  template: `
    <kk-section-tabs area="registry" [sections]="open()" />
    <router-outlet />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegistryFrame {
  readonly #session = inject(SessionStore);
  protected readonly open = computed(() => sections.filter(({ action }) => this.#session.can(action)));
}
