import type { CaseView, PlacementDetails } from '@kakehashi/shared/contracts';
import type { TestApp } from './app';
import type { TestClient } from './client';
import { addDocument, step, versioned } from './visits';

/** The parts of a placement that a test may care about; the rest has valid values. */
export interface PlacementParts {
  readonly title?: string;
  readonly office?: string;
  readonly country?: string;
  readonly ownerId?: string | null;
  readonly details?: Record<string, unknown>;
}

/** A placement as its page gets it. */
export type PlacementCase = CaseView & { readonly details: PlacementDetails };

/** A request body for the nomination of a candidate who lacks nothing but the employer's recommendation. */
export function placementBody({ details = {}, ...parts }: PlacementParts = {}): Record<string, unknown> {
  return {
    type: 'placement',
    office: 'SIN',
    country: 'VN',
    title: 'フエ市 観光',
    ...parts,
    details: {
      programme: 'lgotp',
      trainee: {
        nameRoman: 'NGUYEN Thi Lan',
        nameNative: 'Nguyễn Thị Lan',
        nameKana: 'グエン ティ ラン',
        birthDate: '1996-08-20',
        employer: 'Hue City',
      },
      field: 'tourism',
      japaneseLevel: 'n3',
      plannedArrival: '2026-05-18',
      plannedDeparture: '2027-03-31',
      consentVersion: '2026-1',
      consentRecipient: '受入自治体・総務省・JIAM',
      consentedOn: '2025-11-10',
      passport: { number: 'C1234567', validUntil: '2030-01-31' },
      health: { examinedOn: '2025-11-01', conditions: 'なし' },
      emergencyContact: { name: 'NGUYEN Van Minh', relation: 'father', phone: '+84 234 000 000' },
      ...details,
    },
  };
}

/** The stages of the placement of {@link placementBody}. */
export const stageDates = {
  tokyoFrom: '2026-05-18',
  tokyoTo: '2026-05-19',
  jiamFrom: '2026-05-20',
  jiamTo: '2026-06-18',
  hostFrom: '2026-06-19',
  hostTo: '2027-03-31',
};

/** Logs a nomination and answers it. */
export async function createPlacement(client: TestClient, parts: PlacementParts = {}): Promise<PlacementCase> {
  const answer = await client.post<PlacementCase>('/api/cases', placementBody(parts));
  if (answer.status !== 201) throw new Error(`The placement was not created: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** The people through whose hands a placement of Singapore goes, and some who must keep theirs off it. */
export async function addPlacementStaff(app: TestApp): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [email, roles] of [
    ['officer.sin', ['officer@SIN']],
    ['officer2.sin', ['officer@SIN']],
    ['coordinator.sin', ['coordinator@SIN']],
    ['manager.sin', ['manager@SIN']],
    ['officer.lon', ['officer@LON']],
    ['hq', ['hq@HQ']],
    ['hq2', ['hq@HQ']],
    ['hq.manager', ['hq_manager']],
    ['auditor', ['auditor']],
    ['admin', ['admin']],
  ] as const) {
    ids[email] = await app.addUser({ email, roles });
  }
  return ids;
}

/** Adds an offer that fits the candidate of {@link placementBody}, but for what is named; answers its id. */
export async function addHostOffer(app: TestApp, parts: Record<string, unknown> = {}): Promise<string> {
  const hq = await app.as('hq');
  const answer = await hq.post<{ id: string }>('/api/host-offers', {
    programme: 'lgotp',
    host: { name: '横浜市', municipalityCode: '141003' },
    field: 'tourism',
    capacity: 1,
    minJapaneseLevel: 'n4',
    languages: ['en'],
    availableFrom: '2026-04-01',
    availableTo: '2027-03-31',
    ...parts,
  });
  if (answer.status !== 201) throw new Error(`The offer was not added: ${answer.status} ${answer.text}`);
  return answer.body.id;
}

/** Changes fields of a placement in its present version. */
export function editPlacement(client: TestClient, reference: string, details: Record<string, unknown>) {
  return versioned(client, reference, (ifMatch) => client.patch(`/api/cases/${reference}`, { details }, { ifMatch }));
}

/** Takes a placement along its main line up to a state. */
export async function bringPlacementTo(
  app: TestApp,
  reference: string,
  state: string,
  given: { readonly offerId?: string; readonly arrivedOn?: string; readonly departedOn?: string } = {},
): Promise<void> {
  const officer = await app.as('officer.sin');
  const hq = await app.as('hq');
  const filed = async (client: TestClient, kind: string, name: string, input = {}) => {
    await addDocument(client, reference, kind);
    return step(client, reference, name, input);
  };
  const line: [string, () => Promise<{ status: number; text: string }>][] = [
    ['eligible', () => filed(officer, 'recommendation', 'find_eligible')],
    [
      'host_review',
      async () => step(hq, reference, 'propose', { data: { offerId: given.offerId ?? (await addHostOffer(app)) } }),
    ],
    [
      'selected',
      async () => {
        await addDocument(officer, reference, 'host_decision');
        return step(hq, reference, 'select');
      },
    ],
    ['decided', () => step(hq, reference, 'decide', { comment: '総務省・協会で決定済み' })],
    [
      'travel',
      async () => {
        await editPlacement(officer, reference, { checklist: ['visa', 'flight', 'insurance'] });
        return step(officer, reference, 'travel');
      },
    ],
    ['arrived', () => step(officer, reference, 'arrive', { data: { arrivedOn: given.arrivedOn ?? '2026-05-18' } })],
    [
      'introduction',
      async () => {
        await editPlacement(hq, reference, stageDates);
        return step(hq, reference, 'introduce');
      },
    ],
    ['host_training', () => filed(hq, 'host_arrival', 'host')],
    ['final_report', () => filed(hq, 'final_report', 'report')],
    ['completed', () => step(hq, reference, 'complete', { data: { departedOn: given.departedOn ?? '2026-11-10' } })],
  ];
  for (const [reached, advance] of line) {
    const answer = await advance();
    if (answer.status >= 300)
      throw new Error(`${reference} did not become ${reached}: ${answer.status} ${answer.text}`);
    if (reached === state) return;
  }
}
