import type { DomainError } from '@kakehashi/api/platform';
import { fillIn, problemCodes, type Label } from '@kakehashi/shared/contracts';

/** What a person is told of a refusal: the words for the first thing that is wrong, where there are some. */
export function problemTexts({ code, options }: DomainError): Label {
  const { detail } = options;
  const text = typeof detail === 'object' ? detail : problemCodes[code].detail;
  return { ja: fillIn(text.ja, options.values), en: fillIn(text.en, options.values) };
}
