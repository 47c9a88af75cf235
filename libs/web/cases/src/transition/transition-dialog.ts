import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { Transition } from '@kakehashi/shared/case-types';
import { Toasts } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { CaseView } from '../model/views';
import type { CaseStore } from '../page/case-store';
import type { OvertakenStep } from './overtaken-step';
import { TransitionForm } from './transition-form';

/** A step in a dialog; closes with the case as it stands then. */
@Component({
  selector: 'kk-transition-dialog',
  imports: [TransitionForm],
  template: `
    <div class="kk-dialog">
      <h2 id="kk-transition-title">
        {{ words.of(data.transition.label) }} <span class="kk-muted kk-small">{{ data.view.reference }}</span>
      </h2>
      <kk-transition-form
        [view]="data.view"
        [transition]="data.transition"
        [store]="data.store"
        (taken)="ref.close($event)"
        (cancelled)="ref.close()"
        (overtaken)="leave($event)"
      />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TransitionDialog {
  protected readonly data = inject<{ view: CaseView; transition: Transition; store: CaseStore }>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<CaseView>>(DialogRef);
  protected readonly words = inject(CaseWords);
  readonly #toasts = inject(Toasts);

  /** The page behind shows the case as it stands now. */
  protected leave({ text }: OvertakenStep): void {
    this.ref.close();
    this.#toasts.error(text());
  }
}
