import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { IconName, iconPaths } from './icon-paths';

/** An inline icon; decoration only, the word beside it says what it means. */
@Component({
  selector: 'kk-icon',
  template: `<svg viewBox="0 -960 960 960" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: var(--kk-icon-size, 20px);
      height: var(--kk-icon-size, 20px);
    }
    svg {
      width: 100%;
      height: 100%;
      fill: currentColor;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  /** Which icon. */
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => iconPaths[this.name()]);
}
