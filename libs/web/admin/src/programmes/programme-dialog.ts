import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import type { ProgrammeView } from '@kakehashi/shared/contracts';
import { LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { DateField, ErrorSummary, Field, FieldInput } from '@kakehashi/web/ui';
import { Saving } from '../saving';

/** What the dialog begins with: a programme to change, or none for a new one, and those that there are. */
export interface ProgrammeInput {
  readonly programme: ProgrammeView | null;
  readonly others: readonly ProgrammeView[];
}

/** Opens and closes a programme, or adds one that goes on for another. */
@Component({
  selector: 'kk-programme-dialog',
  imports: [DateField, ErrorSummary, Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  providers: [Saving],
  templateUrl: './programme-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProgrammeDialog {
  protected readonly input = inject<ProgrammeInput>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<ProgrammeView>>(DialogRef);
  protected readonly saving = inject(Saving);
  protected readonly texts = inject(ProblemText);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly others = this.input.others.filter(({ code }) => code !== this.input.programme?.code);
  protected readonly form = new FormGroup({
    code: new FormControl(this.input.programme?.code ?? '', {
      nonNullable: true,
      validators: [Validators.required, Validators.pattern(/^[a-z][a-z0-9_]{1,39}$/)],
    }),
    nameJa: required(this.input.programme?.nameJa),
    nameEn: required(this.input.programme?.nameEn),
    opensOn: new FormControl<IsoDate | null>(this.input.programme?.opensOn ?? null, Validators.required),
    closesOn: new FormControl<IsoDate | null>(this.input.programme?.closesOn ?? null),
    linked: new FormControl<string | null>(this.input.programme?.successor ?? null),
    minAge: age(this.input.programme?.minAge),
    maxAge: age(this.input.programme?.maxAge),
  });

  protected nameOf({ nameJa, nameEn }: ProgrammeView): string {
    return this.locale() === 'ja' ? nameJa : nameEn;
  }

  protected async save(): Promise<void> {
    const labels = Object.fromEntries(Object.keys(this.form.controls).map((key) => [key, `programmes.${key}`]));
    if (!this.saving.ready(this.form, labels)) return;
    const { code, linked, ...rest } = this.form.getRawValue();
    const { programme } = this.input;
    const saved = programme
      ? await this.saving.patch<ProgrammeView>(this.form, `/api/programmes/${code}`, programme.version, {
          ...rest,
          successor: linked,
        })
      : await this.saving.post<ProgrammeView>(this.form, '/api/programmes', { code, ...rest, succeeds: linked });
    if (saved) this.ref.close(saved);
  }
}

function required(value = ''): FormControl<string> {
  return new FormControl(value, { nonNullable: true, validators: Validators.required });
}

function age(value: number | null = null): FormControl<number | null> {
  return new FormControl(value, [Validators.min(15), Validators.max(99)]);
}
