/** The text of a value as it comes back from a file: composed letters, plain line ends, nothing around it. */
export function cellText(value: unknown): string {
  return String(value ?? '')
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .trim();
}
