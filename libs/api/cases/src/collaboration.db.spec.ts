import { DataSource } from 'typeorm';
import {
  addDocument,
  addStaff,
  bootTestApp,
  bringTo,
  createTestDatabase,
  createVisit,
  step,
  versioned,
  type TestApp,
  type TestDatabase,
} from '@kakehashi/testing';
import { DeadlineRecount } from './case/deadlines/deadline-recount';
import { CaseStarter } from './case/case-starter';
import type { CaseView } from './case/dto/case-view.dto';
import type { EventPage } from './case/dto/conversation.dto';
import type { DocumentList, DocumentView } from './case/dto/documents.dto';
import type { ApprovalList, DraftList, NotificationList } from './case/dto/work.dto';

jest.setTimeout(60_000);

describe('working on cases together', () => {
  let database: TestDatabase;
  let app: TestApp;
  let staff: Record<string, string>;
  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-09-01T03:00:00Z' });
    staff = await addStaff(app);
  });
  afterAll(async () => {
    await app?.close();
    await database.drop();
  });

  it('tells whom a comment mentions, the owner and the watchers, each once, and never the author', async () => {
    const officer = await app.as('officer.sin');
    const colleague = await app.as('officer2.sin');
    const { reference } = await createVisit(officer);
    await app.drainOutbox();
    await colleague.put(`/api/cases/${reference}/watch`);
    const mentions = [staff['officer2.sin'], staff['manager.sin'], staff['officer.lon']];
    const comment = await officer.post(`/api/cases/${reference}/comments`, { body: '確認をお願いします', mentions });
    expect(comment.status).toBe(201);
    await app.drainOutbox();
    const told = async (email: string) =>
      (await (await app.as(email)).get<NotificationList>('/api/notifications')).body.items
        .filter((item) => item.reference === reference)
        .map(({ kind }) => kind);
    expect(await told('officer2.sin')).toEqual(['mentioned']);
    expect(await told('manager.sin')).toEqual(['mentioned']);
    expect(await told('officer.lon')).toEqual([]);
    expect(await told('officer.sin')).toEqual([]);
    const read = await colleague.post<NotificationList>('/api/notifications/read', {});
    expect(read.body.unread).toBe(0);
  });

  it('counts as unread only what may still be seen', async () => {
    const id = await app.addUser({ email: 'leaver', roles: ['officer@SIN'] });
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    await officer.post(`/api/cases/${reference}/comments`, { body: '引き継ぎです', mentions: [id] });
    await app.drainOutbox();
    const leaver = await app.as('leaver');
    const unread = async () =>
      Promise.all(
        ['/api/notifications', '/api/home'].map(
          async (path) => (await leaver.get<{ unread: number }>(path)).body.unread,
        ),
      );
    expect(await unread()).toEqual([1, 1]);
    const admin = await app.as('admin');
    const { body } = await admin.get<{ grants: { id: string }[] }>(`/api/admin/users/${id}`);
    for (const grant of body.grants) await admin.delete(`/api/admin/grants/${grant.id}`);
    expect(await unread()).toEqual([0, 0]);
  });

  it('says in a notification what happened, with people by name, as the history does', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    await app.drainOutbox();
    await (await app.as('officer2.sin')).put(`/api/cases/${reference}/watch`);
    const owner = staff['manager.sin'];
    const given = await versioned(officer, reference, (ifMatch) =>
      officer.put(`/api/cases/${reference}/owner`, { ownerId: owner }, { ifMatch }),
    );
    expect(given.status).toBe(200);
    await officer.post(`/api/cases/${reference}/comments`, { body: '先方に電話済みです', mentions: [owner] });
    await app.drainOutbox();
    const told = async (email: string) =>
      (await (await app.as(email)).get<NotificationList>('/api/notifications')).body.items.filter(
        (item) => item.reference === reference,
      );
    const change = { field: 'owner', after: expect.objectContaining({ id: owner, displayName: expect.any(String) }) };
    const byKind = Object.fromEntries((await told('manager.sin')).map((item) => [item.kind, item]));
    expect(byKind).toMatchObject({
      mentioned: { type: 'visit', event: 'comment', comment: '先方に電話済みです', changes: [] },
      assigned: { event: 'assigned', changes: [change] },
    });
    expect(await told('officer2.sin')).toContainEqual(expect.objectContaining({ kind: 'changed', event: 'assigned' }));
    const history = await officer.get<EventPage>(`/api/cases/${reference}/events`);
    const assigned = history.body.items.find(({ kind }) => kind === 'assigned');
    expect(assigned?.changes).toEqual([expect.objectContaining(change)]);
  });

  it('puts cases on the desks of those who may decide, and not of those who made them', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    await step(officer, reference, 'assess');
    const waiting = async (email: string) =>
      (await (await app.as(email)).get<ApprovalList>('/api/approvals')).body.items.find(
        (item) => item.reference === reference,
      );
    expect(await waiting('manager.sin')).toMatchObject({ waitingSince: '2026-09-01T03:00:00.000Z' });
    expect((await waiting('coordinator.sin'))?.allowedActions.map(({ transition }) => transition)).toContain('accept');
    expect(await waiting('manager.lon')).toBeUndefined();
    expect((await officer.get('/api/approvals')).status).toBe(403);
  });

  it('takes documents by their content and gives them back as attachments', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    const path = `/api/cases/${reference}/documents`;
    const send = (name: string, content: string | Buffer) => {
      const form = new FormData();
      form.append('kind', 'formal_request');
      form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
      return officer.post<DocumentView>(path, form);
    };
    const stored = await send('依頼書（横浜市）.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
    expect(stored.body).toMatchObject({ fileName: '依頼書（横浜市）.pdf', contentType: 'application/pdf' });
    for (const [name, content] of [
      ['page.html', '<html></html>'],
      ['fake.pdf', 'not a pdf'],
      ['fake.txt', Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x00])],
      ['program.exe', 'MZ'],
      ['empty.txt', ''],
    ] as const)
      expect([name, (await send(name, content)).status]).toEqual([name, 415]);
    const content = await officer.get(`${path}/${stored.body.id}/content`);
    expect(content.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('依頼書（横浜市）')}`,
    );
    expect(content.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await (await app.as('officer.lon')).get(`${path}/${stored.body.id}/content`)).status).toBe(404);
    const before = await officer.get<CaseView>(`/api/cases/${reference}`);
    expect(before.body.deadlines[0]).toMatchObject({ code: 'formal_request', metOn: '2026-09-01' });
    expect((await officer.delete(`${path}/${stored.body.id}`)).status).toBe(204);
    const after = await officer.get<CaseView>(`/api/cases/${reference}`);
    expect(after.body.deadlines[0]).toMatchObject({ code: 'formal_request', metOn: null });
    await app.drainOutbox();
    expect((await officer.get(`${path}/${stored.body.id}/content`)).status).toBe(404);
    expect((await officer.get<DocumentList>(path)).body).toEqual({ items: [], tyingKinds: [] });
  });

  it('begins visits by themselves on their first day at the office, once', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    await bringTo(app, reference, 'confirmed');
    const starter = app.app.get(CaseStarter);
    app.moveTo('2026-11-09T15:59:00Z');
    expect(await starter.startDue()).toEqual({ started: 0 });
    app.moveTo('2026-11-09T16:01:00Z');
    expect(await Promise.all([starter.startDue(), starter.startDue()])).toContainEqual({ started: 1 });
    expect(await starter.startDue()).toEqual({ started: 0 });
    app.moveTo('2026-09-01T03:00:00Z');
    const { body } = await officer.get<EventPage>(`/api/cases/${reference}/events`);
    expect(body.items.filter(({ kind }) => kind === 'automatic')).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      kind: 'automatic',
      transition: 'start',
      actor: null,
      toState: 'in_progress',
    });
  });

  it('keeps drafts for their writer alone', async () => {
    const officer = await app.as('officer.sin');
    await officer.put('/api/drafts/case-new:visit', { body: { title: '書きかけ' }, title: '書きかけ' });
    expect((await officer.get<DraftList>('/api/drafts?kind=case-new')).body.items).toMatchObject([
      { key: 'case-new:visit', body: { title: '書きかけ' } },
    ]);
    expect((await (await app.as('manager.sin')).get<DraftList>('/api/drafts')).body.items).toEqual([]);
    expect((await officer.delete('/api/drafts/case-new:visit')).status).toBe(204);
    expect((await officer.get<DraftList>('/api/drafts')).body.items).toEqual([]);
  });

  it('links cases that both can be seen, and hands cases over row by row', async () => {
    const officer = await app.as('officer.sin');
    const manager = await app.as('manager.sin');
    const [one, two] = [await createVisit(officer), await createVisit(officer)];
    const link = { reference: two.reference, kind: 'related' };
    expect((await officer.post(`/api/cases/${one.reference}/links`, link)).status).toBe(201);
    expect((await officer.post(`/api/cases/${one.reference}/links`, link)).status).toBe(409);
    const other = await officer.get<{ items: { reference: string }[] }>(`/api/cases/${two.reference}/links`);
    expect(other.body.items[0]?.reference).toBe(one.reference);
    const handed = await manager.post<{ items: { reference: string; ok: boolean; code?: string }[] }>(
      '/api/cases/handover',
      {
        from: staff['officer.sin'],
        to: staff['officer2.sin'],
        references: [one.reference, 'V-SIN-1999-0001', two.reference],
      },
    );
    expect(handed.body.items.map(({ ok, code }) => [ok, code])).toEqual([
      [true, undefined],
      [false, 'not-found'],
      [true, undefined],
    ]);
    const { body } = await officer.get<CaseView>(`/api/cases/${one.reference}`);
    expect(body.ownerId).toBe(staff['officer2.sin']);
    const same = { from: staff['officer2.sin'], to: staff['officer2.sin'], references: [one.reference] };
    expect((await manager.post('/api/cases/handover', same)).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/to', code: 'repeated' }],
    });
  });

  it('assigns only people who work in the office', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    const assign = (ownerId: string | undefined) =>
      officer.put(`/api/cases/${reference}/owner`, { ownerId }, { ifMatch: 1 });
    expect((await assign(staff['officer.lon'])).status).toBe(400);
    expect((await assign(staff['auditor'])).status).toBe(400);
    expect((await assign(staff['officer2.sin'])).status).toBe(200);
  });

  it('recounts open deadlines when the dates move, and leaves met ones alone', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    await addDocument(officer, reference, 'formal_request');
    const details = { firstDate: '2027-01-11', lastDate: '2027-01-12' };
    const { body } = await versioned(officer, reference, (ifMatch) =>
      officer.patch<CaseView>(`/api/cases/${reference}`, { details }, { ifMatch }),
    );
    expect(body.deadlines.map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ['formal_request', '2026-10-11'],
      ['questions_and_list', '2026-12-21'],
      ['itinerary', '2027-01-04'],
      ['report', '2027-02-01'],
    ]);
    expect(body.fiscalYear).toBe(2026);
    const rows = await app.app
      .get(DataSource)
      .query<{ next: string }[]>(`SELECT next_deadline::text AS next FROM cases WHERE reference = $1`, [reference]);
    expect(rows[0]?.next).toBe('2026-12-21');
  });

  it('counts open working-day deadlines again when a holiday is added', async () => {
    const officer = await app.as('officer.sin');
    const { reference, deadlines } = await createVisit(officer);
    expect(deadlines.at(-1)).toMatchObject({ code: 'report', dueOn: '2026-12-04' });
    await app.query(
      `INSERT INTO holidays (calendar, date, name_ja, name_en, source) VALUES ('SG', '2026-11-20', '臨時', 'Extra', 'office')`,
    );
    await app.app.get(DeadlineRecount).recount();
    const { body } = await officer.get<CaseView>(`/api/cases/${reference}`);
    expect(body.deadlines.at(-1)).toMatchObject({ code: 'report', dueOn: '2026-12-07' });
    expect(body.version).toBe(1);
  });
});
