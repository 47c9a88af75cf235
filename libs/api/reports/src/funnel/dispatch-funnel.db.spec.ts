import {
  addDispatchStaff,
  addDocument,
  addExpert,
  approvalData,
  bootTestApp,
  bringDispatchTo,
  createDispatch,
  createTestDatabase,
  csvLines,
  editDispatch,
  setWindow,
  step,
  type TestApp,
  type TestDatabase,
} from '@kakehashi/testing';
import type { Evidence } from '../counts/evidence.dto';
import type { YearlyCounts } from '../counts/views.dto';
import type { DispatchFunnel, FunnelEvidence } from './funnel.dto';

describe('the funnel of dispatches', () => {
  let database: TestDatabase;
  let app: TestApp;
  const officer = () => app.as('officer.sin');
  const manager = () => app.as('manager.sin');
  const hq = () => app.as('hq');

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-04-06T01:00:00Z' });
    await addDispatchStaff(app);
    for (const year of [2026, 2027])
      await setWindow(app, { year, opensAt: '2026-02-28T16:00:00Z', cutsOffAt: '2026-04-30T16:00:00Z' });
    await runCases();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function apply(details: Record<string, unknown>, state: string): Promise<string> {
    const { reference } = await createDispatch(await officer(), { details });
    await bringDispatchTo(app, reference, state);
    return reference;
  }

  /** One that goes all the way after a return, one that is rejected, one that is cancelled, one received, one draft. */
  async function runCases(): Promise<void> {
    const expertId = await addExpert(app);
    const sent = await apply({ periodFrom: '2026-07-01', periodTo: '2026-07-14' }, 'screening');
    const rejected = await apply({ periodFrom: '2026-08-01', periodTo: '2026-08-14' }, 'recommended');
    const cancelled = await apply({ periodFrom: '2026-09-01', periodTo: '2026-09-14' }, 'matching');
    await apply({ targetFiscalYear: 2027, periodFrom: '2027-09-01', periodTo: '2027-09-14' }, 'received');
    await createDispatch(await officer());

    // Returned on Wednesday the 8th, in again on Monday the 13th: three working days do not count.
    app.moveTo('2026-04-08T01:00:00Z');
    await step(await app.as('coordinator.sin'), sent, 'return', { data: { reason: 'incomplete' }, comment: '計画書' });
    await step(await manager(), rejected, 'reject', { data: { reason: 'budget' } });
    await step(await officer(), cancelled, 'cancel', { data: { reason: 'security' } });
    app.moveTo('2026-04-13T01:00:00Z');
    await step(await officer(), sent, 'resubmit', { comment: '計画書を受領' });
    await step(await officer(), sent, 'screen');
    await step(await app.as('coordinator.sin'), sent, 'recommend');
    app.moveTo('2026-04-15T01:00:00Z');
    await step(await manager(), sent, 'approve', { data: approvalData });
    await step(await hq(), sent, 'match', { comment: '協議済み' });
    await step(await hq(), sent, 'consent', { data: { expertId } });
    for (const kind of ['employer_consent', 'agreement_signed']) await addDocument(await hq(), sent, kind);
    await step(await manager(), sent, 'agree');
    await step(await officer(), sent, 'prepare');
    await addDocument(await officer(), sent, 'insurance');
    await editDispatch(await officer(), sent, { preparations: ['visa', 'itinerary', 'health_declaration'] });
    app.moveTo('2026-07-01T01:00:00Z');
    const departed = await step(await officer(), sent, 'depart', { data: { departedOn: '2026-07-01' } });
    expect([departed.status, departed.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
  }

  const funnel = async (query = '', email = 'manager.sin') =>
    (await app.as(email)).get<DispatchFunnel>(`/api/reports/dispatch-funnel${query}`);
  const countsOf = (view: DispatchFunnel, year: number | null) =>
    view.years.find(({ targetFiscalYear }) => targetFiscalYear === year)?.stages.map(({ count }) => count);

  it('counts how far the applications of each target fiscal year ever got', async () => {
    const { body } = await funnel();
    expect(body.years.map(({ targetFiscalYear }) => targetFiscalYear)).toEqual([2027, 2026, null]);
    expect(body.stages.map(({ code }) => code)).toEqual(['requested', 'endorsed', 'approved', 'matched', 'dispatched']);
    expect(countsOf(body, 2026)).toEqual([3, 3, 2, 1, 1]);
    expect(countsOf(body, 2027)).toEqual([1, 1, 0, 0, 0]);
    expect(countsOf(body, null)).toEqual([4, 4, 2, 1, 1]);
    const { body: one } = await funnel('?office=SIN&targetFiscalYear=2027');
    expect(one.years.map(({ targetFiscalYear }) => targetFiscalYear)).toEqual([2027]);
    expect((await funnel('?targetFiscalYear=1999')).body.years).toEqual([]);
  });

  it('measures the waits in working days of the office, the returned days left out', async () => {
    const { body } = await funnel('?targetFiscalYear=2026');
    // 0 days for the one approved at once, 2 for the one rejected on Wednesday, 4 for the one that was returned.
    expect(body.years[0]?.leadTimes[0]).toMatchObject({ code: 'decision', n: 3, median: 2, p90: 3.6, reason: null });
    const { body: behind } = await (await manager()).get<FunnelEvidence>(body.years[0]?.leadTimes[0]?.evidence ?? '');
    expect(behind.cases.map(({ workingDays }) => workingDays).sort()).toEqual([0, 2, 4]);
    const departure = body.years[0]?.leadTimes[1];
    const [closed] = await app.query<{ days: number }>(
      `SELECT count(DISTINCT date)::integer AS days FROM holidays WHERE active AND calendar IN ('SG', 'JP')
         AND date BETWEEN '2026-04-16' AND '2026-07-01' AND extract(isodow FROM date) < 6`,
    );
    expect(departure).toMatchObject({ n: 1, median: 55 - (closed?.days ?? 0), p90: 55 - (closed?.days ?? 0) });
    const later = (await funnel('?targetFiscalYear=2027')).body.years[0]?.leadTimes;
    expect(later).toMatchObject([
      { n: 0, median: null, p90: null, reason: { ja: '採否の決まった申請がない' } },
      { n: 0, median: null, p90: null, reason: { en: 'No specialist has left' } },
    ]);
  });

  it('opens as many applications behind each figure as it counts', async () => {
    const client = await manager();
    for (const query of ['', '?office=SIN&targetFiscalYear=2026']) {
      for (const { stages, leadTimes } of (await funnel(query)).body.years) {
        const figures = [
          ...stages.map(({ count, evidence }) => ({ count, evidence })),
          ...leadTimes.map(({ n, evidence }) => ({ count: n, evidence })),
        ];
        for (const { count, evidence } of figures) {
          const { body } = await client.get<FunnelEvidence>(evidence);
          expect([evidence, body.total, body.cases.length]).toEqual([evidence, count, count]);
        }
      }
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await client.get<FunnelEvidence>(
        `/api/reports/dispatch-funnel/evidence?of=requested&limit=3${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.cases.map(({ reference }) => reference));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(new Set(seen).size).toBe(4);
  });

  it('is the same as a file, n/a with its reason', async () => {
    const [headings, ...lines] = await csvLines(await manager(), '/api/reports/dispatch-funnel');
    expect(headings?.slice(0, 6)).toEqual([
      'Target fiscal year',
      'Requested',
      'Endorsed',
      'Approved',
      'Matched',
      'Dispatched',
    ]);
    expect(lines.slice(0, 3).map((line) => line.slice(0, 10))).toEqual([
      ['FY2027', '1', '1', '0', '0', '0', '0', '', '', 'No application has been decided'],
      ['FY2026', '3', '3', '2', '1', '1', '3', '2', '3.6', ''],
      ['All', '4', '4', '2', '1', '1', '3', '2', '3.6', ''],
    ]);
    const behind = '/api/reports/dispatch-funnel/evidence?of=decision&limit=1';
    const waits = (await csvLines(await manager(), behind)).slice(1);
    expect(waits.map((line) => line.at(-1)).sort()).toEqual(['0', '2', '4']);
    expect(await csvLines(await app.as('manager.lon'), behind)).toHaveLength(1);
  });

  it('is closed to another office and to whoever reads no reports', async () => {
    const refused = await funnel('?office=SIN', 'manager.lon');
    expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([403, 'other-office']);
    const evidence = await (
      await app.as('manager.lon')
    ).get('/api/reports/dispatch-funnel/evidence?of=requested&office=SIN');
    expect(evidence.status).toBe(403);
    expect((await funnel('', 'manager.lon')).body.years).toEqual([]);
    const hidden = await (
      await app.as('manager.lon')
    ).get<FunnelEvidence>('/api/reports/dispatch-funnel/evidence?of=requested');
    expect(hidden.body).toEqual({ total: 0, cases: [], nextCursor: null });
    expect((await funnel('', 'admin')).status).toBe(403);
    expect((await app.anonymous().get('/api/reports/dispatch-funnel')).status).toBe(401);
    for (const query of ['?office=XXX', '?targetFiscalYear=abc', '?colour=red'])
      expect([query, (await funnel(query)).status]).toEqual([query, 400]);
    const unknown = await (await manager()).get('/api/reports/dispatch-funnel/evidence?of=applause');
    expect(unknown.status).toBe(400);
  });

  it('agrees with the yearly counts on what left', async () => {
    const path = '/api/reports/yearly-counts';
    const query = 'programme=dispatch&attribution=departure&from=2026&to=2026';
    const { body } = await (
      await manager()
    ).get<YearlyCounts>(`${path}?${query}&measures=cases,experts,times,uniqueExperts,undecided,rejected,cancelled`);
    expect(body.cells.map(({ measure, value }) => [measure, value])).toEqual([
      ['cases', 1],
      ['experts', 1],
      ['times', 1],
      ['uniqueExperts', 1],
      ['undecided', 1],
      ['rejected', 1],
      ['cancelled', 1],
    ]);
    const { body: behind } = await (
      await manager()
    ).get<Evidence>(`${path}/evidence?${query}&row=2026&measure=experts`);
    expect(behind.cases).toMatchObject([
      { state: 'dispatched', approvedOn: '2026-04-15', departedOn: '2026-07-01', experts: [{ name: '髙﨑 健一' }] },
    ]);
  });
});
