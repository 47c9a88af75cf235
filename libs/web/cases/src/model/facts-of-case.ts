import { localDate, officeZones } from '@kakehashi/shared/calendar';
import type { CaseFacts } from '@kakehashi/shared/case-types';
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
    documentKinds,
    ...(view.type === 'dispatch' ? { requiredDocuments: view.details.requiredDocuments } : {}),
    memberCount: view.counts.members,
    earlierVisitSearched: view.type === 'visit' && view.details.earlierVisitSearch !== null,
  };
}
