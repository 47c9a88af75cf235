import { foldName } from '@kakehashi/shared/calendar';
import type { CaseType } from '@kakehashi/shared/case-types';
import { notFound } from '@kakehashi/api/platform';
import type { LoadedCase } from '../case/case-loader';
import type { TypedCase } from '../case/case-type';
import type { VisitDetails } from './dto/visit-details.dto';
import { headcountView } from './headcount';
import type { VisitRow } from './visit-store';

const nobody = { elected: 0, official: 0, student: 0, escort: 0, private: 0, total: 0 };

/** A visit's own fields as its page shows them. */
export function visitDetails(row: VisitRow): VisitDetails {
  const { caseId: _case, planned, actual, search, appointmentStatuses: _statuses, hosts, requester, ...fields } = row;
  return {
    ...fields,
    requester,
    hosts: [...hosts],
    plannedPeople: headcountView(planned) ?? nobody,
    actualPeople: headcountView(actual),
    earlierVisitSearch: search,
  };
}

/** A visit as the core takes it. */
export function typedVisit(row: VisitRow): TypedCase<'visit'> {
  const details = visitDetails(row);
  // That the municipality ended follows from the others, and is no change of its own.
  const { requesterEnded: _ended, ...values } = details;
  return {
    details,
    values,
    facts: {
      appointments: row.appointmentStatuses.map((status) => ({ status })),
      earlierVisitSearched: row.search !== null,
      requestingGovernment: row.requester.municipalityCode,
    },
  };
}

/** Refuses what only visits have for a case of another type: there it does not exist. */
export function assertVisit(type: CaseType): void {
  if (type !== 'visit') throw notFound();
}

/** Whether a case is a visit; tells the compiler too. */
export function isVisit(loaded: LoadedCase): loaded is LoadedCase<'visit'> {
  return loaded.record.type === 'visit';
}

/** What title and purpose are about, in the form in which two topics are compared. */
export function topicKey(title: string, purpose: string | null | undefined): string {
  return foldName(`${title} ${purpose ?? ''}`).slice(0, 2000);
}
