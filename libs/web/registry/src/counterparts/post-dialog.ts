import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import type { CounterpartDetail, PostView } from '@kakehashi/shared/contracts';
import { ProblemText } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { DialogSaving } from '../dialog-saving';
import { DayField } from '../field/day-field';
import { RecordDialog } from '../record-dialog';

/** A counterpart, and the posts that its organisation is known to have. */
export interface PostInput {
  readonly counterpart: CounterpartDetail;
  readonly posts: readonly PostView[];
}

/** Puts another post in charge of a counterpart from a day on. */
@Component({
  selector: 'kk-post-dialog',
  imports: [DayField, Field, FieldInput, ReactiveFormsModule, RecordDialog, TranslocoPipe],
  providers: [DialogSaving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <kk-record-dialog
        [heading]="'registry.counterparts.changePost' | transloco"
        [subject]="input.counterpart.name"
        [lead]="'registry.counterparts.changePostLead' | transloco"
      >
        <kk-field
          for="registry-title"
          [label]="'registry.counterparts.post' | transloco"
          [hint]="'registry.counterparts.postHint' | transloco"
          [error]="texts.ofControl(form.controls.title)"
        >
          <input kkInput class="kk-input" autocomplete="off" list="registry-posts" formControlName="title" />
          <datalist id="registry-posts">
            @for (post of input.posts; track post.id) {
              <option [value]="post.title"></option>
            }
          </datalist>
        </kk-field>
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
export class PostDialog {
  protected readonly input = inject<PostInput>(DIALOG_DATA);
  readonly #saving = inject(DialogSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly form = new FormGroup({
    title: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(200)] }),
    validFrom: new FormControl<IsoDate | null>(null, Validators.required),
  });

  protected save(): Promise<void> {
    const { id, version } = this.input.counterpart;
    return this.#saving.submit(this.form, { title: 'counterparts.post', validFrom: 'from' }, () => {
      const { title, validFrom } = this.form.getRawValue();
      return {
        method: 'post',
        url: `/api/counterparts/${id}/posts`,
        version,
        body: { title: title.trim(), validFrom },
      };
    });
  }
}
