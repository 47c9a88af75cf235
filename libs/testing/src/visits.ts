import type { CaseView } from '@kakehashi/shared/contracts';
import type { TestApp } from './app';
import type { TestAnswer, TestClient } from './client';

/** The parts of a visit that a test may care about; the rest has valid values. */
export interface VisitParts {
  readonly title?: string;
  readonly office?: string;
  readonly country?: string;
  readonly ownerId?: string | null;
  readonly details?: Record<string, unknown>;
}

/** A request body for a new visit. */
export function visitBody({ details = {}, ...parts }: VisitParts = {}): Record<string, unknown> {
  return {
    type: 'visit',
    office: 'SIN',
    country: 'SG',
    title: '横浜市 都市交通調査',
    ...parts,
    details: {
      requester: { name: '横浜市', kind: 'local_government', municipalityCode: '141003' },
      purpose: 'シンガポールの都市交通政策について調査する',
      mode: 'on_site',
      supportKinds: ['appointment'],
      firstDate: '2026-11-10',
      lastDate: '2026-11-13',
      cities: ['Singapore'],
      plannedPeople: { elected: 2, official: 5, student: 0, escort: 1, private: 0 },
      ...details,
    },
  };
}

/** The people of two offices, and those who reach all. */
export async function addStaff(app: TestApp): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [email, roles] of [
    ['officer.sin', ['officer@SIN']],
    ['officer2.sin', ['officer@SIN']],
    ['officer.lon', ['officer@LON']],
    ['coordinator.sin', ['coordinator@SIN']],
    ['manager.sin', ['manager@SIN']],
    ['manager.lon', ['manager@LON']],
    ['auditor', ['auditor']],
    ['admin', ['admin']],
  ] as const) {
    ids[email] = await app.addUser({ email, roles });
  }
  return ids;
}

/** Logs a visit and answers it. */
export async function createVisit(client: TestClient, parts?: VisitParts): Promise<CaseView> {
  const answer = await client.post<CaseView>('/api/cases', visitBody(parts));
  if (answer.status !== 201) throw new Error(`The visit was not created: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** Asks for a step of a case in its present version. */
export async function step(
  client: TestClient,
  reference: string,
  transition: string,
  more: Record<string, unknown> = {},
): Promise<TestAnswer<CaseView & { code: string; errors: { code: string; pointer: string }[] }>> {
  const { body } = await client.get<CaseView>(`/api/cases/${reference}`);
  return client.post(`/api/cases/${reference}/transitions`, { transition, ...more }, { ifMatch: body.version });
}

/** Adds a small document of a kind. */
export async function addDocument(client: TestClient, reference: string, kind: string): Promise<void> {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', new Blob([`${kind}: 本文`], { type: 'text/plain' }), `${kind}.txt`);
  const answer = await client.post(`/api/cases/${reference}/documents`, form);
  if (answer.status !== 201) throw new Error(`The document was not added: ${answer.status} ${answer.text}`);
}

/** Takes a visit along its main line up to a state. */
export async function bringTo(app: TestApp, reference: string, state: string): Promise<void> {
  const officer = await app.as('officer.sin');
  const manager = await app.as('manager.sin');
  const line: [string, () => Promise<TestAnswer<unknown>>][] = [
    ['assessing', () => step(officer, reference, 'assess')],
    [
      'accepted',
      async () => {
        await versioned(officer, reference, (ifMatch) =>
          officer.post(`/api/cases/${reference}/earlier-visits`, {}, { ifMatch }),
        );
        return step(manager, reference, 'accept');
      },
    ],
    [
      'requested',
      async () => {
        for (const kind of ['formal_request', 'questions', 'delegation_list'])
          await addDocument(officer, reference, kind);
        return step(officer, reference, 'request');
      },
    ],
    [
      'arranging',
      async () => {
        await versioned(officer, reference, (ifMatch) =>
          officer.patch(`/api/cases/${reference}`, { details: { language: 'en' } }, { ifMatch }),
        );
        return step(officer, reference, 'arrange');
      },
    ],
    [
      'confirmed',
      async () => {
        await versioned(officer, reference, (ifMatch) =>
          officer.post(`/api/cases/${reference}/appointments`, appointmentBody({ status: 'confirmed' }), { ifMatch }),
        );
        return step(officer, reference, 'confirm');
      },
    ],
    ['in_progress', () => step(officer, reference, 'start')],
    [
      'completed',
      async () => {
        // It began on the day on which the clocks of these suites stand, since none is counted before it has.
        await versioned(officer, reference, (ifMatch) =>
          officer.patch(`/api/cases/${reference}`, { details: { firstDate: '2026-09-01' } }, { ifMatch }),
        );
        return step(officer, reference, 'complete', {
          data: { actualPeople: { elected: 2, official: 4, student: 0, escort: 1, private: 0 } },
        });
      },
    ],
    [
      'reported',
      async () => {
        await addDocument(officer, reference, 'visit_report');
        await versioned(officer, reference, (ifMatch) =>
          officer.patch(`/api/cases/${reference}`, { details: { thankYouSent: true } }, { ifMatch }),
        );
        return step(officer, reference, 'report');
      },
    ],
    ['closed', () => step(manager, reference, 'close')],
  ];
  for (const [reached, advance] of line) {
    const answer = await advance();
    if (answer.status >= 300)
      throw new Error(`${reference} did not become ${reached}: ${answer.status} ${answer.text}`);
    if (reached === state) return;
  }
}

/** Sends a write with the version that the case has now; fails the test when it is refused. */
export async function versioned<T>(
  client: TestClient,
  reference: string,
  send: (version: number) => Promise<TestAnswer<T>>,
): Promise<TestAnswer<T>> {
  const { body } = await client.get<CaseView>(`/api/cases/${reference}`);
  const answer = await send(body.version);
  if (answer.status >= 300) throw new Error(`Refused: ${answer.status} ${answer.text}`);
  return answer;
}

/** A request body for an appointment on the second day of the visit. */
export function appointmentBody(parts: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    host: { name: 'Land Transport Authority' },
    localStart: '2026-11-11T10:00',
    localEnd: '2026-11-11T11:00',
    timeZone: 'Asia/Singapore',
    status: 'proposed',
    ...parts,
  };
}
