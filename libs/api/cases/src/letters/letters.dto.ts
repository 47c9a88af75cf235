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

/** In which form a certificate is wanted, and what the case does not hold of it. */
export class CertificateQuery extends LetterQuery {
  @Field({ kind: 'date', optional: true, description: 'A blank by default' })
  issuedOn?: string;

  @Field({
    kind: 'text',
    maxLength: 200,
    optional: true,
    description: 'Post and name of who signs; a blank by default',
  })
  signatory?: string;

  @Field({
    kind: 'text',
    maxLength: 200,
    optional: true,
    description: 'The host as it is to be named, such as in roman letters',
  })
  host?: string;
}
