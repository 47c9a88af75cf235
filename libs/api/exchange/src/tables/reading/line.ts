import { withoutGuard } from '../formulas';
import { tableLimits, tooLarge } from './limits';

/** One row of a table as text, with the number that a spreadsheet shows for it. */
export interface ReadLine {
  readonly number: number;
  readonly cells: readonly string[];
  /** The cells that are formulas whose results were not saved; a text may look the same. */
  readonly unsaved?: readonly number[];
}

/** The texts of a row as they are compared and kept; empty cells at its end are left out. */
export function lineOf(number: number, texts: readonly string[], unsaved: readonly number[] = []): ReadLine {
  const cells = texts.map(plain);
  while (cells.length > 0 && cells.at(-1) === '') cells.pop();
  if (cells.length > tableLimits.columns) throw tooLarge();
  return { number, cells, ...(unsaved.length > 0 && { unsaved }) };
}

/** Whether this is no text at all; what else a cell must not hold is told of its row. */
export function isBinary(text: string): boolean {
  return text.includes('\u0000');
}

function plain(text: string): string {
  if (text === '') return text;
  if (text.length > tableLimits.cell) throw tooLarge();
  return withoutGuard(text.normalize('NFC').replace(/\r\n?/gu, '\n').trim());
}
