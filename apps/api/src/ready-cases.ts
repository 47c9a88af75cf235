import type { CaseType, Transition } from '@kakehashi/shared/case-types';
import {
  activityBody,
  affiliationBody,
  addDocument,
  addExpert,
  addHostOffer,
  appointmentBody,
  approvalData,
  createActivity,
  createResearch,
  createAffiliation,
  createDispatch,
  createPlacement,
  createVisit,
  dispatchBody,
  researchBody,
  editDispatch,
  editPlacement,
  placementBody,
  setWindow,
  stageDates,
  versioned,
  visitBody,
  type TestApp,
  type TestClient,
} from '@kakehashi/testing';

/** A case of a type that lacks nothing for any of its steps, for the tests of who may take them. */
export interface ReadyCase {
  /** A body that logs a case of the type. */
  readonly body: () => Record<string, unknown>;
  readonly create: (app: TestApp, client: TestClient) => Promise<string>;
  /** What a step wants for one of its data fields; the second is what `prepare` answered. */
  readonly input: (key: string, transition: Transition, prepared: string) => unknown;
  /** Makes what the steps need beside the case. */
  readonly prepare: (app: TestApp) => Promise<string>;
  /** Undoes what earlier steps left beside the state; each takes the reference. */
  readonly reset: readonly string[];
  /** The last parts of routes that only cases of other types have. */
  readonly absent: readonly string[];
}

/** The routes that only placements have. */
const placementParts = ['reveals', 'monthly-reports', 'subject-report', 'certificate', 'offers'];

const people = { elected: 1, official: 3, student: 0, escort: 1, private: 0 };

const visit: ReadyCase = {
  body: () => visitBody(),
  create: async (_app, client) => {
    const { reference } = await createVisit(client, { details: { language: 'en' } });
    const path = `/api/cases/${reference}`;
    for (const kind of ['formal_request', 'questions', 'visit_report']) await addDocument(client, reference, kind);
    const members = [{ nameRoman: 'TANAKA Ichiro', category: 'official' }];
    await versioned(client, reference, (ifMatch) => client.put(`${path}/members`, { members }, { ifMatch }));
    await versioned(client, reference, (ifMatch) =>
      client.post(`${path}/appointments`, appointmentBody({ status: 'confirmed' }), { ifMatch }),
    );
    await versioned(client, reference, (ifMatch) => client.post(`${path}/earlier-visits`, {}, { ifMatch }));
    await versioned(client, reference, (ifMatch) =>
      client.patch(path, { details: { thankYouSent: true } }, { ifMatch }),
    );
    return reference;
  },
  input: (key, { reasons }) => (key === 'reason' ? reasons?.[0] : key === 'actualPeople' ? people : true),
  prepare: () => Promise.resolve(''),
  reset: [],
  absent: ['matching', 'agreement', 'follow-ups', ...placementParts],
};

const dispatch: ReadyCase = {
  body: () => dispatchBody(),
  create: async (app, client) => {
    await setWindow(app, { opensAt: '2026-01-01T00:00:00Z', cutsOffAt: '2027-01-01T00:00:00Z' });
    const { reference } = await createDispatch(client, {
      details: { expertsRequested: 2, periodFrom: '2026-11-16', periodTo: '2026-11-29' },
    });
    for (const kind of [
      'request_form',
      'endorsement',
      'mic_consultation',
      'employer_consent',
      'agreement_signed',
      'specialist_report',
      'host_report',
    ]) {
      await addDocument(client, reference, kind);
    }
    await editDispatch(client, reference, { preparations: ['insurance', 'visa', 'itinerary', 'health_declaration'] });
    return reference;
  },
  prepare: async (app) => {
    await addExpert(app, { nameJa: '打診 済' });
    return addExpert(app);
  },
  input: (key, { reasons }, expertId) => {
    const inputs: Readonly<Record<string, unknown>> = {
      ...approvalData,
      reason: reasons?.[0],
      expertId,
      lateReason: 'The mail was late',
      fewerReason: 'The other one fell ill',
      overrideReason: 'Asked again',
      // The day of the test: nobody departs before the approval, nor after today.
      departedOn: '2026-11-11',
      returnedOn: '2026-11-11',
      attendees: 20,
    };
    return inputs[key];
  },
  reset: [
    `UPDATE dispatch_invitations SET status = 'released', answered_at = now()
     WHERE status IN ('invited', 'agreed') AND case_id = (SELECT id FROM cases WHERE reference = $1)`,
    // Before the papers that were filed when the case was made.
    `INSERT INTO dispatch_invitations (case_id, expert_id, status, period, invited_at, invited_by, explanation)
     SELECT c.id, (SELECT id FROM experts WHERE name_ja = '打診 済'), 'invited', daterange(NULL, NULL), c.created_at, c.created_by, '{}'
     FROM cases c WHERE c.reference = $1 AND c.state = 'consent'`,
    // A return has voided the figures, which the second approval keeps to.
    `UPDATE dispatches SET score = '${JSON.stringify(approvalData.score)}', score_total = 78, budget_clair = 1200000,
       budget_host = 150000 WHERE case_id = (SELECT id FROM cases WHERE reference = $1 AND state = 'second_approval')`,
    `UPDATE dispatches SET mode = 'on_site' WHERE case_id = (SELECT id FROM cases WHERE reference = $1)`,
    `UPDATE dispatch_returns SET resumed_at = returned_at
     WHERE resumed_at IS NULL AND case_id = (SELECT id FROM cases WHERE reference = $1)`,
  ],
  absent: ['members', 'earlier-visits', ...placementParts],
};

const placement: ReadyCase = {
  body: () => placementBody(),
  create: async (_app, client) => {
    const { reference } = await createPlacement(client);
    for (const kind of ['recommendation', 'host_decision', 'mic_decision', 'host_arrival', 'final_report'])
      await addDocument(client, reference, kind);
    await editPlacement(client, reference, { checklist: ['visa', 'flight', 'insurance'], ...stageDates });
    return reference;
  },
  prepare: (app) => addHostOffer(app, { capacity: 99 }),
  input: (key, { reasons }, offerId) => {
    const inputs: Readonly<Record<string, unknown>> = {
      reason: reasons?.[0],
      offerId,
      // The offer fits; a reason would keep its proposer from deciding.
      overrideReason: undefined,
      arrivedOn: '2026-05-18',
      departedOn: '2026-11-10',
    };
    return inputs[key];
  },
  reset: [
    `UPDATE host_offer_places SET released_at = taken_at
     WHERE released_at IS NULL AND case_id = (SELECT id FROM cases WHERE reference = $1)`,
  ],
  absent: ['members', 'earlier-visits', 'matching', 'agreement', 'itinerary', 'follow-ups'],
};

/** What only visits, dispatches and placements have. */
const partsOfOthers = [
  'members',
  'earlier-visits',
  'matching',
  'agreement',
  'itinerary',
  'follow-ups',
  ...placementParts,
];

const activity: ReadyCase = {
  body: () => activityBody(),
  create: async (_app, client) => {
    const { reference } = await createActivity(client);
    await addDocument(client, reference, 'activity_report');
    return reference;
  },
  prepare: () => Promise.resolve(''),
  input: (key, { reasons }) => {
    const inputs: Readonly<Record<string, unknown>> = {
      reason: reasons?.[0],
      actualParticipants: [{ country: 'TH', count: 3 }],
    };
    return inputs[key];
  },
  reset: [],
  absent: partsOfOthers,
};

const research: ReadyCase = {
  body: () => researchBody(),
  create: async (_app, client) => {
    const { reference } = await createResearch(client);
    for (const kind of ['request_form', 'answer']) await addDocument(client, reference, kind);
    return reference;
  },
  prepare: () => Promise.resolve(''),
  input: (key, { reasons }) => (key === 'reason' ? reasons?.[0] : undefined),
  reset: [],
  absent: partsOfOthers,
};

const affiliation: ReadyCase = {
  body: () => affiliationBody(),
  create: async (_app, client) => (await createAffiliation(client)).reference,
  prepare: () => Promise.resolve(''),
  input: (key, { reasons }) => (key === 'reason' ? reasons?.[0] : key === 'signedOn' ? '2026-05-01' : true),
  reset: [
    // Nothing in force is signed anew.
    `UPDATE affiliation_entries SET status = 'ended', ended_on = signed_on WHERE id =
       (SELECT a.entry_id FROM affiliation_consultations a JOIN cases c ON c.id = a.case_id WHERE c.reference = $1)`,
  ],
  absent: activity.absent,
};

/** One of each type. */
export const readyCases = { visit, dispatch, placement, activity, research, affiliation } satisfies Record<
  CaseType,
  ReadyCase
>;

/** A small file of a kind. */
export function fileOf(kind: string): FormData {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new Blob(['Dear colleagues,\n'], { type: 'text/plain' }), `${kind}.txt`);
  return form;
}
