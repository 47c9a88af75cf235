import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@kakehashi/web/ui';

/** One row of a list within a form, under its own name, with the button that takes it away. */
@Component({
  selector: 'kk-removable-row',
  imports: [Icon, TranslocoPipe],
  template: `
    <fieldset class="kk-fieldset">
      <legend>{{ name() }}</legend>
      <ng-content />
      <div>
        <button
          type="button"
          class="kk-button kk-button--small"
          [attr.aria-label]="('registry.remove' | transloco) + ': ' + name()"
          (click)="removed.emit()"
        >
          <kk-icon name="delete" />{{ 'registry.remove' | transloco }}
        </button>
      </div>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--kk-3) var(--kk-4);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--kk-radius);
    }
    .kk-fieldset {
      gap: var(--kk-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RemovableRow {
  readonly name = input.required<string>();
  readonly removed = output<void>();
}
