import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Locale } from '@kakehashi/shared/contracts';
import { Icon } from '@kakehashi/web/ui';
import type { Remark } from './model/remarks';
import { Decisions } from './publishing/decisions';

/**
 * The mark beside a figure that has something to be known about; pointing, focus or a press shows what.
 * A finding is decided on from here by who may.
 */
@Component({
  selector: 'kk-finding-mark',
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, Icon],
  template: `
    <button
      #origin="cdkOverlayOrigin"
      type="button"
      cdkOverlayOrigin
      [attr.aria-label]="label()"
      [attr.aria-expanded]="open()"
      [class.leads]="finding()"
      (click)="press()"
      (focus)="open.set(true)"
      (blur)="open.set(false)"
      (mouseenter)="open.set(true)"
      (mouseleave)="open.set(false)"
      (keydown.escape)="close($event)"
    >
      <kk-icon name="flag" />
    </button>
    <ng-template
      cdkConnectedOverlay
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="open()"
      [cdkConnectedOverlayPush]="true"
      [cdkConnectedOverlayViewportMargin]="8"
    >
      <div class="remarks" aria-hidden="true">
        @for (remark of remarks(); track remark.id) {
          <p>
            @if (remark.isFinding) {
              <strong>{{ remark.id }}</strong>
            }
            {{ remark.text[locale()] }}
          </p>
        }
        @if (act(); as text) {
          <p class="act">{{ text }}</p>
        }
      </div>
    </ng-template>
  `,
  styles: `
    :host {
      display: inline-flex;
      vertical-align: middle;
    }
    button {
      --kk-icon-size: 14px;
      display: inline-grid;
      place-items: center;
      width: 24px;
      height: 24px;
      padding: 0;
      border: 0;
      border-radius: 4px;
      background: var(--kk-mark-bg);
      color: var(--mat-sys-on-surface);
      cursor: help;
    }
    .leads {
      cursor: pointer;
    }
    .act {
      color: var(--mat-sys-primary);
    }
    .remarks {
      display: grid;
      gap: var(--kk-2);
      max-width: min(360px, calc(100vw - 16px));
      padding: var(--kk-3) var(--kk-4);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--kk-radius);
      background: var(--mat-sys-surface);
      color: var(--mat-sys-on-surface);
      box-shadow: var(--kk-shadow);
      font-size: var(--kk-text-s);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FindingMark {
  /** What is said, in the order of the findings list. */
  readonly remarks = input.required<readonly Remark[]>();
  /** The reader's language. */
  readonly locale = input.required<Locale>();

  protected readonly open = signal(false);
  readonly #decisions = inject(Decisions);
  readonly #transloco = inject(TranslocoService);
  /** What a press leads to: the finding to be decided on; null where there is none or the reader may not. */
  protected readonly finding = computed(() =>
    this.#decisions.mayDecide() ? (this.remarks().find(({ isFinding }) => isFinding)?.id ?? null) : null,
  );
  protected readonly act = computed(() => {
    const id = this.finding();
    return id && this.#transloco.translate<string>('reports.publishing.decision.decideOn', { id }, this.locale());
  });
  protected readonly label = computed(() => {
    const act = this.act();
    return [
      ...this.remarks().map(({ id, isFinding, text }) => `${isFinding ? `${id}: ` : ''}${text[this.locale()]}`),
      ...(act ? [act] : []),
    ].join(' / ');
  });

  protected press(): void {
    const id = this.finding();
    if (id === null) this.open.set(true);
    else this.#decisions.open(id);
  }

  /** Escape closes the remark alone, not the panel that the figure may stand beside. */
  protected close(event: Event): void {
    if (!this.open()) return;
    event.stopPropagation();
    this.open.set(false);
  }
}
