import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icon-paths';

/** Why an action cannot be done now, and where that is mended. */
export interface BlockReason {
  readonly text: string;
  /** Words of the link that mends it; none where the reader cannot mend it. */
  readonly mend?: string;
  /** What the page is told when the link is followed. */
  readonly target?: string;
}

let nextId = 0;

/** A button that stays reachable when its action is blocked, says why, and leads to what mends it. */
@Component({
  selector: 'kk-blocked-button',
  imports: [Icon, TranslocoPipe],
  template: `
    <button
      type="button"
      class="kk-button"
      [class.kk-button--primary]="look() === 'primary'"
      [class.kk-button--danger]="look() === 'danger'"
      [attr.aria-disabled]="blocked() ? 'true' : null"
      [attr.aria-describedby]="blocked() ? id : null"
      [attr.aria-expanded]="blocked() ? open() : null"
      [attr.aria-busy]="busy() ? 'true' : null"
      (click)="press()"
    >
      @if (blocked()) {
        <kk-icon name="lock" />
      } @else if (icon(); as name) {
        <kk-icon [name]="name" />
      }
      {{ label() }}
    </button>
    @if (blocked()) {
      <div class="reasons" [id]="id" [class.open]="open()" [class.start]="align() === 'start'">
        <p class="head">{{ 'ui.blocked.title' | transloco }}</p>
        <ul>
          @for (reason of reasons(); track $index) {
            <li>
              {{ reason.text }}
              @if (reason.mend) {
                <button type="button" class="kk-link" (click)="follow(reason)">{{ reason.mend }}</button>
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: inline-flex;
    }
    .reasons {
      display: none;
      position: absolute;
      inset-block-start: calc(100% + 4px);
      inset-inline-end: 0;
      z-index: 30;
      width: max-content;
      max-width: min(360px, calc(100vw - 32px));
      padding: var(--kk-3) var(--kk-4);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--kk-radius);
      background: var(--mat-sys-surface);
      color: var(--mat-sys-on-surface);
      box-shadow: var(--kk-shadow);
      font-weight: 400;
    }
    .reasons.start {
      inset-inline: 0 auto;
    }
    .reasons.open {
      display: block;
    }
    .head {
      font-weight: 600;
    }
    ul {
      display: grid;
      gap: var(--kk-1);
      margin-top: var(--kk-1);
      padding-inline-start: 1.2em;
    }
    .kk-link {
      margin-inline-start: var(--kk-1);
    }
    @media (max-width: 719px) {
      .reasons {
        inset-inline: auto;
        inset-inline-start: 0;
      }
    }
  `,
  host: {
    '(keydown.escape)': 'open.set(false)',
    '(mouseenter)': 'open.set(true)',
    '(mouseleave)': 'open.set(false)',
    '(focusin)': 'open.set(true)',
    '(focusout)': 'leave($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BlockedButton {
  /** What the button does. */
  readonly label = input.required<string>();
  /** Why it cannot be done; an empty list means that it can. */
  readonly reasons = input<readonly BlockReason[]>([]);
  /** How much weight the button has on its page. */
  readonly look = input<'primary' | 'plain' | 'danger'>('plain');
  /** Icon before the label while it is not blocked. */
  readonly icon = input<IconName>();
  /** Along which edge of the button the reasons stand. */
  readonly align = input<'start' | 'end'>('end');
  /** Whether the action is running; a second press does nothing. */
  readonly busy = input(false);
  /** The action was asked for, and nothing blocks it. */
  readonly act = output<void>();
  /** A reason's link was followed. */
  readonly mend = output<BlockReason>();

  protected readonly id = `kk-reasons-${++nextId}`;
  protected readonly open = signal(false);
  protected readonly blocked = computed(() => this.reasons().length > 0);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected press(): void {
    if (this.blocked()) this.open.set(true);
    else if (!this.busy()) this.act.emit();
  }

  protected follow(reason: BlockReason): void {
    this.open.set(false);
    this.mend.emit(reason);
  }

  protected leave(event: FocusEvent): void {
    if (!this.#host.nativeElement.contains(event.relatedTarget as Node | null)) this.open.set(false);
  }
}
