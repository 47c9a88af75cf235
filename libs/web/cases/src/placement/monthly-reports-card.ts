import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { localDate, officeZones } from '@kakehashi/shared/calendar';
import type { MonthlyReportView } from '@kakehashi/shared/contracts';
import { DatePipe, FormSummary, LocaleStore, MonthPipe, ProblemText } from '@kakehashi/web/platform';
import { DateField, ErrorSummary, Field, FieldInput, Icon, MonthField, Toasts } from '@kakehashi/web/ui';
import { filled } from '../form/controls';
import { labelled } from '../form/form-errors';
import { focusWhenThere } from '../model/mending';
import type { CaseOf } from '../model/views';
import { CaseStore } from '../page/case-store';

/** The reports that the trainee hands in every month. */
@Component({
  selector: 'kk-monthly-reports-card',
  imports: [
    DateField,
    DatePipe,
    ErrorSummary,
    Field,
    FieldInput,
    Icon,
    MonthField,
    MonthPipe,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  template: `
    <section class="kk-card" aria-labelledby="kk-monthly-title">
      <div class="kk-card__head">
        <h2 id="kk-monthly-title">{{ 'cases.placement.monthly' | transloco }}</h2>
        @if (mayAdd() && !open()) {
          <button type="button" class="kk-button kk-button--small" id="kk-monthly-add" (click)="begin()">
            <kk-icon name="add" />{{ 'cases.placement.addReport' | transloco }}
          </button>
        }
      </div>
      <div class="kk-card__body kk-stack">
        @if (open()) {
          <form class="kk-stack" id="kk-monthly-form" novalidate [formGroup]="form" (ngSubmit)="save()">
            <kk-error-summary [errors]="errors.lines()" />
            <div class="kk-form-row">
              <kk-field
                for="m-month"
                [label]="'cases.placement.month' | transloco"
                [error]="problems.ofControl(form.controls.month)"
              >
                <kk-month-field formControlName="month" [locale]="locale()" />
              </kk-field>
              <kk-field
                for="m-submittedOn"
                [label]="'cases.placement.submittedOn' | transloco"
                [error]="problems.ofControl(form.controls.submittedOn)"
              >
                <kk-date-field formControlName="submittedOn" [locale]="locale()" />
              </kk-field>
            </div>
            <kk-field
              for="m-summary"
              [label]="'cases.placement.summary' | transloco"
              [error]="problems.ofControl(form.controls.summary)"
            >
              <textarea kkInput class="kk-textarea" rows="4" formControlName="summary"></textarea>
            </kk-field>
            <div class="kk-actions">
              <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="busy()">
                {{ 'cases.save' | transloco }}
              </button>
              <button type="button" class="kk-button" (click)="close()">
                {{ 'cases.cancel' | transloco }}
              </button>
            </div>
          </form>
        }
        @for (report of view().details.monthlyReports; track report.month) {
          <article>
            <div class="head">
              <h3>{{ report.month | kkMonth }}</h3>
              @if (mayAdd() && !open()) {
                <button type="button" class="kk-button kk-button--small" (click)="begin(report)">
                  <kk-icon name="edit" />{{ 'cases.placement.correctReport' | transloco
                  }}<span class="kk-hidden">: {{ report.month | kkMonth }}</span>
                </button>
              }
            </div>
            <p class="kk-small kk-muted">
              {{ 'cases.placement.submitted' | transloco: { date: (report.submittedOn | kkDate) } }}
            </p>
            <p class="summary">{{ report.summary }}</p>
          </article>
        } @empty {
          <p class="kk-muted">
            {{ (view().details.arrivedOn ? 'cases.placement.noReports' : 'cases.placement.reportsLater') | transloco }}
          </p>
        }
      </div>
    </section>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--kk-2);
    }
    .summary {
      max-width: var(--kk-line);
      white-space: pre-wrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MonthlyReportsCard {
  readonly view = input.required<CaseOf<'placement'>>();
  protected readonly problems = inject(ProblemText);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly errors = new FormSummary();
  /** What the form is for: a new report, or one that is put right. */
  protected readonly open = signal<{ readonly corrects: boolean } | null>(null);
  protected readonly busy = signal(false);
  protected readonly mayAdd = computed(() => this.view().mayEdit && this.view().details.arrivedOn !== null);
  protected readonly form = new FormGroup({
    month: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    submittedOn: new FormControl<string | null>(null, [Validators.required]),
    summary: new FormControl('', { nonNullable: true, validators: [filled, Validators.maxLength(4000)] }),
  });
  readonly #store = inject(CaseStore);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #document = inject(DOCUMENT);

  /** Opens the form, for a new report or with one that is to be put right. */
  protected begin(report?: MonthlyReportView): void {
    const today = localDate(new Date(), officeZones[this.view().office]);
    const { month = today.slice(0, 7), submittedOn = today, summary = '' } = report ?? {};
    this.errors.clear();
    this.form.reset({ month, submittedOn, summary });
    // Another month would be another report.
    this.form.controls.month[report ? 'disable' : 'enable']();
    this.open.set({ corrects: report !== undefined });
    focusWhenThere(this.#document, report ? '#m-summary' : '#m-month');
  }

  protected close(): void {
    this.open.set(null);
    focusWhenThere(this.#document, '#kk-monthly-add');
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.form.markAllAsTouched();
    const lines = (['month', 'submittedOn', 'summary'] as const).map((key) => ({
      text: () =>
        labelled(this.#transloco.translate(`cases.placement.${key}`), this.problems.ofControl(this.form.controls[key])),
      fieldId: `m-${key}`,
    }));
    if (this.errors.show(this.form, lines)) return;
    this.busy.set(true);
    try {
      const corrects = this.open()?.corrects === true;
      await this.#store.send('POST', 'monthly-reports', { ...this.form.getRawValue(), corrects });
      this.close();
      this.#toasts.show(this.#transloco.translate('cases.saved'));
    } catch (error) {
      this.errors.show(
        this.form,
        this.problems.apply(this.form, error, (path) => `m-${path}`),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
