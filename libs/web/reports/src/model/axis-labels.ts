/** How much room a year takes along an axis, in pixels. */
const yearWidth = 34;
/** How many letters of a name fit there in one line. */
const lettersALine = 3;

/** The lines of each label, and whether most of them are years; names between years are broken to their width. */
export interface AxisLabels {
  readonly lines: readonly (string | string[])[];
  readonly ofYears: boolean;
}

/** One word a line, so that a long label is neither cut nor turned. */
export function axisLabels(labels: readonly string[]): AxisLabels {
  const ofYears = labels.some(isYear);
  return { ofYears, lines: labels.map((label) => linesOf(label, ofYears && !isYear(label))) };
}

/** Whether a label of an axis of years is drawn on this width: every so many, and the last one always. */
export function isDrawn(place: number, count: number, width: number): boolean {
  const every = Math.max(1, Math.ceil((count * yearWidth) / Math.max(width, 1)));
  const last = count - 1;
  return place === last || (place % every === 0 && last - place >= every);
}

function linesOf(label: string, narrow: boolean): string | string[] {
  if (label.includes(' ')) return label.split(' ');
  // Without spaces it is Japanese, which may be broken anywhere.
  if (!narrow || label.length <= lettersALine) return label;
  return label.match(new RegExp(`.{1,${lettersALine}}`, 'gu')) ?? label;
}

function isYear(label: string): boolean {
  return /^\d{4}$/.test(label);
}
