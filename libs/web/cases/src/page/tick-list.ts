import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { Choice } from '@kakehashi/shared/case-types';
import { ProblemText } from '@kakehashi/web/platform';
import { StateBadge, Toasts } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import { CaseStore } from './case-store';

/** What has to be settled, ticked one by one; each tick is saved at once. */
@Component({
  selector: 'kk-tick-list',
  imports: [StateBadge],
  template: `
    <ul>
      @for (one of choices(); track one.value) {
        <li>
          <label class="kk-choice">
            <input
              type="checkbox"
              [checked]="ticked().includes(one.value)"
              [disabled]="!mayEdit()"
              [attr.aria-busy]="busy()"
              (change)="tick(one.value, $any($event.target))"
            />
            {{ words.of(one.label) }}
          </label>
          @if (needed().has(one.value) && !ticked().includes(one.value)) {
            <kk-state-badge tone="waiting" [label]="neededText()" />
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: grid;
      gap: var(--kk-1);
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--kk-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TickList {
  /** The key of the field of the case's details. */
  readonly field = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly ticked = input.required<readonly string[]>();
  readonly mayEdit = input.required<boolean>();
  /** What the next step cannot do without. */
  readonly needed = input.required<ReadonlySet<string>>();
  /** Says so beside what is not ticked. */
  readonly neededText = input.required<string>();
  protected readonly words = inject(CaseWords);
  protected readonly busy = signal(false);
  readonly #store = inject(CaseStore);
  readonly #toasts = inject(Toasts);
  readonly #problems = inject(ProblemText);

  protected async tick(code: string, box: HTMLInputElement): Promise<void> {
    const before = this.ticked();
    if (this.busy()) {
      box.checked = before.includes(code);
      return;
    }
    this.busy.set(true);
    const chosen = before.includes(code) ? before.filter((one) => one !== code) : [...before, code];
    try {
      await this.#store.patch({ details: { [this.field()]: chosen } });
    } catch (error) {
      box.checked = before.includes(code);
      this.#toasts.error(this.#problems.of(error));
      this.#store.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
