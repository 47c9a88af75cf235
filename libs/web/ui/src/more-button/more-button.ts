import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** At the foot of a list that goes on: asks for its next page. */
@Component({
  selector: 'kk-more-button',
  imports: [TranslocoPipe],
  template: `
    <button type="button" class="kk-button" [attr.aria-busy]="busy()" (click)="pressed.emit()">
      {{ 'ui.load.more' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoreButton {
  /** Whether the next page is on its way. */
  readonly busy = input.required<boolean>();
  readonly pressed = output<void>();
}
