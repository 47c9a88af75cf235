import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { scoreCriteria } from '@kakehashi/shared/case-types';
import { LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { merge, switchMap } from 'rxjs';
import { CaseWords } from '../model/case-words';
import { figureNames, figuresOf, settledFigures, type BatchRow } from './batch-row';

/** Score and budget of several cases, one row each. */
@Component({
  selector: 'kk-batch-figures',
  imports: [ReactiveFormsModule, TranslocoPipe],
  template: `
    <h3 class="heading" id="kk-batch-figures">{{ 'cases.approvals.batch.figures' | transloco }}</h3>
    <div class="kk-table-wrap">
      <table class="kk-table kk-table--stack" aria-labelledby="kk-batch-figures">
        <thead>
          <tr>
            <th scope="col">{{ 'cases.approvals.batch.case' | transloco }}</th>
            @for (column of columns(); track column) {
              <th scope="col">{{ column }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track line.reference) {
            <tr>
              <th scope="row">
                {{ line.reference }}
                <span class="kk-small kk-muted title">{{ line.title }}</span>
                @if (line.settled) {
                  <span class="kk-small title">{{ 'cases.approvals.batch.settled' | transloco }}</span>
                }
              </th>
              @for (cell of line.cells; track cell.id; let index = $index) {
                <td [attr.data-label]="columns()[index]">
                  <span>
                    <input
                      class="kk-input"
                      type="number"
                      inputmode="numeric"
                      min="0"
                      step="1"
                      [class.wide]="index >= criteria"
                      [id]="cell.id"
                      [formControl]="$any(cell.control)"
                      [attr.aria-label]="line.reference + ' ' + columns()[index]"
                      [attr.aria-invalid]="errorOf(cell.control) ? 'true' : null"
                      [attr.aria-describedby]="errorOf(cell.control) ? cell.id + '-error' : null"
                    />
                    @if (errorOf(cell.control); as text) {
                      <span class="error kk-small" [id]="cell.id + '-error'">{{ text }}</span>
                    }
                  </span>
                </td>
              }
              @for (figure of line.settled; track $index) {
                <td class="figure" [attr.data-label]="columns()[$index]">
                  <span>{{ number(figure) }}</span>
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .heading {
      padding-bottom: var(--kk-2);
      font-size: var(--kk-text);
    }
    @media (min-width: 720px) {
      .figure {
        text-align: end;
      }
    }
    th[scope='row'] {
      min-width: 140px;
      font-weight: 500;
      white-space: normal;
    }
    .title,
    .error {
      display: block;
      font-weight: 400;
    }
    .error {
      max-width: 110px;
      color: var(--mat-sys-error);
      font-weight: 500;
      white-space: normal;
    }
    input {
      width: 64px;
      padding-inline: var(--kk-1);
      text-align: end;
    }
    input.wide {
      width: 112px;
    }
    thead th {
      min-width: 64px;
      white-space: normal;
    }
    tbody tr > * {
      height: auto;
      padding-block: var(--kk-2);
      vertical-align: top;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BatchFigures {
  readonly rows = input.required<readonly BatchRow[]>();
  protected readonly words = inject(CaseWords);
  protected readonly criteria = scoreCriteria.length;
  readonly #locale = inject(LocaleStore).locale;
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #event = toSignal(
    toObservable(this.rows).pipe(switchMap((rows) => merge(...rows.map(({ form }) => form.events)))),
    { equal: () => false },
  );
  protected readonly columns = computed(() => {
    this.#locale();
    return figureNames(this.words, (key) => this.#transloco.translate(key)).map((name, index) =>
      [name, scoreCriteria[index]?.most].filter(Boolean).join(' / '),
    );
  });
  protected readonly lines = computed(() =>
    this.rows().map((row) => ({
      reference: row.view.reference,
      title: row.view.title,
      cells: figuresOf(row),
      settled: row.fields.length === 0 && row.view.type === 'dispatch' ? settledFigures(row.view) : null,
    })),
  );

  protected errorOf(control: AbstractControl): string | null {
    this.#event();
    return this.#problems.ofControl(control);
  }

  protected number(figure: number | null): string {
    return figure === null ? '–' : figure.toLocaleString(this.#locale());
  }
}
