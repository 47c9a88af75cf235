import type { EntityManager } from 'typeorm';
import type { Action } from '@kakehashi/shared/access';
import type { CaseType } from '@kakehashi/shared/case-types';
import type { Label, Locale } from '@kakehashi/shared/contracts';
import type { Paper, PaperFormat } from '@kakehashi/api/exchange';
import type { ExpertRoster } from '@kakehashi/api/registry';
import type { LoadedCase } from '../case/case-loader';

/** Where letters find what the case itself does not hold. */
export interface LetterSources {
  readonly db: EntityManager;
  readonly roster: ExpertRoster;
}

/** What whoever asks for a letter says beside the case. */
export interface LetterSaid {
  readonly issuedOn?: string;
  readonly signatory?: string;
  /** The host as the letter is to name it. */
  readonly host?: string;
}

/** A letter that is drafted from a case. */
export interface Letter<T extends CaseType = CaseType> {
  /** The types of cases that have it. */
  readonly types: readonly T[];
  readonly action: Action;
  /** The files that it can become; the first is the usual one. */
  readonly formats: readonly [PaperFormat, ...PaperFormat[]];
  readonly fileName: Label;
  /** Refuses a case that is not far enough for it. */
  check(loaded: LoadedCase<T>, locale: Locale): void;
  compose(
    sources: LetterSources,
    loaded: LoadedCase<T>,
    locale: Locale,
    said: LetterSaid,
  ): Promise<Pick<Paper, 'template' | 'values'>>;
}
