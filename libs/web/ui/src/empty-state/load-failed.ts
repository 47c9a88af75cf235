import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from './empty-state';

/** Stands in the place of what could not be loaded, says why, and asks for it again. */
@Component({
  selector: 'kk-load-failed',
  imports: [EmptyState, TranslocoPipe],
  template: `
    <kk-empty-state kind="failed" [heading]="'ui.load.failed' | transloco" [text]="text()">
      <button type="button" class="kk-button" (click)="retried.emit()">{{ 'ui.load.retry' | transloco }}</button>
    </kk-empty-state>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LoadFailed {
  /** What went wrong, in a sentence. */
  readonly text = input.required<string>();
  readonly retried = output<void>();
}
