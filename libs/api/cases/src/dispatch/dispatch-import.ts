import { fiscalYearOf } from '@kakehashi/shared/calendar';
import type { RowFinding } from '@kakehashi/api/exchange';
import { finding } from '../case/imports/findings';
import type { ImportShape } from '../case/imports/import-shape';
import { updateDispatch, type DispatchColumns } from './dispatch-store';

const columns: Readonly<Record<string, keyof DispatchColumns>> = {
  micConsultation: 'mic_consultation',
  preparations: 'preparations',
  departedOn: 'departed_on',
  returnedOn: 'returned_on',
  attendees: 'attendees',
};

/** How missions come in from files: without the specialists, who are personal data, and without their papers. */
export const dispatchImport: ImportShape<'dispatch'> = {
  type: 'dispatch',
  states: {
    draft: null,
    closed: 'dispatch.close',
    rejected: 'dispatch.reject',
    withdrawn: 'dispatch.withdraw',
    cancelled: 'dispatch.cancel',
  },
  takenBack: 'withdrawn',
  results: ['approvedOn', ...Object.keys(columns)],
  proof: ['departedOn', 'returnedOn'],
  days: ['periodFrom', 'periodTo'],
  headings: {
    targetFiscalYear: ['年度', 'Fiscal year', 'FY', 'Year'],
    host: ['受入先', '派遣先', '派遣先自治体', 'Host'],
    expertise: ['分野', 'Field', 'Expertise'],
    periodFrom: ['開始日', 'From', 'Start date'],
    periodTo: ['終了日', 'To', 'End date'],
    approvedOn: ['承認', '承認年月日', '決定日', 'Approval', 'Date of approval'],
    departedOn: ['出発', 'Departure'],
    returnedOn: ['帰国', 'Return'],
  },
  judgeResults: approvalFindings,
  writeResults: (tx, caseId, { approvedOn, ...values }) =>
    updateDispatch(tx, caseId, {
      ...(typeof approvedOn === 'string' ? { approved_at: approvalOn(approvedOn) } : {}),
      ...Object.fromEntries(
        Object.entries(columns).flatMap(([key, column]) => (values[key] === undefined ? [] : [[column, values[key]]])),
      ),
    }),
};

/** How many fiscal years before the one of the mission somebody may have approved it. */
const yearsAhead = 2;

/** What is wrong with the day of approval of a mission of the past, or that nobody knows it. */
export function approvalFindings(
  { approvedOn, departedOn, targetFiscalYear }: Readonly<Record<string, unknown>>,
  today: string,
): { readonly errors: readonly RowFinding[]; readonly notices: readonly RowFinding[] } {
  const refused = (code: 'in-future' | 'approved-after-departure' | 'approved-too-early') => {
    return { errors: [finding('approvedOn', code)], notices: [] };
  };
  if (typeof approvedOn !== 'string') return { errors: [], notices: [finding('approvedOn', 'approval-unknown')] };
  if (approvedOn > today) return refused('in-future');
  if (typeof departedOn === 'string' && departedOn < approvedOn) return refused('approved-after-departure');
  if (typeof targetFiscalYear === 'number' && fiscalYearOf(approvedOn) < targetFiscalYear - yearsAhead)
    return refused('approved-too-early');
  return { errors: [], notices: [] };
}

/** A moment that falls on the same day in Japan and at every office. */
function approvalOn(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
