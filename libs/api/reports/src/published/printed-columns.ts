import type { Label } from '@kakehashi/shared/contracts';

/** The columns of the published lists of dispatches by their names in the transcription, in the order of print. */
export const printedColumns: readonly { readonly name: string; readonly label: Label }[] = [
  { name: 'year_printed', label: { ja: '年度', en: 'Year' } },
  { name: 'fy_printed_on_row', label: { ja: '年度', en: 'Fiscal year' } },
  { name: 'country', label: { ja: '国', en: 'Country' } },
  { name: 'host_printed', label: { ja: '受入側', en: 'Host' } },
  { name: 'experts', label: { ja: '専門家数', en: 'Experts' } },
  { name: 'times', label: { ja: '回数', en: 'Times' } },
  { name: 'expertise_printed', label: { ja: '分野', en: 'Field' } },
];
