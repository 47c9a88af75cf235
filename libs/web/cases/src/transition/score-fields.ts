import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { mostPoints, scoreCriteria, type ScoreCode } from '@kakehashi/shared/case-types';
import { ProblemText } from '@kakehashi/web/platform';
import { startWith, switchMap } from 'rxjs';
import { CaseWords } from '../model/case-words';
import { numbers, type ScoreGroup } from './data-fields';

/** The scoring sheet: points for each criterion, with their sum. */
@Component({
  selector: 'kk-score-fields',
  imports: [ReactiveFormsModule, TranslocoPipe],
  template: `
    <fieldset class="kk-fieldset" id="t-score" [formGroup]="group()">
      <legend>{{ legend() }}</legend>
      @for (line of criteria; track line.code) {
        <div class="line">
          <label [attr.for]="'t-score-' + line.code">{{ words.of(line.label) }}</label>
          <span class="kk-small kk-muted help" [id]="'t-score-' + line.code + '-help'">{{ words.of(line.help) }}</span>
          <span class="points">
            <input
              class="kk-input"
              type="number"
              inputmode="numeric"
              min="0"
              step="1"
              [id]="'t-score-' + line.code"
              [attr.max]="line.most"
              [formControlName]="line.code"
              [attr.aria-describedby]="'t-score-' + line.code + '-help t-score-' + line.code + '-most'"
              [attr.aria-invalid]="errorOf(line.code) ? 'true' : null"
            />
            <span [id]="'t-score-' + line.code + '-most'">/ {{ line.most }}</span>
          </span>
          @if (errorOf(line.code); as text) {
            <span class="error kk-small">{{ text }}</span>
          }
        </div>
      }
      <p class="sum" aria-live="polite">
        <span>{{ 'cases.score.total' | transloco }}</span>
        <strong>{{ sum() }} / {{ most }}</strong>
      </p>
    </fieldset>
  `,
  styles: `
    legend {
      font-weight: 500;
    }
    .line {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 var(--kk-3);
      align-items: center;
      padding-block: var(--kk-1);
    }
    .help,
    .error {
      grid-column: 1;
    }
    .points {
      display: flex;
      grid-column: 2;
      grid-row: 1 / span 2;
      gap: var(--kk-2);
      align-items: center;
      min-width: 118px;
      white-space: nowrap;
    }
    .points input {
      width: 72px;
      text-align: end;
    }
    .error {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
    .sum {
      display: flex;
      justify-content: space-between;
      padding-top: var(--kk-2);
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScoreFields {
  readonly group = input.required<ScoreGroup>();
  readonly legend = input.required<string>();
  protected readonly criteria = scoreCriteria;
  protected readonly most = mostPoints;
  protected readonly words = inject(CaseWords);
  readonly #problems = inject(ProblemText);
  readonly #event = toSignal(toObservable(this.group).pipe(switchMap((group) => group.events.pipe(startWith(null)))), {
    equal: () => false,
  });
  protected readonly sum = computed(() => {
    this.#event();
    return Object.values(numbers(this.group().getRawValue())).reduce((sum, points) => sum + points, 0);
  });

  protected errorOf(code: ScoreCode): string | null {
    this.#event();
    return this.#problems.ofControl(this.group().controls[code]);
  }
}
