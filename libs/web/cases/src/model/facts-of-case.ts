import { localDate, officeZones } from '@kakehashi/shared/calendar';
import { expertsAsked, type CaseFacts } from '@kakehashi/shared/case-types';
import type { DispatchDetails } from '@kakehashi/shared/contracts';
import type { CaseView } from './views';

/** What the workflow asks of a case, as far as its page holds it: enough to say what a step needs or where it leads. */
export function factsOfCase(view: CaseView, documentKinds: readonly string[] = []): CaseFacts {
  const { type, state, office, ownerId, createdBy, title, country, details } = view;
  return {
    type,
    state,
    office,
    ownerId,
    createdBy: createdBy.id,
    editorIds: [],
    today: localDate(new Date(), officeZones[office]),
    values: { title, country, ...details },
    appointments: [],
    // Papers of whoever is no longer asked stay on file without counting.
    documentKinds:
      view.type === 'dispatch'
        ? documentKinds.filter((kind) => view.details.countedDocuments.includes(kind))
        : documentKinds,
    ...(view.type === 'dispatch' ? dispatchFacts(view.details) : {}),
    memberCount: view.counts.members,
    earlierVisitSearched: view.type === 'visit' && view.details.earlierVisitSearch !== null,
  };
}

function dispatchFacts(details: DispatchDetails): Pick<CaseFacts, 'requiredDocuments' | 'dispatch'> {
  const { requiredDocuments, window, counterpart, lastReturn, invitations } = details;
  const count = (status: string) => invitations.filter((one) => one.status === status).length;
  return {
    requiredDocuments,
    dispatch: {
      window,
      counterpartCountry: counterpart?.country ?? null,
      counterpartFrom: counterpart?.inChargeFrom ?? null,
      counterpartTo: counterpart?.inChargeTo ?? null,
      changedSinceReturn: Boolean(lastReturn?.changes.length),
      yearChangedSinceReturn:
        lastReturn?.resumedAt === null && lastReturn.changes.some(({ field }) => field === 'targetFiscalYear'),
      invited: count('invited'),
      agreed: count('agreed'),
      experts: expertsAsked(invitations),
    },
  };
}
