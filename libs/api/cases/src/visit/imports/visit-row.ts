import {
  headcountCategories,
  protocolClasses,
  requesterKinds,
  supportKinds,
  visitLanguages,
  visitModes,
  visitWorkflow,
} from '@kakehashi/shared/case-types';
import {
  nameFinder,
  namedChoice,
  readCount,
  readDate,
  readFiscalYear,
  readList,
  type PlaceFinders,
  type RowFinding,
  type RowTexts,
} from '@kakehashi/api/exchange';
import type { Label } from '@kakehashi/shared/contracts';
import { finding, unknownName, type FindingCode } from '../../case/imports/findings';

/** What a row says, in the form in which the house keeps it; what its file has no column for is undefined. */
export interface VisitRowValues {
  reference?: string | null;
  version?: number | null;
  type?: string | null;
  office?: string | null;
  country?: string | null;
  title?: string | null;
  requester?: string | null;
  requesterKind?: string | null;
  municipalityCode?: string | null;
  prefecture?: string | null;
  branch?: string | null;
  mode?: string | null;
  protocolClass?: string | null;
  purpose?: string | null;
  supportKinds?: string[];
  firstDate?: string | null;
  lastDate?: string | null;
  cities?: string[];
  language?: string | null;
  state?: string | null;
  fiscalYear?: number | null;
  plannedPeople?: number | null;
  actualPeople?: number | null;
  planned?: number[] | null;
  actual?: number[] | null;
}

/** A row as read: its values, and what could not be read. */
export interface VisitRow {
  readonly values: VisitRowValues;
  readonly errors: readonly RowFinding[];
}

type Read = (text: string) => unknown;

const type = { ja: '訪問支援', en: 'Visit support' };

/** What the columns know that hold one or some of a list. */
export const visitChoiceNames: Readonly<Record<string, readonly Label[]>> = {
  type: [type],
  ...Object.fromEntries(
    Object.entries({
      requesterKind: requesterKinds,
      mode: visitModes,
      protocolClass: protocolClasses,
      language: visitLanguages,
      state: visitWorkflow.states,
      supportKinds,
    }).map(([key, all]) => [key, all.map(({ label }) => label)]),
  ),
};

const choices = {
  type: nameFinder([{ value: 'visit', names: [type.ja, type.en] }]),
  requesterKind: nameFinder(requesterKinds.map(namedChoice)),
  mode: nameFinder(visitModes.map(namedChoice)),
  protocolClass: nameFinder(protocolClasses.map(namedChoice)),
  language: nameFinder(visitLanguages.map(namedChoice)),
  state: nameFinder(visitWorkflow.states.map(({ key, label }) => namedChoice({ value: key, label }))),
};
const support = nameFinder(supportKinds.map(namedChoice));
const asItIs: Read = (text) => text;
const codes: Readonly<Partial<Record<string, FindingCode>>> = {
  firstDate: 'wrong-date',
  lastDate: 'wrong-date',
  fiscalYear: 'wrong-year',
  plannedPeople: 'wrong-number',
  actualPeople: 'wrong-number',
  version: 'wrong-number',
};

/** Reads one row of a file of visits. */
export function readVisitRow(texts: RowTexts, places: PlaceFinders): VisitRow {
  const errors: RowFinding[] = [];
  const values: Record<string, unknown> = {};
  const reads: Readonly<Record<string, Read>> = {
    reference: (text) =>
      text
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[‐-―−]/gu, '-')
        .replace(/\s/gu, ''),
    title: asItIs,
    requester: asItIs,
    branch: asItIs,
    purpose: asItIs,
    ...choices,
    ...places,
    version: readCount,
    municipalityCode: (text) => text.normalize('NFKC').padStart(6, '0'),
    firstDate: readDate,
    lastDate: readDate,
    fiscalYear: readFiscalYear,
    plannedPeople: readCount,
    actualPeople: readCount,
  };
  for (const [key, read] of Object.entries(reads)) {
    const text = texts[key];
    if (text === undefined) continue;
    values[key] = text === '' ? null : read(text);
    if (text === '' || values[key] !== null) continue;
    const code = codes[key];
    errors.push(code ? finding(key, code, { value: text }) : unknownName(key, text));
  }
  if (texts['cities'] !== undefined) values['cities'] = readList(texts['cities']);
  if (texts['supportKinds'] !== undefined) {
    const parts = readList(texts['supportKinds']).map((part) => ({ part, kind: support(part) }));
    for (const { part, kind } of parts) if (!kind) errors.push(unknownName('supportKinds', part));
    values['supportKinds'] = [...new Set(parts.flatMap(({ kind }) => kind ?? []))];
  }
  for (const side of ['planned', 'actual'] as const) readHeadcount(side, texts, values, errors);
  return { values: values as VisitRowValues, errors };
}

/** The people of a side by category, once the file has a column for any; null where none of them says anything. */
function readHeadcount(
  side: 'planned' | 'actual',
  texts: RowTexts,
  values: Record<string, unknown>,
  errors: RowFinding[],
): void {
  const keys = headcountCategories.map(({ value }) => `${side}.${value}`);
  if (keys.every((key) => texts[key] === undefined)) return;
  const counts = keys.map((key) => {
    const text = texts[key] ?? '';
    const count = text === '' ? null : readCount(text);
    if (text !== '' && count === null) errors.push(finding(key, 'wrong-number', { value: text }));
    return count;
  });
  values[side] = counts.every((count) => count === null) ? null : counts.map((count) => count ?? 0);
}
