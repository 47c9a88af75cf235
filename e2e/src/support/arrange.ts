import { expect } from '@playwright/test';
import { fiscalYearOf } from '@kakehashi/shared/calendar';
import type { ApiClient } from './api-client';

/** What a journey needs of a case after each step. */
export interface CaseAnswer {
  reference: string;
  title: string;
  state: string;
  version: number;
  ownerId: string | null;
  details: { earlierVisitSearch: object | null; preparations?: string[] };
  allowedActions: { transition: string; allowed: boolean; reasons: { code: string }[] }[];
}

/** Days from today as a date, in Singapore, where the journeys' office is. */
export function day(offset: number): string {
  const now = new Date(Date.now() + offset * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Singapore' }).format(now);
}

/** The next weekday on or after an offset, so that no journey trips over a weekend. */
export function weekday(offset: number): string {
  for (let days = offset; ; days++) {
    const date = day(days);
    const weekDay = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekDay !== 0 && weekDay !== 6) return date;
  }
}

let made = 0;

/** A title that no other journey uses. */
export function uniqueTitle(what: string): string {
  return `${what} ${process.pid.toString(36)}${Date.now().toString(36)}${made++}`;
}

/** The body of a visit; a journey names only what matters to it. */
export function visit(more: { title?: string; office?: string; country?: string; details?: object } = {}): object {
  return {
    type: 'visit',
    office: more.office ?? 'SIN',
    country: more.country ?? 'SG',
    title: more.title ?? uniqueTitle('上下水道の調査'),
    details: {
      requester: { name: '架空市', kind: 'local_government' },
      purpose: '水道事業の民間連携について、担当部局から話を聞く。',
      mode: 'on_site',
      supportKinds: ['appointment', 'briefing'],
      firstDate: weekday(60),
      lastDate: weekday(62),
      cities: ['Singapore'],
      language: 'en',
      plannedPeople: { elected: 1, official: 3, student: 0, escort: 1, private: 0 },
      ...more.details,
    },
  };
}

/** Creates a visit and gives it to the person who created it. */
export async function newVisit(api: ApiClient, more: Parameters<typeof visit>[0] = {}): Promise<CaseAnswer> {
  const created = await api.post<CaseAnswer>('/api/cases', visit(more));
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  return created.body;
}

/** The case as it stands now. */
export async function readCase(api: ApiClient, reference: string): Promise<CaseAnswer> {
  const answer = await api.get<CaseAnswer>(`/api/cases/${reference}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

/** Writes to the case at its present version. */
async function write(
  api: ApiClient,
  method: 'post' | 'put' | 'patch',
  reference: string,
  path: string,
  body: unknown,
): Promise<void> {
  const { version } = await readCase(api, reference);
  const answer = await api[method](`/api/cases/${reference}${path}`, body, { ifMatch: `"${version}"` });
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
}

/** Takes one step of the workflow. */
export async function step(api: ApiClient, reference: string, transition: string, data?: object): Promise<CaseAnswer> {
  await write(api, 'post', reference, '/transitions', { transition, ...(data ? { data } : {}) });
  return readCase(api, reference);
}

/** Changes fields of the case. */
export async function change(api: ApiClient, reference: string, body: object): Promise<CaseAnswer> {
  await write(api, 'patch', reference, '', body);
  return readCase(api, reference);
}

/** A small PDF, since documents are checked by their content. */
export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Files a document of a kind. */
export async function addDocument(api: ApiClient, reference: string, kind: string): Promise<void> {
  const { version } = await readCase(api, reference);
  const answer = await api.post(`/api/cases/${reference}/documents`, undefined, {
    ifMatch: `"${version}"`,
    multipart: { kind, file: { name: `${kind}.pdf`, mimeType: 'application/pdf', buffer: pdf } },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
}

/** An appointment on a day of the visit. */
export async function addAppointment(
  api: ApiClient,
  reference: string,
  more: { host?: string; date?: string; from?: string; to?: string; status?: string } = {},
): Promise<void> {
  const date = more.date ?? weekday(60);
  await write(api, 'post', reference, '/appointments', {
    host: { name: more.host ?? 'Public Utilities Board' },
    localStart: `${date}T${more.from ?? '10:00'}`,
    localEnd: `${date}T${more.to ?? '11:30'}`,
    timeZone: 'Asia/Singapore',
    status: more.status ?? 'confirmed',
    staffIds: [],
  });
}

/** Brings a new visit to the manager's decision: assessing, earlier visits searched. */
export async function assessedVisit(officer: ApiClient, more: Parameters<typeof visit>[0] = {}): Promise<CaseAnswer> {
  const { reference } = await newVisit(officer, more);
  await step(officer, reference, 'assess');
  await write(officer, 'post', reference, '/earlier-visits', {});
  return readCase(officer, reference);
}

/** Brings a new visit as far as arranging, accepted by the manager, with nothing arranged yet. */
export async function arrangingVisit(
  officer: ApiClient,
  manager: ApiClient,
  more: Parameters<typeof visit>[0] = {},
): Promise<CaseAnswer> {
  const { reference } = await assessedVisit(officer, more);
  await step(manager, reference, 'accept');
  await write(officer, 'put', reference, '/members', {
    members: [{ nameNative: '旅田 花子', nameKana: 'タビタ ハナコ', title: '市長', category: 'elected' }],
  });
  for (const kind of ['formal_request', 'questions']) await addDocument(officer, reference, kind);
  await step(officer, reference, 'request');
  const { ownerId } = await readCase(officer, reference);
  if (!ownerId) await write(officer, 'put', reference, '/owner', { ownerId: officer.person.id });
  return step(officer, reference, 'arrange');
}

/** Lets a visit begin yesterday, since none is completed before its first day. */
export async function beginEarlier(officer: ApiClient, reference: string): Promise<string> {
  const firstDate = day(-1);
  await change(officer, reference, { details: { firstDate } });
  return firstDate;
}

/** Brings a new visit to reported, so that only the closing is left. */
export async function reportedVisit(
  officer: ApiClient,
  manager: ApiClient,
  more: Parameters<typeof visit>[0] = {},
): Promise<CaseAnswer> {
  const { reference } = await arrangingVisit(officer, manager, more);
  await addAppointment(officer, reference);
  await step(officer, reference, 'confirm');
  await step(officer, reference, 'start');
  await beginEarlier(officer, reference);
  await step(officer, reference, 'complete', {
    actualPeople: { elected: 1, official: 3, student: 0, escort: 1, private: 0 },
  });
  await addDocument(officer, reference, 'visit_report');
  await change(officer, reference, { details: { thankYouSent: true } });
  return step(officer, reference, 'report');
}

/** The fiscal year whose applications Singapore takes today in the demonstration. */
export async function openYear(api: ApiClient): Promise<number> {
  const windows = await api.get<{ items: { state: string; targetFiscalYear: number }[] }>('/api/windows?office=SIN');
  const open = windows.body.items.find(({ state }) => state === 'open');
  expect(open, 'the demonstration has an open window').toBeDefined();
  return open?.targetFiscalYear ?? 0;
}

/** Days of a mission in a fiscal year: two months ahead where that lies in it, else in its June. */
export function missionIn(year: number): { periodFrom: string; periodTo: string } {
  return fiscalYearOf(weekday(60)) === year
    ? { periodFrom: weekday(60), periodTo: weekday(72) }
    : { periodFrom: `${year}-06-07`, periodTo: `${year}-06-18` };
}

/** Creates a dispatch application of a Thai municipality with its counterpart. */
export async function newDispatch(
  api: ApiClient,
  more: { title?: string; details?: object } = {},
): Promise<CaseAnswer> {
  const counterparts = await api.get<{ items: { id: string }[] }>('/api/counterparts?country=TH');
  const targetFiscalYear = await openYear(api);
  const created = await api.post<CaseAnswer>('/api/cases', {
    type: 'dispatch',
    office: 'SIN',
    country: 'TH',
    title: more.title ?? uniqueTitle('消防・防災'),
    details: {
      targetFiscalYear,
      endorsedOn: day(-7),
      counterpartId: counterparts.body.items[0]?.id,
      host: { name: 'Chiang Mai Municipality' },
      expertise: 'fire_disaster_prevention',
      expertiseText: 'Firefighting, Disaster Prevention',
      ...missionIn(targetFiscalYear),
      objectives: '消防隊の訓練方法を学びたい。',
      languages: ['en'],
      hostCostUndertaking: true,
      expertsRequested: 1,
      ...more.details,
    },
  });
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  return created.body;
}

/** Brings a new application as far as recommended. */
export async function recommendedDispatch(
  officer: ApiClient,
  coordinator: ApiClient,
  more: Parameters<typeof newDispatch>[1] = {},
): Promise<CaseAnswer> {
  const { reference } = await newDispatch(officer, more);
  for (const kind of ['request_form', 'endorsement']) await addDocument(officer, reference, kind);
  await step(officer, reference, 'submit');
  await step(officer, reference, 'screen');
  return step(coordinator, reference, 'recommend');
}

/** Puts an expert on the roster who teaches firefighting but whose clearance ends too early, and answers the name. */
export async function newExpert(hq: ApiClient): Promise<string> {
  const nameJa = uniqueTitle('消防 一郎');
  const created = await hq.post('/api/experts', {
    nameJa,
    kind: 'official',
    expertise: ['fire_disaster_prevention'],
    languages: [],
    employments: [{ organisation: { name: '横浜市', municipalityCode: '141003' }, validFrom: '2005-04-01' }],
    availability: [{ validFrom: day(0), validTo: null }],
    // Before any mission of the journeys, so that asking them takes a reason.
    healthClearUntil: day(30),
    consentVersion: '2026-04',
    consentedOn: day(-30),
    listed: true,
  });
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  return nameJa;
}
