import { Dialog, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, Injectable, inject, input, type Type } from '@angular/core';
import { FormGroupDirective } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { leavingQuestion } from '@kakehashi/web/platform';
import { Confirm, ErrorSummary, Toasts, closeCarefully } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { DialogSaving } from './dialog-saving';

/** What all dialogs of the registry have around their fields, within their form: heading, what is wrong, the two ways out. */
@Component({
  selector: 'kk-record-dialog',
  imports: [ErrorSummary, TranslocoPipe],
  template: `
    <h2 id="registry-dialog-title">
      {{ heading() }}
      @if (subject(); as text) {
        <span class="kk-muted">{{ text }}</span>
      }
    </h2>
    @if (lead(); as text) {
      <p>{{ text }}</p>
    }
    <kk-error-summary [errors]="saving.errors()" />
    <ng-content />
    <div class="kk-actions kk-actions--end">
      <button type="button" class="kk-button" (click)="ref.close()">{{ 'registry.cancel' | transloco }}</button>
      <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="saving.busy() ? 'true' : null">
        {{ verb() ?? ('registry.save' | transloco) }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordDialog {
  readonly heading = input.required<string>();
  /** Which record or part it is about. */
  readonly subject = input<string>();
  /** What will happen, where the heading does not say it all. */
  readonly lead = input<string>();
  /** The word on the button where it is not "Save". */
  readonly verb = input<string>();
  protected readonly saving = inject(DialogSaving);
  protected readonly ref = inject<DialogRef<unknown>>(DialogRef);

  constructor() {
    const form = inject(FormGroupDirective);
    const confirm = inject(Confirm);
    const transloco = inject(TranslocoService);
    closeCarefully(this.ref, {
      changed: () => form.dirty ?? false,
      ask: () => confirm.ask(leavingQuestion(transloco)),
    });
  }
}

/** Opens the dialogs of the registry. */
@Injectable({ providedIn: 'root' })
export class RecordDialogs {
  readonly #dialog = inject(Dialog);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);

  /** What the dialog was closed with; undefined where it was left. */
  open<Result>(component: Type<unknown>, data: unknown): Promise<Result | undefined> {
    const ref = this.#dialog.open<Result>(component, {
      data,
      ariaLabelledBy: 'registry-dialog-title',
      backdropClass: 'kk-backdrop',
      disableClose: true,
    });
    return firstValueFrom(ref.closed);
  }

  /** The same, and says that it was saved. */
  async save<Result>(component: Type<unknown>, data: unknown): Promise<Result | undefined> {
    const saved = await this.open<Result>(component, data);
    if (saved) this.#toasts.show(this.#transloco.translate('registry.saved'));
    return saved;
  }
}
