import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ChangedCell } from '@kakehashi/shared/contracts';
import { LabelPipe, LocaleStore, ReferenceData } from '@kakehashi/web/platform';
import { formatCount } from '../model/format-count';
import { cellKey } from './cell-key';

/** Cells that two sides give differently, side by side; with boxes where they can be named in a restatement. */
@Component({
  selector: 'kk-changed-cells',
  imports: [LabelPipe, TranslocoPipe],
  template: `
    <div class="kk-table-wrap" tabindex="0" role="region" [attr.aria-label]="label()">
      <table class="kk-table">
        <thead>
          <tr>
            @if (ticked(); as keys) {
              <th scope="col">
                <input
                  type="checkbox"
                  [attr.aria-label]="'reports.publishing.tickAll' | transloco"
                  [checked]="keys.size === cells().length"
                  (change)="tickedAll.emit(keys.size < cells().length)"
                />
              </th>
            }
            <th scope="col">{{ 'reports.publishing.measure' | transloco }}</th>
            <th scope="col">{{ 'reports.publishing.office' | transloco }}</th>
            <th scope="col">{{ 'reports.publishing.place' | transloco }}</th>
            <th scope="col" class="kk-number">{{ 'reports.publishing.before' | transloco }}</th>
            <th scope="col" class="kk-number">{{ later() }}</th>
            <th scope="col" class="kk-number">{{ 'reports.publishing.difference' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (cell of cells(); track keyOf(cell)) {
            <tr>
              @if (ticked(); as keys) {
                <td>
                  <input
                    type="checkbox"
                    [attr.aria-label]="
                      'reports.publishing.tick'
                        | transloco
                          : {
                              measure: (cell.measureLabel | kkLabel),
                              office: names.officeName(cell.office),
                              place: (cell.placeLabel | kkLabel),
                            }
                    "
                    [checked]="keys.has(keyOf(cell))"
                    (change)="toggled.emit(keyOf(cell))"
                  />
                </td>
              }
              <th scope="row">
                {{ cell.measureLabel | kkLabel }}
                @if (cell.attribution; as way) {
                  <span class="kk-muted kk-small">({{ 'reports.publishing.' + way | transloco }})</span>
                }
              </th>
              <td>{{ names.officeName(cell.office) }}</td>
              <td>{{ cell.placeLabel | kkLabel }}</td>
              <td class="kk-number">{{ count(cell.published) }}</td>
              <td class="kk-number">{{ count(cell.now) }}</td>
              <td class="kk-number">{{ signed(cell.difference) }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    input {
      width: 18px;
      height: 18px;
      margin: 0;
      accent-color: var(--mat-sys-primary);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangedCellsTable {
  readonly cells = input.required<readonly ChangedCell[]>();
  readonly label = input.required<string>();
  /** The heading of the later side. */
  readonly later = input.required<string>();
  /** The cells that are named; null where there is nothing to name. */
  readonly ticked = input<ReadonlySet<string> | null>(null);
  readonly toggled = output<string>();
  readonly tickedAll = output<boolean>();

  readonly #locale = inject(LocaleStore).locale;
  protected readonly names = inject(ReferenceData);
  protected readonly keyOf = cellKey;

  protected count(value: number | null): string {
    return formatCount(value, this.#locale());
  }

  protected signed(value: number | null): string {
    return value !== null && value > 0 ? `+${this.count(value)}` : this.count(value);
  }
}
