import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Downloads, ProblemText } from '@kakehashi/web/platform';
import { Icon, Toasts } from '@kakehashi/web/ui';

/** Saves a letter that the server drafts; a refusal is told instead of being saved. */
@Component({
  selector: 'kk-save-letter',
  imports: [Icon],
  template: `
    <button type="button" class="kk-button kk-button--small" [attr.aria-busy]="busy()" (click)="save()">
      <kk-icon name="download" />{{ label() }}
    </button>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SaveLetter {
  readonly address = input.required<string>();
  readonly label = input.required<string>();
  protected readonly busy = signal(false);
  readonly #downloads = inject(Downloads);
  readonly #problems = inject(ProblemText);
  readonly #toasts = inject(Toasts);

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.#downloads.save(this.address());
    } catch (error) {
      this.#toasts.error(this.#problems.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
