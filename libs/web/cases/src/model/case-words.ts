import { Injectable, computed, inject } from '@angular/core';
import { workflows, type CaseType, type State } from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';
import { LocaleStore } from '@kakehashi/web/platform';

/** Names of states, transitions and types in the reader's language. */
@Injectable({ providedIn: 'root' })
export class CaseWords {
  readonly #locale = inject(LocaleStore).locale;

  /** Every state of every type once, as choices of a filter. */
  readonly stateChoices = computed(() => {
    const byKey = new Map<string, State>();
    for (const { states } of Object.values(workflows)) for (const state of states) byKey.set(state.key, state);
    return [...byKey.values()].map((state) => ({ value: state.key, label: this.of(state.label) }));
  });

  /** The label in the reader's language. */
  of(label: Label): string {
    return label[this.#locale()];
  }

  /** The state's word; its key where a definition no longer knows it. */
  state(type: CaseType, key: string): string {
    const state = this.#state(type, key);
    return state ? this.of(state.label) : key;
  }

  /** What a state means. */
  tone(type: CaseType, key: string): State['tone'] {
    return this.#state(type, key)?.tone ?? 'stopped';
  }

  /** The verb of a transition. */
  transition(type: CaseType, name: string): string {
    const transition = workflows[type].transitions.find((one) => one.name === name);
    return transition ? this.of(transition.label) : name;
  }

  /** What is due. */
  deadline(type: CaseType, code: string): string {
    const rule = workflows[type].deadlines.find((one) => one.code === code);
    return rule ? this.of(rule.label) : code;
  }

  #state(type: CaseType, key: string): State | undefined {
    return workflows[type]?.states.find((one) => one.key === key);
  }
}
