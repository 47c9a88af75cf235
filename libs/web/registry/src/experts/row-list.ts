import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@kakehashi/web/ui';

/** The rows of a list within a form under its name, with the button that adds one. */
@Component({
  selector: 'kk-row-list',
  imports: [Icon],
  template: `
    <fieldset class="kk-fieldset">
      <legend>{{ name() }}</legend>
      <ng-content />
      <div>
        <button type="button" class="kk-button kk-button--small" (click)="added.emit()">
          <kk-icon name="add" />{{ addLabel() }}
        </button>
      </div>
    </fieldset>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RowList {
  readonly name = input.required<string>();
  readonly addLabel = input.required<string>();
  readonly added = output<void>();
}
