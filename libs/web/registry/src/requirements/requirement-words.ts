import { Injectable, inject } from '@angular/core';
import {
  choiceLabel,
  dispatchDocumentKinds,
  dispatchWorkflow,
  transitionOf,
  type DocumentStep,
} from '@kakehashi/shared/case-types';
import type { RequirementView } from '@kakehashi/shared/contracts';
import { LocaleStore } from '@kakehashi/web/platform';

/** The words for the parts of a rule, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class RequirementWords {
  readonly #locale = inject(LocaleStore).locale;

  kind(kind: string): string {
    return choiceLabel(dispatchDocumentKinds, kind)[this.#locale()];
  }

  /** The step that asks for the document first. */
  step(step: DocumentStep): string {
    return transitionOf(dispatchWorkflow, step)?.label[this.#locale()] ?? step;
  }

  /** What the document has to look like; what is said in one language only is shown in that. */
  note({ noteJa, noteEn }: RequirementView): string {
    return (this.#locale() === 'ja' ? (noteJa ?? noteEn) : (noteEn ?? noteJa)) ?? '';
  }
}
