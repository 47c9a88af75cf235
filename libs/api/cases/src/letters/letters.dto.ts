import { paperFormats, type PaperFormat } from '@kakehashi/api/exchange';
import { Field } from '@kakehashi/api/platform';
import { locales, type Locale } from '@kakehashi/shared/contracts';

/** In which form a letter is wanted. */
export class LetterQuery {
  @Field({ kind: 'choice', choices: paperFormats, optional: true, description: 'The usual one by default' })
  format?: PaperFormat;

  @Field({ kind: 'choice', choices: locales, optional: true, description: 'The caller’s language by default' })
  locale?: Locale;
}
