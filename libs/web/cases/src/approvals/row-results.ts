import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@kakehashi/web/ui';
import type { RowResult } from '../model/views';

/** What became of each case of a bulk decision. */
@Component({
  selector: 'kk-row-results',
  imports: [TranslocoPipe, Icon],
  template: `
    <div class="kk-dialog">
      <h2 id="kk-results-title">{{ 'cases.bulk.result' | transloco: { done: done, count: rows.length } }}</h2>
      <ul class="kk-lines">
        @for (row of rows; track row.reference) {
          <li class="row">
            <kk-icon [name]="row.ok ? 'check_circle' : 'error'" />
            <strong>{{ row.reference }}</strong>
            <span>{{ row.message }}</span>
          </li>
        }
      </ul>
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button kk-button--primary" (click)="ref.close()">
          {{ 'cases.close' | transloco }}
        </button>
      </div>
    </div>
  `,
  styles: `
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--kk-2);
      padding: var(--kk-2) 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RowResultsDialog {
  protected readonly rows = inject<RowResult[]>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef>(DialogRef);
  protected readonly done = this.rows.filter(({ ok }) => ok).length;
}
