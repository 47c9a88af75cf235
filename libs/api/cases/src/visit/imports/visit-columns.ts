import { headcountCategories } from '@kakehashi/shared/case-types';
import type { KnownColumn } from '@kakehashi/api/exchange';
import { exportColumns, fileColumns } from '../../case/export/export-columns';

/** What a file may say and no file may set: it follows from the rest, or changes by steps. */
const shownOnly = ['owner', 'nextDeadline', 'updatedAt'];

const lists = ['supportKinds', 'cities'];

/** Other headings that offices use. */
const others: Readonly<Record<string, readonly string[]>> = {
  reference: ['案件No', '整理番号', 'Case', 'Case number', 'Case no.'],
  title: ['案件名', '訪問名', '用務', 'Subject', 'Visit'],
  office: ['担当事務所', '海外事務所', 'Overseas office'],
  country: ['訪問国', '訪問国・地域', '国', '国名', 'Destination'],
  requester: ['依頼元', '依頼団体', '団体名', '自治体名', '自治体', 'Requester', 'Local government', 'Organisation'],
  requesterKind: ['依頼元区分', '団体区分'],
  municipalityCode: ['自治体コード', '全国地方公共団体コード', 'Local government code'],
  prefecture: ['都道府県名'],
  mode: ['実施形態', '形態'],
  purpose: ['訪問目的', '用件'],
  supportKinds: ['支援種別', 'Support kinds'],
  firstDate: ['開始日', '訪問開始日', '訪問日', '自', 'Start date', 'From', 'Date'],
  lastDate: ['終了日', '訪問終了日', '至', 'End date', 'To'],
  cities: ['都市', '訪問先都市', 'City'],
  plannedPeople: ['予定', '予定者数', 'Planned'],
  actualPeople: ['人数', '訪問者数', '参加人数', '実績', '実績者数', 'People', 'Visitors', 'Actual'],
  state: ['ステータス', '進捗', 'Status'],
  fiscalYear: ['会計年度', 'FY', 'Year'],
  ...Object.fromEntries(headcountCategories.map(({ value, label }) => [`actual.${value}`, [label.ja, label.en]])),
};

/** The columns of a file of visits: those of the export, so that an export can be imported as it is. */
export const visitImportColumns: readonly KnownColumn[] = fileColumns(exportColumns)
  .filter(({ key }) => !shownOnly.includes(key))
  .map(({ key, label }) => ({ key, label, others: others[key] ?? [], isList: lists.includes(key) }));
