import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel, fiscalYearOfInstant, type OfficeCode } from '@kakehashi/shared/calendar';
import type { WindowView } from '@kakehashi/shared/contracts';
import { LocaleStore, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { DateTimeField, Field, FieldInput } from '@kakehashi/web/ui';
import { DialogSaving } from '../dialog-saving';
import { NoteField } from '../field/note-field';
import { RecordDialog } from '../record-dialog';

/** A window whose dates change, or none to set one for an office that the person may set it for. */
export interface WindowInput {
  readonly window: WindowView | null;
  readonly offices: readonly OfficeCode[];
  /** Whether it was just copied from the year before. */
  readonly copied: boolean;
}

/** Sets or corrects a window, by the clock of its office. */
@Component({
  selector: 'kk-window-dialog',
  imports: [DateTimeField, Field, FieldInput, NoteField, ReactiveFormsModule, RecordDialog, TranslocoPipe],
  providers: [DialogSaving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <kk-record-dialog
        [heading]="(input.window ? 'registry.windows.edit' : 'registry.windows.add') | transloco"
        [subject]="subject()"
      >
        @if (input.copied) {
          <p class="kk-notice">{{ 'registry.windows.copied' | transloco }}</p>
        }
        @if (!input.window) {
          <div class="kk-form-row">
            <kk-field
              for="registry-office"
              [label]="'registry.windows.office' | transloco"
              [error]="texts.ofControl(form.controls.office)"
            >
              <select kkInput class="kk-select" formControlName="office">
                @for (office of input.offices; track office) {
                  <option [value]="office">{{ names.officeName(office) }}</option>
                }
              </select>
            </kk-field>
            <kk-field
              for="registry-targetFiscalYear"
              [label]="'registry.windows.year' | transloco"
              [error]="texts.ofControl(form.controls.targetFiscalYear)"
            >
              <select kkInput class="kk-select" formControlName="targetFiscalYear">
                @for (one of years; track one) {
                  <option [ngValue]="one">{{ year(one) }}</option>
                }
              </select>
            </kk-field>
          </div>
        }
        <div class="kk-form-row">
          <kk-field
            for="registry-localOpening"
            [label]="'registry.windows.opens' | transloco"
            [hint]="hint | transloco"
            [error]="texts.ofControl(form.controls.localOpening)"
          >
            <kk-date-time-field formControlName="localOpening" [locale]="locale()" />
          </kk-field>
          <kk-field
            for="registry-localCutOff"
            [label]="'registry.windows.closes' | transloco"
            [hint]="hint | transloco"
            [error]="texts.ofControl(form.controls.localCutOff)"
          >
            <kk-date-time-field formControlName="localCutOff" [locale]="locale()" />
          </kk-field>
        </div>
        <kk-note-field
          fieldId="registry-note"
          [control]="form.controls.note"
          [label]="'registry.note' | transloco"
          [error]="texts.ofControl(form.controls.note)"
        />
      </kk-record-dialog>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WindowDialog {
  protected readonly input = inject<WindowInput>(DIALOG_DATA);
  readonly #saving = inject(DialogSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly subject = computed(() => {
    const { window } = this.input;
    return window ? `${this.names.officeName(window.office)} ${this.year(window.targetFiscalYear)}` : undefined;
  });
  /** What came too late is received with a reason; the dates stay. */
  protected readonly isOver = this.input.window?.state === 'closed';
  protected readonly hint = this.isOver ? 'registry.windows.over' : 'registry.windows.clock';
  protected readonly years = [0, 1, 2].map((ahead) => fiscalYearOfInstant(new Date()) + ahead);
  protected readonly form = new FormGroup({
    office: new FormControl<OfficeCode | undefined>(this.input.window?.office ?? this.input.offices[0], {
      nonNullable: true,
      validators: Validators.required,
    }),
    targetFiscalYear: new FormControl(this.input.window?.targetFiscalYear ?? this.years[1], { nonNullable: true }),
    localOpening: new FormControl(this.input.window?.localOpening ?? '', {
      nonNullable: true,
      validators: Validators.required,
    }),
    localCutOff: new FormControl(this.input.window?.localCutOff ?? '', {
      nonNullable: true,
      validators: Validators.required,
    }),
    note: new FormControl(this.input.window?.note ?? '', {
      nonNullable: true,
      validators: Validators.maxLength(1000),
    }),
  });

  constructor() {
    if (!this.isOver) return;
    this.form.controls.localOpening.disable();
    this.form.controls.localCutOff.disable();
  }

  protected year(year: number): string {
    return fiscalYearLabel(year, this.locale());
  }

  protected save(): Promise<void> {
    const labels = {
      office: 'windows.office',
      targetFiscalYear: 'windows.year',
      localOpening: 'windows.opens',
      localCutOff: 'windows.closes',
      note: 'note',
    };
    const { window } = this.input;
    return this.#saving.submit(this.form, labels, () => {
      const { office, targetFiscalYear, localOpening, localCutOff, note } = this.form.getRawValue();
      const dates = { localOpening, localCutOff, note: note.trim() || null };
      return window
        ? { method: 'patch', url: `/api/windows/${window.id}`, body: dates, version: window.version }
        : { method: 'post', url: '/api/windows', body: { office, targetFiscalYear, ...dates } };
    });
  }
}
