import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { organisationKinds } from '@kakehashi/shared/case-types';
import type { OrganisationView } from '@kakehashi/shared/contracts';
import { LabelPipe, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { ErrorSummary, Field, FieldInput, Icon } from '@kakehashi/web/ui';
import { OrganisationSaving } from './organisation-saving';

/** What the dialog begins with: an organisation to correct, or none to add one. */
export interface OrganisationInput {
  readonly organisation: OrganisationView | null;
}

/** Adds or corrects an organisation. */
@Component({
  selector: 'kk-organisation-dialog',
  imports: [ErrorSummary, Field, FieldInput, Icon, LabelPipe, ReactiveFormsModule, RouterLink, TranslocoPipe],
  providers: [OrganisationSaving],
  templateUrl: './organisation-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationDialog {
  protected readonly organisation = inject<OrganisationInput>(DIALOG_DATA).organisation;
  protected readonly ref = inject<DialogRef<OrganisationView>>(DialogRef);
  protected readonly saving = inject(OrganisationSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly kinds = organisationKinds;
  protected readonly form = new FormGroup({
    name: new FormControl(this.organisation?.name ?? '', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(200)],
    }),
    nameLocal: text(this.organisation?.nameLocal),
    kana: text(this.organisation?.kana),
    kind: new FormControl(this.organisation?.kind ?? 'other', { nonNullable: true, validators: Validators.required }),
    country: new FormControl(this.organisation?.country ?? 'JP', { nonNullable: true }),
    municipalityCode: new FormControl(this.organisation?.municipalityCode ?? '', {
      nonNullable: true,
      validators: Validators.pattern(/^\d{6}$/),
    }),
    notDuplicateReason: new FormControl('', { nonNullable: true, validators: Validators.maxLength(500) }),
  });

  protected async save(): Promise<void> {
    const names = ['name', 'nameLocal', 'kana', 'kind', 'country', 'municipalityCode', 'notDuplicateReason'];
    if (!this.saving.ready(this.form, Object.fromEntries(names.map((name) => [name, `fields.${name}`])))) return;
    const { country, notDuplicateReason, ...values } = this.form.getRawValue();
    const body = {
      ...values,
      name: values.name.trim(),
      nameLocal: values.nameLocal.trim() || null,
      kana: values.kana.trim() || null,
      municipalityCode: values.municipalityCode.trim() || null,
    };
    const current = this.organisation;
    const saved = current
      ? await this.saving.patch<OrganisationView>(this.form, `/api/organisations/${current.id}`, current.version, body)
      : await this.saving.post<OrganisationView>(this.form, '/api/organisations', {
          ...body,
          country,
          ...this.#notDuplicate(notDuplicateReason.trim()),
        });
    if (saved) this.ref.close(saved);
  }

  /** That it is another than the similar ones that the reader was shown; nothing until a reason is given. */
  #notDuplicate(notDuplicateReason: string): object {
    if (!notDuplicateReason) return {};
    return { notDuplicateOf: this.saving.similar().map(({ id }) => id), notDuplicateReason };
  }
}

function text(value: string | null | undefined): FormControl<string> {
  return new FormControl(value ?? '', { nonNullable: true, validators: Validators.maxLength(200) });
}
