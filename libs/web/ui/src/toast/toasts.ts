import { ChangeDetectionStrategy, Component, Injectable, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** A short notice at the foot of the window. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'error';
  /** Takes back what was done; none where that would not be honest. */
  readonly undo?: () => void;
  /** Leads on, for instance to what just happened. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Says what happened, to eyes and to assistive technology. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  readonly #items = signal<readonly Toast[]>([]);
  /** Notices on show. */
  readonly items = this.#items.asReadonly();
  /** Text for the polite live region alone. */
  readonly announced = signal('');
  #nextId = 0;

  /** Shows a notice for some seconds; errors stay until closed. */
  show(text: string, options: Partial<Pick<Toast, 'tone' | 'undo' | 'action'>> = {}): void {
    const toast: Toast = { ...options, id: ++this.#nextId, text, tone: options.tone ?? 'plain' };
    this.#items.update((items) => [...items.slice(-2), toast]);
    if (toast.tone === 'plain') setTimeout(() => this.close(toast.id), toast.undo || toast.action ? 12_000 : 6_000);
  }

  /** Shows an error until it is closed. */
  error(text: string): void {
    this.show(text, { tone: 'error' });
  }

  /** Tells assistive technology only. */
  announce(text: string): void {
    this.announced.set('');
    setTimeout(() => this.announced.set(text), 50);
  }

  /** Takes a notice away. */
  close(id: number): void {
    this.#items.update((items) => items.filter((item) => item.id !== id));
  }
}

/** Where notices appear; stands once in the shell. */
@Component({
  selector: 'kk-toasts',
  imports: [Icon, TranslocoPipe],
  template: `
    <div class="kk-hidden" aria-live="polite">{{ toasts.announced() }}</div>
    <div class="list" role="status" aria-live="polite">
      @for (toast of toasts.items(); track toast.id) {
        <div class="toast" [class.error]="toast.tone === 'error'" animate.enter="enter">
          @if (toast.tone === 'error') {
            <kk-icon name="error" />
          }
          <span>{{ toast.text }}</span>
          @if (toast.undo; as undo) {
            <button type="button" class="kk-link" (click)="undo(); toasts.close(toast.id)">
              {{ 'ui.toast.undo' | transloco }}
            </button>
          }
          @if (toast.action; as action) {
            <button type="button" class="kk-link" (click)="action.run(); toasts.close(toast.id)">
              {{ action.label }}
            </button>
          }
          <button
            type="button"
            class="close"
            [attr.aria-label]="'ui.toast.close' | transloco"
            (click)="toasts.close(toast.id)"
          >
            <kk-icon name="close" />
          </button>
        </div>
      }
    </div>
  `,
  styles: `
    .list {
      position: fixed;
      inset-block-end: var(--kk-5);
      inset-inline: var(--kk-4);
      z-index: 1100;
      display: grid;
      justify-items: center;
      gap: var(--kk-2);
      pointer-events: none;
    }
    .toast {
      display: flex;
      align-items: center;
      gap: var(--kk-3);
      max-width: min(640px, 100%);
      padding: var(--kk-2) var(--kk-2) var(--kk-2) var(--kk-4);
      border-radius: var(--kk-radius);
      background: var(--mat-sys-inverse-surface);
      color: var(--mat-sys-inverse-on-surface);
      box-shadow: var(--kk-shadow);
      pointer-events: auto;
    }
    .toast.error {
      background: var(--mat-sys-error-container);
      color: var(--mat-sys-on-error-container);
    }
    .kk-link {
      color: var(--mat-sys-inverse-primary);
      white-space: nowrap;
    }
    .close {
      display: inline-flex;
      padding: 6px;
      border: 0;
      background: none;
      color: inherit;
      cursor: pointer;
    }
    .enter {
      animation: rise var(--kk-fast) ease-out;
    }
    @keyframes rise {
      from {
        opacity: 0;
        transform: translateY(8px);
      }
    }
    @media (max-width: 719px) {
      .list {
        inset-block-end: 72px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToastOutlet {
  protected readonly toasts = inject(Toasts);
}
