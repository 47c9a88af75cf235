import type { Label } from '@kakehashi/shared/contracts';
import type { RecordKind } from '../duplicates/record-kinds';
import { foldForSearch, searchTextOf } from '../search/fold';
import { nameKeyOf } from '../experts/expert-store';

/** A value of a column as the database gives it. */
export type ColumnValue = string | number | boolean | readonly string[] | null;

/** The columns of a record by name. */
export type ColumnValues = Readonly<Record<string, ColumnValue>>;

/** A field of which the survivor keeps its own value or takes the other's; its columns go together. */
export interface MergeField {
  readonly field: string;
  readonly label: Label;
  readonly columns: readonly string[];
}

/** How records of a kind are merged. */
export interface Mergeable {
  readonly fields: readonly MergeField[];
  /** Columns in which both have to agree. */
  readonly alike: readonly string[];
  /** The columns that follow from the others, such as the text to search in; `names` are others that lead here. */
  readonly derived: (values: ColumnValues, names: readonly string[]) => ColumnValues;
  /** The SQL of further names by which the record $1 is found: those of the ones merged into it. */
  readonly names: string;
}

function one(field: string, column: string, ja: string, en: string): MergeField {
  return { field, label: { ja, en }, columns: [column] };
}

function mergedNames(table: string, columns: readonly string[]): string {
  return `SELECT names.name FROM ${table} r CROSS JOIN LATERAL (VALUES (r.${columns.join('), (r.')})) AS names (name)
    WHERE r.merged_into = $1 AND names.name <> ''`;
}

/** Those of some columns that are names. */
export function namesAmong(kind: RecordKind, values: ColumnValues): ColumnValues {
  return Object.fromEntries(Object.entries(values).filter(([column]) => nameColumns[kind].includes(column)));
}

function list(value: ColumnValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function text(value: ColumnValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The columns of the names by which a record is found. */
const nameColumns: Readonly<Record<RecordKind, readonly string[]>> = {
  organisation: ['name', 'name_local', 'kana'],
  person: ['name_native', 'name_kana', 'name_roman'],
  expert: ['name_ja', 'name_kana', 'name_roman'],
};

/** The SQL of the names of the organisations that were merged into $1. */
export const organisationNames = mergedNames('organisations', nameColumns.organisation);

/** The text by which an organisation is found: its own names, and those of the ones merged into it. */
export function organisationSearchText(values: ColumnValues, names: readonly string[]): string {
  const { name, kana, name_local, municipality_code } = values;
  return searchTextOf(text(name), text(kana), text(name_local), text(municipality_code), ...names);
}

/** How each kind of records is merged. */
export const mergeables: Readonly<Record<RecordKind, Mergeable>> = {
  organisation: {
    alike: ['country_code'],
    fields: [
      one('name', 'name', '名称', 'Name'),
      one('nameLocal', 'name_local', '別表記（英語・現地語）', 'Name in another language'),
      one('kana', 'kana', 'よみがな', 'Kana'),
      one('kind', 'kind', '種別', 'Kind'),
      one('municipalityCode', 'municipality_code', '団体コード', 'Local government code'),
    ],
    derived: (values, names) => ({
      name_key: foldForSearch(text(values['name']) ?? '') || (text(values['name']) ?? ''),
      search_text: organisationSearchText(values, names),
    }),
    names: organisationNames,
  },
  person: {
    alike: [],
    fields: [
      one('nameNative', 'name_native', '氏名', 'Name'),
      one('nameKana', 'name_kana', 'よみがな', 'Kana'),
      one('nameRoman', 'name_roman', 'ローマ字', 'Roman letters'),
      one('familyFirst', 'family_first', '姓が先', 'Family name first'),
    ],
    derived: (values, names) => ({
      search_text: searchTextOf(
        text(values['name_native']),
        text(values['name_kana']),
        text(values['name_roman']),
        ...names,
      ),
    }),
    names: mergedNames('people', nameColumns.person),
  },
  expert: {
    alike: [],
    fields: [
      one('nameJa', 'name_ja', '氏名', 'Name'),
      one('nameKana', 'name_kana', 'よみがな', 'Kana'),
      one('nameRoman', 'name_roman', 'ローマ字', 'Roman letters'),
      one('familyFirst', 'family_first', '姓が先', 'Family name first'),
      one('kind', 'kind', '区分', 'Kind'),
      one('expertise', 'expertise', '専門分野', 'Fields'),
      one('expertiseText', 'expertise_text', '専門分野（登録時の表記）', 'Fields as registered'),
      one('countries', 'countries', '対応できる国', 'Countries'),
      one('regions', 'regions', '地域', 'Regions'),
      one('healthClearUntil', 'health_clear_until', '健康確認の期限', 'Health cleared until'),
      one('firstRegisteredYear', 'first_registered_year', '登録年度', 'Registered in'),
      one('yearsOfService', 'years_of_service', '実務年数', 'Years of service'),
      {
        field: 'consent',
        label: { ja: '掲載の同意', en: 'Consent to be listed' },
        columns: ['listed', 'consented_on', 'consent_version'],
      },
      one('note', 'note', '備考', 'Note'),
    ],
    derived: (values, names) => {
      const nameJa = text(values['name_ja']) ?? '';
      const [nameKana, nameRoman] = [text(values['name_kana']), text(values['name_roman'])];
      return {
        name_key: nameKeyOf({ nameJa, nameKana, nameRoman }),
        search_text: searchTextOf(
          nameJa,
          nameKana,
          nameRoman,
          text(values['expertise_text']),
          ...list(values['regions']),
          ...names,
        ),
      };
    },
    names: `${mergedNames('experts', nameColumns.expert)}
      UNION SELECT o.name FROM expert_employments m JOIN organisations o ON o.id = m.organisation_id
      WHERE m.expert_id = $1`,
  },
};
