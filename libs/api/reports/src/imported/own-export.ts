import { foldText } from '@kakehashi/shared/calendar';
import { countsFileWords } from '../counts/counts-file';

const files = Object.values(countsFileWords).map(({ marks, total, printed }) => ({
  marks: foldText(marks),
  totals: [total, printed].map(foldText),
}));

/** Whether a heading is that of the marks in a file of yearly counts; 印 beside 米 and 英 is India. */
export function isMarksHeading(heading: string, headings: readonly string[]): boolean {
  const isOneLetter = (text: string) => /^\p{Script=Han}$/u.test(text);
  return files.some(({ marks }) => marks === foldText(heading)) && headings.filter(isOneLetter).length <= 1;
}

/** Whether headings may be those of a file of yearly counts: none above the labels, the marks last. */
export function ownHeadings(headings: readonly string[]): boolean {
  return headings.length > 2 && headings[0] === '' && isMarksHeading(headings.at(-1) ?? '', headings);
}

/** Whether a table was saved from the yearly counts: both of its totals stand there, which no other table names so. */
export function isOwnExport(headings: readonly string[], labels: readonly string[]): boolean {
  const folded = new Set(labels.map(foldText));
  return (
    headings[0] === '' &&
    files.some(
      ({ marks, totals }) => foldText(headings.at(-1) ?? '') === marks && totals.every((one) => folded.has(one)),
    )
  );
}
