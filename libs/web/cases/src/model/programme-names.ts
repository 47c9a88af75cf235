import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ProgrammeView } from '@kakehashi/shared/contracts';
import { CaseWords } from './case-words';

/** What the trainees' programmes are called, asked for once it is needed. */
@Injectable({ providedIn: 'root' })
export class ProgrammeNames {
  readonly #words = inject(CaseWords);
  readonly #answer = httpResource<{ items: ProgrammeView[] }>(() => '/api/programmes');

  /** The name of a programme; its code until the names are there. */
  of(code: string): string {
    const items = this.#answer.hasValue() ? this.#answer.value().items : [];
    const found = items.find((one) => one.code === code);
    return found ? this.#words.of({ ja: found.nameJa, en: found.nameEn }) : code;
  }
}
