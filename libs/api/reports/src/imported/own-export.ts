import { foldText } from '@kakehashi/shared/calendar';
import { axisHeadings, countsFileWords } from '../counts/counts-file-words';

const files = Object.values(countsFileWords).map(({ marks, total, printed }) => ({
  marks: foldText(marks),
  totals: [total, printed].map(foldText),
}));

/** What stands above the labels: the name of their axis; nothing in a file that was saved earlier. */
const corners = new Set(['', ...Object.values(axisHeadings).flatMap(({ ja, en }) => [ja, en].map(foldText))]);

/** Whether a heading is that of the marks in a file of yearly counts; 印 beside 米 and 英 is India. */
export function isMarksHeading(heading: string, headings: readonly string[]): boolean {
  const isOneLetter = (text: string) => /^\p{Script=Han}$/u.test(text);
  // 国 above the labels is no country.
  const others = isCorner(headings[0]) ? headings.slice(1) : headings;
  return files.some(({ marks }) => marks === foldText(heading)) && others.filter(isOneLetter).length <= 1;
}

/** Whether headings may be those of a file of yearly counts: an axis above the labels, the marks last. */
export function ownHeadings(headings: readonly string[]): boolean {
  return headings.length > 2 && isCorner(headings[0]) && isMarksHeading(headings.at(-1) ?? '', headings);
}

/** Whether a table was saved from the yearly counts: both of its totals stand there, which no other table names so. */
export function isOwnExport(headings: readonly string[], labels: readonly string[]): boolean {
  const folded = new Set(labels.map(foldText));
  return (
    isCorner(headings[0]) &&
    files.some(
      ({ marks, totals }) => foldText(headings.at(-1) ?? '') === marks && totals.every((one) => folded.has(one)),
    )
  );
}

function isCorner(heading: string | undefined): boolean {
  return corners.has(foldText(heading ?? ''));
}
