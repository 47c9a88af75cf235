import { fillIn, isProblemCode, problemCodes, type Locale } from '@kakehashi/shared/contracts';

/** A sentence of the server about one problem, and the language it was said in. */
export interface Said {
  readonly text: string;
  readonly code: string;
  readonly locale: Locale;
}

/** The same sentence in a language; null where only the server could say it. */
export function retell({ text, code, locale: from }: Said, to: Locale): string | null {
  if (from === to) return text;
  if (!isProblemCode(code)) return null;
  const { title, detail } = problemCodes[code];
  for (const words of [detail, title]) {
    const values = valuesIn(text, words[from]);
    if (values) return fillIn(words[to], values);
  }
  return title[to];
}

/** The values that were put into the `{placeholders}` of a text, or null when the text was not made from it. */
function valuesIn(text: string, template: string): Record<string, string> | null {
  const pattern = template
    .split(/(\{\w+\})/)
    .map((part) =>
      /^\{\w+\}$/.test(part) ? `(?<${part.slice(1, -1)}>.*)` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  const found = new RegExp(`^${pattern}$`, 's').exec(text);
  return found && { ...found.groups };
}
