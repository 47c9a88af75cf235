import { addDays, daysBetween, localDate, officeZones } from '@kakehashi/shared/calendar';
import type { CaseRecord } from '../case/case-record';
import type { TypedCase } from '../case/case-type';
import { leftAsAgreed, type Travel } from './dispatch-checks';
import { dispatchFacts, type DispatchRow } from './dispatch-store';
import type { BudgetView, DispatchDetails, ScoreView } from './dto/dispatch-details.dto';
import type { Away } from './invitations';

/** A dispatch's own fields as its page shows them. */
export function dispatchDetails(row: DispatchRow): DispatchDetails {
  const {
    caseId: _case,
    scoreTotal,
    scoreCriteria,
    budgetClair,
    budgetHost,
    appointmentStatuses: _statuses,
    documentKinds: countedDocuments,
    receivedOn: _received,
    paused: _paused,
    changedSinceReturn: _changed,
    ...fields
  } = row;
  return {
    ...fields,
    countedDocuments,
    score: scoreTotal === null ? null : scoreView(scoreTotal, scoreCriteria),
    budget: budgetClair === null ? null : budgetView(budgetClair, budgetHost ?? 0),
  };
}

/** Points as they are shown. */
export function scoreView(total: number, criteria: Record<string, number> | null): ScoreView {
  return { total, criteria: criteria ?? {} };
}

/** A budget as it is shown, in yen. */
export function budgetView(clair: number, host: number): BudgetView {
  return { clair, host, total: clair + host };
}

/** A dispatch as the core takes it. */
export function typedDispatch(row: DispatchRow): TypedCase<'dispatch'> {
  const details = dispatchDetails(row);
  const paused = row.paused.flatMap(({ from, until }) => (until ? [{ from, until }] : []));
  return {
    details,
    values: { ...details, counterpartId: details.counterpart?.id ?? null },
    facts: {
      appointments: row.appointmentStatuses.map((status) => ({ status })),
      documentKinds: row.documentKinds,
      requiredDocuments: row.requiredDocuments,
      dispatch: dispatchFacts(row),
    },
    clock: { receivedOn: row.receivedOn, paused },
  };
}

/**
 * When those who were sent are away: from the day they left to that of their return, or to the one expected; who left at
 * another time than agreed stays as long as was planned.
 */
export function awayOf(
  { departedOn: from, returnedOn }: Pick<Travel, 'departedOn' | 'returnedOn'>,
  period: Pick<DispatchDetails, 'periodFrom' | 'periodTo'>,
): Away | null {
  const { periodFrom, periodTo } = period;
  if (!from || !periodFrom || !periodTo) return null;
  const expected = leftAsAgreed(from, period) ? periodTo : addDays(from, daysBetween(periodFrom, periodTo));
  return { from, to: returnedOn ?? expected, went: true };
}

/** The days of a mission as they are recorded; that of the approval by the date at the office. */
export function travelOf(
  { office }: Pick<CaseRecord, 'office'>,
  { approvedAt, departedOn, returnedOn }: Pick<DispatchDetails, 'approvedAt' | 'departedOn' | 'returnedOn'>,
): Travel {
  return {
    approvedOn: approvedAt && localDate(new Date(approvedAt), officeZones[office]),
    departedOn,
    returnedOn,
  };
}
