import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Grey lines in the shape of what is being loaded. */
@Component({
  selector: 'kk-skeleton',
  imports: [TranslocoPipe],
  template: `
    <span class="kk-hidden" role="status">{{ 'ui.loading' | transloco }}</span>
    @for (line of lines(); track $index) {
      <span class="line" [style.width.%]="line" aria-hidden="true"></span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-3);
      padding: var(--kk-3) 0;
    }
    .line {
      height: 16px;
      border-radius: 4px;
      background: var(--mat-sys-surface-container-high);
      animation: breathe 1.4s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      from {
        opacity: 0.55;
      }
      to {
        opacity: 1;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .line {
        animation: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {
  /** How many lines. */
  readonly rows = input(5);
  protected readonly lines = computed(() => Array.from({ length: this.rows() }, (_, row) => [92, 78, 85, 64][row % 4]));
}
