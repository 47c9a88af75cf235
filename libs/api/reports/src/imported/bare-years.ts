import { figureKeyOf, type FigureKey, type FigureNames } from './figure-heading';

/** `90`, `08`, `0`: a year as tables print it below each other, or just a number. */
const bare = /^[’']?\d{1,2}$/u;
/** From here on no era has such a year, so that it is one of the 20th century. */
const NO_ERA = 65;
/** So far apart may years be that follow each other in a table. */
const STEP = 5;

/** Whether it is a number that may be a year. */
export function isBareYear(text: string): boolean {
  return bare.test(text.normalize('NFKC').trim());
}

/** Reads headings or labels that stand in a row; numbers among them are years where their neighbours leave no doubt. */
export function figureKeysOf(texts: readonly string[], names: FigureNames): (FigureKey | null)[] {
  const keys = texts.map((text) => figureKeyOf(text, names));
  const numbers = texts.map((text, at) => (keys[at] === null && isBareYear(text) ? bareYear(text) : null));
  const years = keys.map((key, at) => (key?.kind === 'year' ? key.year : (numbers[at] ?? null)));
  const isAnchored =
    keys.some((key) => key?.kind === 'year') || texts.some((text, at) => numbers[at] && isOfNoEra(text));
  const areYears = isAnchored && follow(years.filter((year) => year !== null));
  return keys.map((key, at) => {
    const year = areYears ? (numbers[at] ?? null) : null;
    return year === null ? key : { kind: 'year', year };
  });
}

function bareYear(text: string): number {
  const number = numberOf(text);
  return number + (number >= 50 ? 1900 : 2000);
}

function isOfNoEra(text: string): boolean {
  return numberOf(text) >= NO_ERA;
}

function numberOf(text: string): number {
  return Number(text.normalize('NFKC').replace(/\D/gu, ''));
}

/** Whether most of them follow each other, upwards or downwards: one that does not is a contradiction to be told. */
function follow(years: readonly number[]): boolean {
  const steps = years.slice(1).map((year, at) => year - (years[at] ?? 0));
  const most = (count: number) => count * 2 > steps.length;
  return (
    most(steps.filter((step) => step > 0 && step <= STEP).length) ||
    most(steps.filter((step) => step < 0 && step >= -STEP).length)
  );
}
