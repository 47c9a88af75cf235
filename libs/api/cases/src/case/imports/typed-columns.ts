import { caseTypeDefinitions, fileFields } from '@kakehashi/shared/case-types';
import type { KnownColumn } from '@kakehashi/api/exchange';
import { exportColumns, fileColumns } from '../export/export-columns';
import type { ImportShape } from './import-shape';
import { isListKind } from './typed-row';

/** The columns of every case that a file may set or name. */
const head = ['reference', 'version', 'title', 'type', 'state', 'office', 'country'];

const others: Readonly<Record<string, readonly string[]>> = {
  reference: ['案件No', '整理番号', 'Case', 'Case number', 'Case no.'],
  title: ['案件名', '名称', 'Subject'],
  office: ['担当事務所', '海外事務所', 'Overseas office'],
  country: ['国', '国名', 'Destination'],
  state: ['ステータス', '進捗', 'Status'],
};

/** The columns of a file of cases of a type: those of its export, so that an export can be imported as it is. */
export function typedColumns({ type, headings }: ImportShape): KnownColumn[] {
  const { country } = caseTypeDefinitions[type].fields;
  const common = fileColumns(exportColumns, type)
    .filter(({ key }) => head.includes(key))
    .map(({ key, label }) => {
      const further = key === 'country' ? [country.label.ja, country.label.en] : [];
      return { key, label, others: [...(others[key] ?? []), ...further] };
    });
  const own = fileFields(type).map(({ key, label, kind }) => {
    return { key, label, others: headings[key] ?? [], isList: isListKind(kind) };
  });
  return [...common, ...own];
}
