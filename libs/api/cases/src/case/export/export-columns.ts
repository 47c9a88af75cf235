import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import {
  caseFields,
  caseTypeDefinitions,
  fileFields,
  headcountCategories,
  protocolClasses,
  requesterKinds,
  supportKinds,
  visitFields,
  visitLanguages,
  visitModes,
  workflows,
  type Choice,
  type FieldDefinition,
} from '@kakehashi/shared/case-types';
import type { Label, Locale } from '@kakehashi/shared/contracts';
import type { TableValue } from '@kakehashi/api/exchange';
import type { ImportedType } from '../imports/import-shape';
import { fieldCell } from './field-cell';
import type { ListItemRow } from '../list/case-list-item.sql';

/** What a file of cases can hold; the first are those of the list, `details` all fields of a visit, or of the one type of the list. */
export const exportColumns = [
  'title',
  'type',
  'state',
  'office',
  'country',
  'requester',
  'prefecture',
  'firstDate',
  'people',
  'owner',
  'nextDeadline',
  'fiscalYear',
  'updatedAt',
  'details',
] as const;

/** A column of a file of cases, or a group of them. */
export type ExportColumn = (typeof exportColumns)[number];

/** A case as a file shows it: a row of the list, the names of places, and what only visits have. */
export interface ExportRow extends ListItemRow {
  readonly officeNames: Label;
  readonly countryNames: Label;
  readonly prefectureNames: Label | null;
  readonly visit: VisitCells | null;
  /** The fields of a case of another type, where the file is of one type. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The fields of a visit that the list does not show. */
export interface VisitCells {
  readonly requesterKind: string;
  readonly municipalityCode: string | null;
  readonly branch: string | null;
  readonly mode: string;
  readonly protocolClass: string | null;
  readonly purpose: string | null;
  readonly supportKinds: readonly string[];
  readonly cities: readonly string[];
  readonly language: string | null;
  readonly planned: readonly number[];
  readonly actual: readonly (number | null)[];
}

/** One column of the file: its heading, and what stands in it. */
export interface FileColumn {
  readonly key: string;
  readonly label: Label;
  readonly cell: (row: ExportRow, locale: Locale) => TableValue;
}

/** What every file begins with, so that it can be imported again: which case, and in which version. */
const identity: readonly FileColumn[] = [
  column('reference', { ja: '案件番号', en: 'Reference' }, ({ reference }) => reference),
  column('version', { ja: '版', en: 'Version' }, ({ version }) => version),
];

const people = { planned: visitFields.plannedPeople.label, actual: visitFields.actualPeople.label } as const;

const columns: Readonly<Record<ExportColumn, readonly FileColumn[]>> = {
  title: [column('title', caseFields.title.label, ({ title }) => title)],
  type: [column('type', { ja: '種別', en: 'Type' }, ({ type }, locale) => caseTypeDefinitions[type].label[locale])],
  state: [column('state', { ja: '状態', en: 'State' }, ({ type, state }, locale) => stateName(type, state, locale))],
  office: [column('office', { ja: '事務所', en: 'Office' }, ({ officeNames }, locale) => officeNames[locale])],
  country: [column('country', { ja: '国・地域', en: 'Country' }, ({ countryNames }, locale) => countryNames[locale])],
  requester: [
    column('requester', { ja: '依頼元・受入自治体', en: 'Requester or host' }, ({ requesterName }) => requesterName),
  ],
  prefecture: [
    column(
      'prefecture',
      { ja: '都道府県', en: 'Prefecture' },
      ({ prefectureNames }, locale) => prefectureNames?.[locale] ?? null,
    ),
  ],
  firstDate: [
    column('firstDate', visitFields.firstDate.label, ({ firstDate }) => firstDate),
    column('lastDate', visitFields.lastDate.label, ({ lastDate }) => lastDate),
  ],
  people: [
    column('plannedPeople', people.planned, ({ plannedPeople }) => plannedPeople),
    column('actualPeople', people.actual, ({ actualPeople }) => actualPeople),
  ],
  owner: [column('owner', { ja: '担当者', en: 'Owner' }, ({ ownerName }) => ownerName)],
  nextDeadline: [column('nextDeadline', { ja: '次の期限', en: 'Next deadline' }, ({ deadlineOn }) => deadlineOn)],
  fiscalYear: [
    column('fiscalYear', { ja: '年度', en: 'Fiscal year' }, ({ fiscalYear }, locale) =>
      fiscalYearLabel(fiscalYear, locale),
    ),
  ],
  updatedAt: [column('updatedAt', { ja: '更新日時', en: 'Updated at' }, ({ updatedAt }) => updatedAt.toISOString())],
  details: [
    visitColumn('requesterKind', { ja: '依頼元の区分', en: 'Kind of requester' }, ({ requesterKind }, locale) =>
      nameOf(requesterKinds, requesterKind, locale),
    ),
    visitColumn('municipalityCode', { ja: '団体コード', en: 'Municipality code' }, (visit) => visit.municipalityCode),
    visitColumn('branch', visitFields.branch.label, ({ branch }) => branch),
    visitColumn('mode', visitFields.mode.label, ({ mode }, locale) => nameOf(visitModes, mode, locale)),
    visitColumn('protocolClass', visitFields.protocolClass.label, ({ protocolClass }, locale) =>
      nameOf(protocolClasses, protocolClass, locale),
    ),
    visitColumn('purpose', visitFields.purpose.label, ({ purpose }) => purpose),
    visitColumn('supportKinds', visitFields.supportKinds.label, (visit, locale) =>
      visit.supportKinds.map((kind) => nameOf(supportKinds, kind, locale)).join('; '),
    ),
    visitColumn('cities', visitFields.cities.label, ({ cities }) => cities.join('; ')),
    visitColumn('language', visitFields.language.label, ({ language }, locale) =>
      nameOf(visitLanguages, language, locale),
    ),
    ...(['planned', 'actual'] as const).flatMap((side) =>
      headcountCategories.map(({ value, label }, at) =>
        visitColumn(
          `${side}.${value}`,
          { ja: `${people[side].ja}（${label.ja}）`, en: `${people[side].en} (${label.en})` },
          (visit) => visit[side][at] ?? null,
        ),
      ),
    ),
  ],
};

/** The columns of a file, in their fixed order, whatever order they were asked in; of one type its own fields. */
export function fileColumns(asked: readonly ExportColumn[], type: ImportedType | null = null): readonly FileColumn[] {
  const of = { ...columns, details: type === null ? columns.details : fileFields(type).map(fieldColumn) };
  return [...identity, ...exportColumns.filter((name) => asked.includes(name)).flatMap((name) => of[name])];
}

function column(key: string, label: Label, cell: FileColumn['cell']): FileColumn {
  return { key, label, cell };
}

function fieldColumn(field: FieldDefinition): FileColumn {
  return column(field.key, field.label, ({ details }, locale) => fieldCell(field, details?.[field.key], locale));
}

function visitColumn(key: string, label: Label, cell: (visit: VisitCells, locale: Locale) => TableValue): FileColumn {
  return column(key, label, ({ visit }, locale) => (visit ? cell(visit, locale) : null));
}

function nameOf(choices: readonly Choice[], value: string | null, locale: Locale): string | null {
  return choices.find((choice) => choice.value === value)?.label[locale] ?? value;
}

function stateName(type: ListItemRow['type'], state: string, locale: Locale): string {
  return workflows[type].states.find(({ key }) => key === state)?.label[locale] ?? state;
}
