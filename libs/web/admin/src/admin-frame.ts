import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Action } from '@kakehashi/shared/access';
import { SessionStore } from '@kakehashi/web/platform';
import { SectionTabs } from '@kakehashi/web/ui';

const sections: readonly { path: string; action: Action }[] = [
  { path: 'users', action: 'user.manage' },
  { path: 'offices', action: 'reference.edit' },
  { path: 'holidays', action: 'holiday.edit' },
  { path: 'programmes', action: 'programme.edit' },
  { path: 'imports', action: 'import.read' },
  { path: 'retention', action: 'retention.read' },
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
  imports: [RouterOutlet, SectionTabs],
  template: `
    <kk-section-tabs area="admin" [sections]="open()" />
    <router-outlet />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdminFrame {
  readonly #session = inject(SessionStore);
  protected readonly open = computed(() => sections.filter(({ action }) => this.#session.can(action)));
}
