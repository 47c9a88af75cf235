import { DIALOG_DATA, Dialog, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, Injectable, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Field, FieldInput } from '../field/field';

/** What a confirmation asks. */
export interface ConfirmQuestion {
  readonly title: string;
  readonly text?: string;
  /** The verb on the button: what will happen. */
  readonly confirm: string;
  /** Whether it takes something away. */
  readonly danger?: boolean;
  /** Label of a comment to be written first; none asks for nothing. */
  readonly comment?: string;
  /** Shown when the comment is missing. */
  readonly commentMissing?: string;
}

/** The answer to a confirmation; null when it was dismissed. */
export type ConfirmAnswer = { readonly comment: string } | null;

/** One question with a verb to answer it; `Confirm.ask` opens it. */
@Component({
  selector: 'kk-confirm-dialog',
  imports: [Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  template: `
    <form class="kk-dialog" [formGroup]="form" (ngSubmit)="answer()">
      <h2 id="kk-confirm-title">{{ question.title }}</h2>
      @if (question.text) {
        <p>{{ question.text }}</p>
      }
      @if (question.comment; as label) {
        <kk-field [label]="label" [error]="missing() ? question.commentMissing : null">
          <textarea kkInput class="kk-textarea" rows="3" maxlength="2000" formControlName="comment"></textarea>
        </kk-field>
      }
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="dismiss()">{{ 'ui.dialog.cancel' | transloco }}</button>
        <button
          type="submit"
          class="kk-button"
          [class.kk-button--primary]="!question.danger"
          [class.kk-button--danger]="question.danger"
        >
          {{ question.confirm }}
        </button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmDialog {
  protected readonly question = inject<ConfirmQuestion>(DIALOG_DATA);
  protected readonly missing = signal(false);
  protected readonly form = new FormGroup({ comment: new FormControl('', { nonNullable: true }) });
  readonly #ref = inject<DialogRef<ConfirmAnswer>>(DialogRef);

  protected dismiss(): void {
    this.#ref.close(null);
  }

  protected answer(): void {
    const comment = this.form.controls.comment.value.trim();
    this.missing.set(!!this.question.comment && !comment);
    if (!this.missing()) this.#ref.close({ comment });
  }
}

/** Asks before something that cannot be taken back. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  readonly #dialog = inject(Dialog);

  /** The answer, or null when the dialog was dismissed. */
  async ask(question: ConfirmQuestion): Promise<ConfirmAnswer> {
    const ref = this.#dialog.open<ConfirmAnswer>(ConfirmDialog, {
      data: question,
      ariaLabelledBy: 'kk-confirm-title',
      backdropClass: 'kk-backdrop',
      role: question.danger ? 'alertdialog' : 'dialog',
    });
    return (await firstValueFrom(ref.closed)) ?? null;
  }
}
