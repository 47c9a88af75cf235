import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@kakehashi/web/ui';
import type { Compared, ComparedGroup } from './comparison';

/** Specialists side by side; the rows in which they differ are marked, and can be shown alone. */
@Component({
  selector: 'kk-comparison-table',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (compared().length > 1) {
      <label class="kk-choice kk-no-print only">
        <input type="checkbox" [checked]="onlyDiffering()" (change)="onlyDiffering.set(!onlyDiffering())" />
        {{ 'cases.comparison.onlyDiffering' | transloco }}
      </label>
    }
    <div class="kk-table-wrap" tabindex="0" role="group" aria-labelledby="kk-comparison-title">
      <table class="kk-table kk-table--stack">
        <thead>
          <tr>
            <th scope="col">
              <span class="kk-hidden">{{ 'cases.comparison.row' | transloco }}</span>
            </th>
            @for (one of compared(); track one.match.expertId) {
              <th scope="col">
                <a [routerLink]="['/experts/roster', one.match.expertId]">{{ one.match.name }}</a>
                <span class="roman kk-muted kk-small">{{ one.match.nameRoman }}</span>
                <button
                  type="button"
                  class="kk-button kk-button--small"
                  [attr.aria-label]="('cases.comparison.remove' | transloco) + ': ' + one.match.name"
                  (click)="removed.emit(one.match.expertId)"
                >
                  {{ 'cases.comparison.remove' | transloco }}
                </button>
              </th>
            }
          </tr>
        </thead>
        @for (group of shown(); track group.key) {
          <tbody>
            <tr class="group">
              <th scope="rowgroup" [attr.colspan]="compared().length + 1">
                {{ 'cases.comparison.groups.' + group.key | transloco }}
              </th>
            </tr>
            @for (row of group.rows; track row.key) {
              <tr [class.differs]="row.differs">
                <th scope="row">
                  {{ row.label }}
                  @if (row.differs) {
                    <span class="mark"><kk-icon name="swap_horiz" />{{ 'cases.comparison.differs' | transloco }}</span>
                  }
                </th>
                @for (cell of row.cells; track $index) {
                  <td [attr.data-label]="compared()[$index]?.match?.name">
                    <span class="cell">
                      @if (cell.met !== null) {
                        <span class="met" [class.not]="!cell.met">
                          <kk-icon [name]="cell.met ? 'check' : 'warning'" />{{
                            'cases.comparison.' + (cell.met ? 'met' : 'unmet') | transloco
                          }}
                        </span>
                      }
                      <span class="text">{{ cell.text }}</span>
                    </span>
                  </td>
                }
              </tr>
            }
          </tbody>
        }
      </table>
    </div>
  `,
  styles: `
    .only {
      margin: var(--kk-2) var(--kk-4);
    }
    th,
    td {
      vertical-align: top;
    }
    td,
    thead th + th {
      min-width: 160px;
    }
    .roman {
      display: block;
    }
    .group th {
      background: var(--mat-sys-surface-container);
    }
    .differs > th {
      box-shadow: inset 3px 0 var(--mat-sys-primary);
    }
    .mark,
    .met {
      --kk-icon-size: 14px;
      display: flex;
      gap: var(--kk-1);
      align-items: center;
    }
    .mark {
      font-size: var(--kk-text-s);
      font-weight: 400;
      color: var(--mat-sys-primary);
    }
    .not {
      color: var(--kk-waiting-fg);
      font-weight: 500;
    }
    .cell {
      display: grid;
    }
    .text {
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ComparisonTable {
  readonly compared = input.required<readonly Compared[]>();
  readonly groups = input.required<readonly ComparedGroup[]>();
  /** The specialist who is taken out. */
  readonly removed = output<string>();
  protected readonly onlyDiffering = signal(false);
  protected readonly shown = computed(() => {
    if (!this.onlyDiffering() || this.compared().length < 2) return this.groups();
    const rows = (group: ComparedGroup) => group.rows.filter(({ differs }) => differs);
    return this.groups()
      .map((group) => ({ ...group, rows: rows(group) }))
      .filter((group) => group.rows.length > 0);
  });
}
