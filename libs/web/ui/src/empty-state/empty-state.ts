import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icon-paths';

/** Why there is nothing to see: nothing yet, nothing found, not permitted, or it failed. */
export type EmptyKind = 'empty' | 'no-match' | 'forbidden' | 'failed';

const kindIcons: Record<EmptyKind, IconName> = {
  empty: 'inbox',
  'no-match': 'search',
  forbidden: 'lock',
  failed: 'wifi_off',
};

/** Says in one sentence what to do next; the one button goes inside. */
@Component({
  selector: 'kk-empty-state',
  imports: [Icon],
  template: `
    <kk-icon [name]="icon() ?? kindIcon()" />
    <p class="heading">{{ heading() }}</p>
    @if (text(); as line) {
      <p class="kk-muted">{{ line }}</p>
    }
    <div class="action"><ng-content /></div>
  `,
  styles: `
    :host {
      --kk-icon-size: 28px;
      display: grid;
      justify-items: center;
      gap: var(--kk-2);
      padding: var(--kk-6) var(--kk-4);
      text-align: center;
    }
    kk-icon {
      color: var(--mat-sys-outline);
    }
    .heading {
      font-weight: 600;
    }
    p {
      max-width: 56ch;
      text-wrap: balance;
    }
    .action {
      --kk-icon-size: 20px;
      margin-top: var(--kk-1);
    }
    .action:empty {
      display: none;
    }
  `,
  host: { '[attr.data-kind]': 'kind()', '[attr.role]': "kind() === 'failed' ? 'alert' : null" },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmptyState {
  /** What is the matter, in a few words. */
  readonly heading = input.required<string>();
  /** What to do next. */
  readonly text = input<string>();
  /** Which of the four cases it is. */
  readonly kind = input<EmptyKind>('empty');
  /** Another icon than the kind's own. */
  readonly icon = input<IconName>();
  protected readonly kindIcon = computed(() => kindIcons[this.kind()]);
}
