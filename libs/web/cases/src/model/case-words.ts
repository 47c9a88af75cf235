import { Injectable, computed, inject } from '@angular/core';
import {
  caseTypeDefinitions,
  caseTypes,
  choiceLabel,
  workflows,
  type CaseType,
  type State,
} from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';
import { LocaleStore } from '@kakehashi/web/platform';

/** Names of types, states, transitions and documents in the reader's language. */
@Injectable({ providedIn: 'root' })
export class CaseWords {
  readonly #locale = inject(LocaleStore).locale;

  /** Every type, as choices of a filter. */
  readonly typeChoices = computed(() => caseTypes.map((type) => ({ value: type, label: this.type(type) })));

  /** Every state of these types once, as choices of a filter; of all types where none is named. */
  stateChoices(types: readonly CaseType[]): { value: string; label: string }[] {
    const byKey = new Map<string, State>();
    for (const type of types.length ? types : caseTypes) {
      for (const state of workflows[type].states) if (!byKey.has(state.key)) byKey.set(state.key, state);
    }
    return [...byKey.values()].map((state) => ({ value: state.key, label: this.of(state.label) }));
  }

  /** The label in the reader's language. */
  of(label: Label): string {
    return label[this.#locale()];
  }

  /** What a type of cases is called. */
  type(type: CaseType): string {
    return this.of(caseTypeDefinitions[type].label);
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

  /** What a kind of documents is called. */
  document(type: CaseType, kind: string): string {
    return this.of(choiceLabel(caseTypeDefinitions[type].documentKinds, kind));
  }

  /** Why a case ended or was turned back. */
  reason(type: CaseType, code: string): string {
    return this.of(choiceLabel(caseTypeDefinitions[type].reasons, code));
  }

  #state(type: CaseType, key: string): State | undefined {
    return workflows[type]?.states.find((one) => one.key === key);
  }
}
