import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { preparations, workflows } from '@kakehashi/shared/case-types';
import { ProblemText } from '@kakehashi/web/platform';
import { StateBadge, Toasts } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { CaseStore } from '../page/case-store';
import { documentGuards } from '../page/document-checklist';

/** What has to be settled before the departure, ticked one by one. */
@Component({
  selector: 'kk-preparation-card',
  imports: [TranslocoPipe, StateBadge],
  template: `
    <section class="kk-card" id="kk-preparation" aria-labelledby="kk-preparation-title">
      <div class="kk-card__head">
        <h2 id="kk-preparation-title">{{ 'cases.mission.preparation' | transloco }}</h2>
        <span class="kk-count">{{ ticked().length }} / {{ all.length }}</span>
      </div>
      <div class="kk-card__body kk-stack">
        @if (online()) {
          <p class="kk-muted">{{ 'cases.mission.onlineNeedsNone' | transloco }}</p>
        }
        <ul>
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
              @if (needed(one.value) && !ticked().includes(one.value)) {
                <kk-state-badge tone="waiting" [label]="'cases.mission.neededToDepart' | transloco" />
              }
            </li>
          }
        </ul>
        <p class="kk-small kk-muted">{{ 'cases.mission.documentCounts' | transloco }}</p>
      </div>
    </section>
  `,
  styles: `
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
export class PreparationCard {
  readonly view = input.required<CaseOf<'dispatch'>>();
  protected readonly all = preparations;
  protected readonly words = inject(CaseWords);
  protected readonly busy = signal(false);
  protected readonly ticked = computed(() => this.view().details.preparations);
  protected readonly online = computed(() => this.view().details.mode === 'online');
  readonly #store = inject(CaseStore);
  readonly #toasts = inject(Toasts);
  readonly #problems = inject(ProblemText);

  /** Whether the specialist cannot depart without it. */
  protected needed(code: string): boolean {
    return !this.online() && neededToDepart.has(code);
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
      await this.#store.patch({ details: { preparations: chosen } });
    } catch (error) {
      box.checked = before.includes(code);
      this.#toasts.error(this.#problems.of(error));
      this.#store.reload();
    } finally {
      this.busy.set(false);
    }
  }
}

const neededToDepart = new Set(
  workflows.dispatch.transitions
    .filter(({ name }) => name === 'depart')
    .flatMap(({ guards }) => guards.flatMap((guard) => documentGuards[guard] ?? [])),
);
