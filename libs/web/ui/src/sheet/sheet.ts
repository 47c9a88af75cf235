/** One line of a sheet: what it is, and what is held. */
export interface SheetLine {
  readonly label: string;
  readonly text: string;
  /** Where the text leads, if anywhere. */
  readonly link?: readonly string[];
}

/** A part of a sheet with its lines; without any where nothing is held. */
export interface SheetPart {
  /** Tells it from the other parts. */
  readonly key: string;
  readonly title: string;
  readonly lines: readonly SheetLine[];
}

/** A sheet as Excel opens it: part, what it is, what is held. */
export function sheetCsv(parts: readonly SheetPart[]): string {
  const rows = parts.flatMap(({ title, lines }) =>
    lines.length > 0 ? lines.map(({ label, text }) => [title, label, text]) : [[title, '', '–']],
  );
  // The mark at the beginning tells Excel that the text is UTF-8.
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A value that begins like a formula is kept from being one. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
