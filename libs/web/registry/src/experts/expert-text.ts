import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import {
  choiceLabel,
  expertKinds,
  expertLanguages,
  expertSecrets,
  expertiseAreas,
  languageLevels,
} from '@kakehashi/shared/case-types';
import type { ExpertLanguage, Label } from '@kakehashi/shared/contracts';
import { LocaleStore, ReferenceData } from '@kakehashi/web/platform';

/** What the roster keeps, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class ExpertText {
  readonly #locale = inject(LocaleStore).locale;
  readonly #names = inject(ReferenceData);
  readonly #transloco = inject(TranslocoService);

  /** A text of the registry. */
  say(key: string): string {
    return this.#transloco.translate(`registry.${key}`);
  }

  areas(codes: readonly string[]): string {
    return this.joined(codes.map((code) => this.area(code)));
  }

  area(code: string): string {
    return this.#of(choiceLabel(expertiseAreas, code));
  }

  kind(code: string): string {
    return this.#of(choiceLabel(expertKinds, code));
  }

  language(code: string): string {
    return this.#of(choiceLabel(expertLanguages, code));
  }

  secret(code: string): string {
    return this.#of(choiceLabel(expertSecrets, code));
  }

  /** Each language with how well it is spoken. */
  languages(spoken: readonly ExpertLanguage[]): string {
    return this.joined(
      spoken.map(({ language, level }) => {
        const [name, how] = [this.language(language), this.#of(choiceLabel(languageLevels, level))];
        return this.#locale() === 'ja' ? `${name}（${how}）` : `${name} (${how})`;
      }),
    );
  }

  countries(codes: readonly string[]): string {
    return this.joined(codes.map((code) => this.#names.countryName(code)));
  }

  fiscalYear(year: number): string {
    return fiscalYearLabel(year, this.#locale());
  }

  #of(label: Label): string {
    return label[this.#locale()];
  }

  /** Words one after the other. */
  joined(words: readonly string[]): string {
    return words.join(this.#locale() === 'ja' ? '、' : ', ');
  }
}
