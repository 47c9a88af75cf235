import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@kakehashi/web/ui';
import type { NamedAction } from '../model/actions';
import { CaseWords } from '../model/case-words';
import type { BlockedReason } from '../model/views';

/** All actions but the primary one; a blocked action says why and leads to what mends it. */
@Component({
  selector: 'kk-action-menu',
  imports: [TranslocoPipe, Icon],
  template: `
    <button
      #opener
      type="button"
      class="kk-button"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="open() ? 'kk-case-actions' : null"
      (click)="open.set(!open())"
    >
      {{ 'cases.page.otherActions' | transloco }}<kk-icon name="arrow_drop_down" />
    </button>
    @if (open()) {
      <ul id="kk-case-actions" class="kk-menu">
        @for (action of actions(); track action.transition) {
          <li>
            <button
              type="button"
              class="kk-menu__item"
              [attr.aria-disabled]="action.allowed ? null : 'true'"
              [attr.aria-describedby]="action.allowed ? null : 'kk-why-' + action.transition"
              (click)="take(action)"
            >
              @if (!action.allowed) {
                <kk-icon name="lock" />
              }
              {{ words.of(action.definition.label) }}
            </button>
            @if (!action.allowed) {
              <div class="why" [id]="'kk-why-' + action.transition">
                @for (reason of action.reasons; track $index) {
                  <p>
                    {{ reason.message }}
                    @if (reason.fixTarget; as target) {
                      <button type="button" class="kk-link" (click)="follow(reason)">
                        {{ 'cases.mend.' + target | transloco }}
                      </button>
                    }
                  </p>
                }
              </div>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      --kk-icon-size: 18px;
      position: relative;
      display: inline-flex;
    }
    ul {
      position: absolute;
      inset-block-start: calc(100% + 4px);
      inset-inline-end: 0;
      z-index: 30;
      width: max-content;
      list-style: none;
    }
    .kk-menu__item {
      width: 100%;
    }
    .kk-menu__item[aria-disabled='true'] {
      color: var(--mat-sys-on-surface-variant);
      cursor: default;
    }
    .why {
      padding: 0 var(--kk-4) var(--kk-2);
      font-size: var(--kk-text-s);
      color: var(--mat-sys-on-surface-variant);
    }
    @media (max-width: 719px) {
      ul {
        inset-inline: 0 auto;
      }
    }
  `,
  host: {
    '(keydown.escape)': 'close($event)',
    '(focusout)': 'leave($event.relatedTarget)',
    '(document:pointerdown)': 'leave($event.target)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionMenu {
  readonly actions = input.required<readonly NamedAction[]>();
  /** An allowed action was chosen. */
  readonly taken = output<NamedAction>();
  /** A reason's link was followed. */
  readonly mend = output<BlockedReason>();
  protected readonly words = inject(CaseWords);
  protected readonly open = signal(false);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');

  protected take(action: NamedAction): void {
    if (!action.allowed) return;
    this.open.set(false);
    this.opener().nativeElement.focus();
    this.taken.emit(action);
  }

  protected follow(reason: BlockedReason): void {
    this.open.set(false);
    this.mend.emit(reason);
  }

  protected close(event: Event): void {
    if (!this.open()) return;
    event.stopPropagation();
    this.open.set(false);
    this.opener().nativeElement.focus();
  }

  protected leave(next: EventTarget | null): void {
    if (next instanceof Node && !this.#host.nativeElement.contains(next)) this.open.set(false);
  }
}
