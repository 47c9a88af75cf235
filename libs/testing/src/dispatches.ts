import type { CaseView, DispatchDetails } from '@kakehashi/shared/contracts';
import type { TestApp } from './app';
import type { TestAnswer, TestClient } from './client';
import { addDocument, step, versioned } from './visits';

/** The parts of a dispatch that a test may care about; the rest has valid values. */
export interface DispatchParts {
  readonly title?: string;
  readonly office?: string;
  readonly country?: string;
  readonly ownerId?: string | null;
  readonly details?: Record<string, unknown>;
}

/** A dispatch as its page gets it. */
export type DispatchCase = CaseView & { readonly details: DispatchDetails };

/** A request body for a new dispatch. */
export function dispatchBody({ details = {}, ...parts }: DispatchParts = {}): Record<string, unknown> {
  return {
    type: 'dispatch',
    office: 'SIN',
    country: 'TH',
    title: 'チェンマイ市 消防・防災',
    ...parts,
    details: {
      targetFiscalYear: 2026,
      endorsedOn: '2026-02-20',
      host: { name: 'Chiang Mai Municipality' },
      expertise: 'fire_disaster_prevention',
      expertiseText: 'Firefighting, Disaster Prevention',
      periodFrom: '2026-11-02',
      periodTo: '2026-11-15',
      objectives: '消防隊の訓練方法を指導してほしい',
      hostCostUndertaking: true,
      expertsRequested: 1,
      ...details,
    },
  };
}

/** The people through whose hands a dispatch of Singapore goes, and some who must keep theirs off it. */
export async function addDispatchStaff(app: TestApp): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [email, roles] of [
    ['officer.sin', ['officer@SIN']],
    ['officer2.sin', ['officer@SIN']],
    ['coordinator.sin', ['coordinator@SIN']],
    ['coordinator2.sin', ['coordinator@SIN']],
    ['manager.sin', ['manager@SIN']],
    ['manager2.sin', ['manager@SIN']],
    ['officer.lon', ['officer@LON']],
    ['manager.lon', ['manager@LON']],
    ['hq', ['hq@HQ']],
    ['admin', ['admin']],
  ] as const) {
    ids[email] = await app.addUser({ email, roles });
  }
  return ids;
}

/** Sets the window of an office for a target fiscal year, with instants. */
export async function setWindow(
  app: TestApp,
  {
    office = 'SIN',
    year = 2026,
    opensAt,
    cutsOffAt,
  }: { office?: string; year?: number; opensAt: string; cutsOffAt: string },
): Promise<void> {
  await app.query(
    `INSERT INTO dispatch_windows (office_code, target_fiscal_year, opens_at, cuts_off_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (office_code, target_fiscal_year) DO UPDATE SET opens_at = $3, cuts_off_at = $4`,
    [office, year, opensAt, cutsOffAt],
  );
}

/** Logs a dispatch with the counterpart of its country and answers it. */
export async function createDispatch(client: TestClient, parts: DispatchParts = {}): Promise<DispatchCase> {
  const country = parts.country ?? 'TH';
  const { body } = await client.get<{ items: { id: string }[] }>(`/api/counterparts?country=${country}`);
  const counterpartId = body.items[0]?.id;
  const details = { ...(counterpartId ? { counterpartId } : {}), ...parts.details };
  const answer = await client.post<DispatchCase>('/api/cases', dispatchBody({ ...parts, details }));
  if (answer.status !== 201) throw new Error(`The dispatch was not created: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** What an approval gives along. */
export const approvalData = {
  score: { need: 25, fit: 20, readiness: 15, effect: 10, exchange: 8 },
  budget: { clair: 1_200_000, host: 150_000 },
};

/** Takes a dispatch along its main line up to a state before specialists are chosen; the window has to be open. */
export async function bringDispatchTo(app: TestApp, reference: string, state: string): Promise<void> {
  const officer = await app.as('officer.sin');
  const coordinator = await app.as('coordinator.sin');
  const manager = await app.as('manager.sin');
  const hq = await app.as('hq');
  const line: [string, () => Promise<TestAnswer<unknown>>][] = [
    [
      'received',
      async () => {
        for (const kind of ['request_form', 'endorsement']) await addDocument(officer, reference, kind);
        return step(officer, reference, 'submit');
      },
    ],
    ['screening', () => step(officer, reference, 'screen')],
    ['recommended', () => step(coordinator, reference, 'recommend')],
    ['approved', () => step(manager, reference, 'approve', { data: approvalData })],
    ['matching', () => step(hq, reference, 'match', { comment: '総務省と協議済み' })],
  ];
  for (const [reached, advance] of line) {
    const answer = await advance();
    if (answer.status >= 300)
      throw new Error(`${reference} did not become ${reached}: ${answer.status} ${answer.text}`);
    if (reached === state) return;
  }
}

/** Changes fields of a dispatch in its present version. */
export function editDispatch(client: TestClient, reference: string, details: Record<string, unknown>) {
  return versioned(client, reference, (ifMatch) => client.patch(`/api/cases/${reference}`, { details }, { ifMatch }));
}

/** Adds an expert who fits the dispatch of {@link dispatchBody}, but for what is named; answers the id. */
export async function addExpert(app: TestApp, parts: Record<string, unknown> = {}): Promise<string> {
  const hq = await app.as('hq');
  const answer = await hq.post<{ id: string }>('/api/experts', {
    nameJa: '髙﨑 健一',
    nameKana: 'タカサキ ケンイチ',
    nameRoman: 'TAKASAKI Kenichi',
    kind: 'official',
    expertise: ['fire_disaster_prevention'],
    languages: [{ language: 'en', level: 'working' }],
    countries: [],
    regions: [],
    employments: [{ organisation: { name: '横浜市', municipalityCode: '141003' }, validFrom: '1995-04-01' }],
    availability: [{ validFrom: '2026-04-01', validTo: '2028-03-31' }],
    dispatches: [],
    healthClearUntil: '2028-03-31',
    consentVersion: '2026-1',
    consentedOn: '2026-04-01',
    listed: true,
    ...parts,
  });
  if (answer.status !== 201) throw new Error(`The expert was not added: ${answer.status} ${answer.text}`);
  return answer.body.id;
}
