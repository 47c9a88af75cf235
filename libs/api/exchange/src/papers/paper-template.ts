import type { Label, Locale } from '@kakehashi/shared/contracts';

/** One line of a paper; `{tags}` in its texts stand for values. Neighbouring rows of as many cells make one table. */
export type PaperLine =
  | { readonly style: 'title' | 'note' | 'heading' | 'text' | 'closing'; readonly text: string }
  | { readonly style: 'row' | 'head'; readonly cells: readonly string[] };

/** A paper before it is filled in: the same words become a DOCX and a PDF. */
export interface PaperTemplate<Tag extends string = string> {
  readonly lines: Readonly<Record<Locale, readonly PaperLine[]>>;
  /** What stands beside the blank where a value is missing. */
  readonly blanks: Readonly<Record<Tag, Label>>;
}

/** The values of a paper's tags; what is not known is null and stays a visible blank. */
export type PaperValues<Tag extends string = string> = Readonly<Record<Tag, string | null>>;

/** The files that a paper can become. */
export const paperFormats = ['docx', 'pdf'] as const;

/** A file that a paper can become. */
export type PaperFormat = (typeof paperFormats)[number];

/** A paper that is ready to be written. */
export interface Paper {
  readonly name: string;
  readonly locale: Locale;
  readonly template: PaperTemplate;
  readonly values: PaperValues;
}

/** A piece of a line: words as they are, or the tag of a value. */
export type PaperPart = { readonly words: string } | { readonly tag: string };

/** A line's text in pieces. */
export function partsOf(text: string): PaperPart[] {
  return text
    .split(/(\{[A-Za-z]\w*\})/)
    .filter(Boolean)
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { tag: piece.slice(1, -1) } : { words: piece }));
}

/** The value of a tag without what no file may hold; null where there is nothing to say. */
export function valueOf(values: PaperValues, tag: string): string | null {
  const value = values[tag];
  if (value === undefined) throw new Error(`The paper has no value for {${tag}}`);
  return value === null ? null : withoutControls(value).trim() || null;
}

/** What stands where a value is missing. */
export function blankOf({ template, locale }: Pick<Paper, 'template' | 'locale'>, tag: string): string {
  const label = template.blanks[tag];
  if (!label) throw new Error(`The template does not say what the blank of {${tag}} is`);
  return locale === 'ja' ? `＿＿＿＿＿＿（${label.ja}）` : `____________ (${label.en})`;
}

/** Tables and the single lines between them, in their order. */
export function blocksOf(lines: readonly PaperLine[]): (PaperLine | readonly RowLine[])[] {
  const blocks: (PaperLine | RowLine[])[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (!('cells' in line)) blocks.push(line);
    else if (Array.isArray(last) && last[0]?.cells.length === line.cells.length) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** A line of a table. */
export type RowLine = Extract<PaperLine, { cells: readonly string[] }>;

/** Takes out what XML and PDF cannot hold: control characters but tab and line break, and halves of characters. */
function withoutControls(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (one) => (one === '\n' || one === '\t' ? one : ''));
}
