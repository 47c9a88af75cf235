import { Injectable, computed, inject } from '@angular/core';
import { caseTypeNames, caseTypes } from '@kakehashi/shared/case-types';
import { LocaleStore } from '../i18n/locale-store';
import { SessionStore } from './session-store';

/** The types of cases that this person may log, each with its name and the address of its form. */
@Injectable({ providedIn: 'root' })
export class NewCaseLinks {
  readonly #session = inject(SessionStore);
  readonly #locale = inject(LocaleStore).locale;
  readonly links = computed(() =>
    caseTypes
      .filter((type) => this.#session.can(`${type}.create`))
      .map((type) => ({ label: caseTypeNames[type].label[this.#locale()], path: `/cases/new/${type}` })),
  );
}
