import type { FieldDefinition } from '@kakehashi/shared/case-types';
import {
  nameFinder,
  namedChoice,
  readCount,
  readDate,
  readFiscalYear,
  readList,
  yesAndNo,
  type PlaceFinders,
  type RowFinding,
} from '@kakehashi/api/exchange';
import { finding, unknownName } from './findings';

/** What a cell says, in the form in which requests give it, or why it cannot be read. */
export type ReadCell = { readonly value: unknown } | { readonly errors: readonly RowFinding[] };

/** Reads the cells of one column. */
export type CellReader = (text: string) => ReadCell;

const bool = nameFinder([
  { value: 'yes', names: [...Object.values(yesAndNo.yes), 'true', '1', '○', '有', 'あり'] },
  { value: 'no', names: [...Object.values(yesAndNo.no), 'false', '0', '×', '無', 'なし'] },
]);

/** How the cells of a field are read, whatever width, era or language they are written in. */
export function cellReader({ key, kind, choices = [] }: FieldDefinition, places: PlaceFinders): CellReader {
  const choice = nameFinder(choices.map(namedChoice));
  const known = (found: unknown, text: string, otherwise: RowFinding): ReadCell =>
    found === null ? { errors: [otherwise] } : { value: text === '' ? null : found };
  switch (kind) {
    case 'date':
      return (text) => known(readDate(text), text, finding(key, 'wrong-date', { value: text }));
    case 'integer':
      return (text) =>
        known(
          /year$/iu.test(key) ? readFiscalYear(text) : readCount(text),
          text,
          finding(key, /year$/iu.test(key) ? 'wrong-year' : 'wrong-count', { value: text }),
        );
    case 'boolean':
      return (text) => {
        const said = bool(text);
        return known(said === null ? null : said === 'yes', text, unknownName(key, text));
      };
    case 'choice':
      return (text) => known(choice(text), text, unknownName(key, text));
    case 'choices':
      return (text) => listed(key, text, choice);
    case 'texts':
      return (text) => ({ value: readList(text) });
    case 'organisation':
      return (text) => ({ value: { name: text } });
    case 'country_counts':
      return (text) => counted(key, text, places);
    default:
      return (text) => ({ value: text });
  }
}

function listed(key: string, text: string, choice: (name: string) => string | null): ReadCell {
  const parts = readList(text).map((part) => ({ part, value: choice(part) }));
  const errors = parts.flatMap(({ part, value }) => (value === null ? [unknownName(key, part)] : []));
  return errors.length > 0 ? { errors } : { value: [...new Set(parts.map(({ value }) => value))] };
}

const belowZero = /[-‐–−－]\s*[\d０-９]/u;

/** People by country: `SG 12; マレーシア 5人`. */
function counted(key: string, text: string, places: PlaceFinders): ReadCell {
  const errors: RowFinding[] = [];
  const value = readList(text).flatMap((part) => {
    const [, name = '', number = ''] = /^(.*?)[\s:：]*([\d０-９][\d０-９,，]*)\s*[人名]?$/u.exec(part) ?? [];
    const country = places.country(name);
    const count = belowZero.test(part) ? null : readCount(number);
    if (name === '' || count === null) errors.push(finding(key, 'wrong-count', { value: part }));
    else if (country === null) errors.push(unknownName(key, name));
    else return [{ country, count }];
    return [];
  });
  return errors.length > 0 ? { errors } : { value };
}
