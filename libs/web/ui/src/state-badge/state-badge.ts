import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icon-paths';

/** What a state means: somebody waits, work moves, it is done, it stopped; overdue is a deadline's. */
export type Tone = 'waiting' | 'moving' | 'done' | 'stopped' | 'overdue';

const toneIcons: Record<Tone, IconName> = {
  waiting: 'hourglass_empty',
  moving: 'play_circle',
  done: 'check_circle',
  stopped: 'do_not_disturb_on',
  overdue: 'priority_high',
};

/** A state as icon, word and colour; never as colour alone. */
@Component({
  selector: 'kk-state-badge',
  imports: [Icon],
  template: `<kk-icon [name]="icon() ?? toneIcon()" /><span>{{ label() }}</span>`,
  styles: `
    :host {
      --kk-icon-size: 16px;
      display: inline-flex;
      align-items: center;
      gap: var(--kk-1);
      padding: 0 var(--kk-2);
      border-radius: 4px;
      font-size: var(--kk-text-s);
      font-weight: 500;
      line-height: 24px;
      white-space: nowrap;
    }
    :host([data-tone='waiting']) {
      background: var(--kk-waiting-bg);
      color: var(--kk-waiting-fg);
    }
    :host([data-tone='moving']) {
      background: var(--kk-moving-bg);
      color: var(--kk-moving-fg);
    }
    :host([data-tone='done']) {
      background: var(--kk-done-bg);
      color: var(--kk-done-fg);
    }
    :host([data-tone='stopped']) {
      background: var(--kk-stopped-bg);
      color: var(--kk-stopped-fg);
    }
    :host([data-tone='overdue']) {
      background: var(--kk-overdue-bg);
      color: var(--kk-overdue-fg);
    }
  `,
  host: { '[attr.data-tone]': 'tone()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateBadge {
  /** The state's word in the reader's language. */
  readonly label = input.required<string>();
  /** What the state means. */
  readonly tone = input.required<Tone>();
  /** Another icon than the tone's own. */
  readonly icon = input<IconName>();
  protected readonly toneIcon = computed(() => toneIcons[this.tone()]);
}
