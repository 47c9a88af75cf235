import { dispatchWorkflow } from '@kakehashi/shared/case-types';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';
import type { ListColumn } from '@kakehashi/api/exchange';
import type { NamesOf } from '@kakehashi/api/registry';
import type { FunnelCase, FunnelYear } from './funnel.dto';
import { funnelStages, leadTimeEntries, leadTimes, stageEntries, type LeadTime } from './stages';

const year = { ja: '対象年度', en: 'Target fiscal year' };
const all = { ja: '計', en: 'All' };

const told = (label: Label, ja: string, en: string): Label => ({ ja: `${label.ja} ${ja}`, en: `${label.en}, ${en}` });

function waitColumns(code: LeadTime): readonly ListColumn<FunnelYear>[] {
  const { label } = leadTimeEntries[code];
  const of = (line: FunnelYear) => line.leadTimes.find((wait) => wait.code === code);
  return [
    { heading: told(label, '件数', 'cases'), cell: (line) => of(line)?.n ?? null },
    { heading: told(label, '中央値（稼働日）', 'median in working days'), cell: (line) => of(line)?.median ?? null },
    {
      heading: told(label, '90%値（稼働日）', '90th percentile in working days'),
      cell: (line) => of(line)?.p90 ?? null,
    },
    {
      heading: told(label, '値のない理由', 'why there is none'),
      cell: (line, locale) => of(line)?.reason?.[locale] ?? null,
    },
  ];
}

/** The columns of a file of the funnel: one line for each year, then all of them together. */
export const funnelColumns: readonly ListColumn<FunnelYear>[] = [
  {
    heading: year,
    cell: ({ targetFiscalYear }, locale) =>
      targetFiscalYear === null ? all[locale] : fiscalYearLabel(targetFiscalYear, locale),
  },
  ...funnelStages.map((stage): ListColumn<FunnelYear> => ({
    heading: stageEntries[stage].label,
    cell: ({ stages }) => stages.find((one) => one.stage === stage)?.count ?? null,
  })),
  ...leadTimes.flatMap(waitColumns),
];

/** The columns of a file of the applications behind a figure. */
export const funnelCaseColumns = (names: NamesOf): readonly ListColumn<FunnelCase>[] => [
  { heading: { ja: '案件番号', en: 'Reference' }, cell: ({ reference }) => reference },
  { heading: { ja: '件名', en: 'Title' }, cell: ({ title }) => title },
  {
    heading: { ja: '状態', en: 'State' },
    cell: ({ state }, locale) => dispatchWorkflow.states.find(({ key }) => key === state)?.label[locale] ?? state,
  },
  { heading: { ja: '事務所', en: 'Office' }, cell: ({ office }, locale) => names.office(office)[locale] },
  { heading: { ja: '国・地域', en: 'Country' }, cell: ({ country }, locale) => names.country(country)[locale] },
  { heading: year, cell: ({ targetFiscalYear }, locale) => fiscalYearLabel(targetFiscalYear, locale) },
  { heading: { ja: '受理日', en: 'Received on' }, cell: ({ receivedOn }) => receivedOn },
  { heading: { ja: '決定日', en: 'Decided on' }, cell: ({ decidedOn }) => decidedOn },
  { heading: { ja: '出発日', en: 'Left on' }, cell: ({ departedOn }) => departedOn },
  { heading: { ja: '稼働日数', en: 'Working days' }, cell: ({ workingDays }) => workingDays },
];
