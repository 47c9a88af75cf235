import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { travelChecks } from '@kakehashi/shared/case-types';
import { ProblemText } from '@kakehashi/web/platform';
import { StateBadge, Toasts } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { CaseStore } from '../page/case-store';

/** What a trainee cannot travel without. */
const needed: readonly string[] = ['visa', 'flight', 'insurance'];

/** What has to be settled before the travel, ticked one by one. */
@Component({
  selector: 'kk-travel-card',
  imports: [TranslocoPipe, StateBadge],
  template: `
    <section class="kk-card" id="kk-preparation" aria-labelledby="kk-travel-title">
      <div class="kk-card__head">
        <h2 id="kk-travel-title">{{ 'cases.placement.travel' | transloco }}</h2>
        <span class="kk-count">{{ ticked().length }} / {{ all.length }}</span>
      </div>
      <ul class="kk-card__body">
        @for (one of all; track one.value) {
          <li>
            <label class="kk-choice">
              <input
                type="checkbox"
                [checked]="ticked().includes(one.value)"
                [disabled]="!view().mayEdit"
                [attr.aria-busy]="busy()"
                (change)="tick(one.value, $any($event.target))"
              />
              {{ words.of(one.label) }}
            </label>
            @if (isNeeded(one.value) && !ticked().includes(one.value)) {
              <kk-state-badge tone="waiting" [label]="'cases.placement.neededToArrive' | transloco" />
            }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--kk-1);
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
export class TravelCard {
  readonly view = input.required<CaseOf<'placement'>>();
  protected readonly all = travelChecks;
  protected readonly words = inject(CaseWords);
  protected readonly busy = signal(false);
  protected readonly ticked = computed(() => this.view().details.checklist);
  readonly #store = inject(CaseStore);
  readonly #toasts = inject(Toasts);
  readonly #problems = inject(ProblemText);

  protected isNeeded(code: string): boolean {
    return needed.includes(code) && this.view().details.arrivedOn === null;
  }

  protected async tick(code: string, box: HTMLInputElement): Promise<void> {
    const before = this.ticked();
    if (this.busy()) {
      box.checked = before.includes(code);
      return;
    }
    this.busy.set(true);
    const chosen = before.includes(code) ? before.filter((one) => one !== code) : [...before, code];
    try {
      await this.#store.patch({ details: { checklist: chosen } });
    } catch (error) {
      box.checked = before.includes(code);
      this.#toasts.error(this.#problems.of(error));
      this.#store.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
