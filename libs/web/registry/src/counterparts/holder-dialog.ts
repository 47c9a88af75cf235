import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import type { PostView } from '@kakehashi/shared/contracts';
import { ProblemText } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { DialogSaving } from '../dialog-saving';
import { DayField } from '../field/day-field';
import { RecordDialog } from '../record-dialog';

const name = () => new FormControl('', { nonNullable: true, validators: Validators.maxLength(100) });

/** Gives a post to somebody from a day on; whoever holds it ends the day before. */
@Component({
  selector: 'kk-holder-dialog',
  imports: [DayField, Field, FieldInput, ReactiveFormsModule, RecordDialog, TranslocoPipe],
  providers: [DialogSaving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <kk-record-dialog
        [heading]="'registry.counterparts.changeHolder' | transloco"
        [subject]="post.title"
        [lead]="'registry.counterparts.changeHolderLead' | transloco"
      >
        <ng-container formGroupName="person">
          <div class="kk-form-row">
            @for (field of nameFields; track field) {
              <kk-field
                [for]="'registry-person.' + field"
                [label]="'registry.person.' + field | transloco"
                [hint]="field === 'nameNative' ? ('registry.person.eitherHint' | transloco) : null"
                [optional]="true"
                [error]="texts.ofControl(form.controls.person.controls[field])"
              >
                <input kkInput class="kk-input" autocomplete="off" [formControlName]="field" />
              </kk-field>
            }
          </div>
          <label class="kk-choice">
            <input type="checkbox" formControlName="familyFirst" />{{ 'registry.person.familyFirst' | transloco }}
          </label>
        </ng-container>
        <kk-day-field
          fieldId="registry-validFrom"
          [control]="form.controls.validFrom"
          [label]="'registry.from' | transloco"
          [error]="texts.ofControl(form.controls.validFrom)"
        />
      </kk-record-dialog>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HolderDialog {
  protected readonly post = inject<PostView>(DIALOG_DATA);
  readonly #saving = inject(DialogSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly nameFields = ['nameNative', 'nameKana', 'nameRoman'] as const;
  protected readonly form = new FormGroup({
    person: new FormGroup({
      nameNative: name(),
      nameKana: name(),
      nameRoman: name(),
      familyFirst: new FormControl(false, { nonNullable: true }),
    }),
    validFrom: new FormControl<IsoDate | null>(null, Validators.required),
  });

  protected save(): Promise<void> {
    const labels = { ...personLabels, validFrom: 'from' };
    return this.#saving.submit(this.form, labels, () => {
      const { person, validFrom } = this.form.getRawValue();
      const { nameNative, nameKana, nameRoman, familyFirst } = person;
      const names = {
        nameNative: nameNative.trim() || null,
        nameKana: nameKana.trim() || null,
        nameRoman: nameRoman.trim() || null,
      };
      return {
        method: 'post',
        url: `/api/posts/${this.post.id}/tenures`,
        body: { person: { ...names, familyFirst }, validFrom },
      };
    });
  }
}

const personLabels = {
  'person.nameNative': 'person.nameNative',
  'person.nameKana': 'person.nameKana',
  'person.nameRoman': 'person.nameRoman',
};
