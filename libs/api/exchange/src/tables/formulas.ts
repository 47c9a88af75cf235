/** What a spreadsheet may take for the start of a formula, in half and full width. */
const start = /^'*[=+\-@＝＋－＠\t\r\n]/u;

/** Keeps a spreadsheet from running a text as a formula; {@link withoutGuard} takes it back, whatever the text was. */
export function guarded(text: string): string {
  return start.test(text) ? `'${text}` : text;
}

/** A text as it was before {@link guarded}. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && start.test(text) ? text.slice(1) : text;
}
