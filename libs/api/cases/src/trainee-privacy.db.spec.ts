import { createHash } from 'node:crypto';
import pg from 'pg';
import PizZip from 'pizzip';
import { can, roleDefinitions, roles, type Role } from '@kakehashi/shared/access';
import { traineeSecrets } from '@kakehashi/shared/case-types';
import {
  addHostOffer,
  addPlacementStaff,
  bootTestApp,
  bringPlacementTo,
  createPlacement,
  createTestDatabase,
  editPlacement,
  mailText,
  pdfText,
  placementBody,
  startMailPeer,
  step,
  versioned,
  type MailPeer,
  type PlacementCase,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';
import { Retention } from './placement/personal/retention';

/** Values that may turn up nowhere but in an answer that reveals them. */
const canaries = {
  passport: { number: 'ZX-CANARY-4711', validUntil: '2031-07-19' },
  health: { conditions: 'CANARYASTHMA', medication: 'CANARYPILL', notes: 'CANARYNOTE' },
  emergencyContact: { name: 'CANARYAUNT Mai', phone: '+84-CANARY-99', email: 'canary.aunt@example.org' },
};
const words = Object.values(canaries).flatMap((piece) => Object.values(piece));

function found(text: string): string[] {
  return words.filter((word) => text.includes(word) || text.includes(word.replaceAll(' ', '')));
}

/** The fingerprint of a nomination as anybody could make it, who knows how but has no key. */
function plainFingerprint(body: object): string {
  const sorted = JSON.stringify(body, (_, entry: unknown) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  );
  return createHash('sha256').update(`POST /api/cases\n${sorted}`).digest('hex');
}

describe('the personal data of trainees', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: pg.Client;
  let peer: MailPeer;
  let log = '';
  // The process's log goes to the standard output.
  const written = jest.spyOn(process.stdout, 'write');
  const ids = new Map<string, string>();

  beforeAll(async () => {
    written.mockImplementation((data: unknown) => {
      log += String(data);
      return true;
    });
    database = await createTestDatabase();
    peer = await startMailPeer();
    const settings = { logLevel: 'trace', smtpUrl: peer.url };
    app = await bootTestApp(database, { now: '2026-11-20T01:00:00Z', settings });
    for (const [email, id] of Object.entries(await addPlacementStaff(app))) ids.set(email, id);
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await app.close();
    await peer.close();
    await database.drop();
    written.mockRestore();
  });

  /** Every value of every table that can be read as text. */
  async function dump(): Promise<string> {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const parts: string[] = [];
    for (const { name } of rows) {
      const { rows: lines } = await owner.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t`);
      parts.push(...lines.map(({ line }) => line));
    }
    return parts.join('\n');
  }

  it('turn up in no answer, list, event, mail, draft, log, audit entry or table', async () => {
    const officer = await app.as('officer.sin');
    const said: string[] = [];
    const note = <T extends { text: string; content: Buffer }>(answer: T): T => {
      said.push(answer.text, answer.content.toString('latin1'));
      return answer;
    };
    const { reference } = note(
      await officer.post<{ reference: string } & Record<string, unknown>>(
        '/api/cases',
        placementBody({ details: canaries }),
        { idempotencyKey: 'the-same' },
      ),
    ).body;
    note(await officer.post('/api/cases', placementBody({ details: canaries }), { idempotencyKey: 'the-same' }));
    // What tells a repeated request must not let anybody find out by trying what it said.
    const kept = await owner.query<{ fingerprint: string }>(
      `SELECT fingerprint FROM idempotency_keys WHERE key = 'the-same'`,
    );
    expect(kept.rows).toEqual([{ fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(kept.rows).not.toEqual([{ fingerprint: plainFingerprint(placementBody({ details: canaries })) }]);
    note(await editPlacement(officer, reference, { passport: canaries.passport, health: canaries.health }));
    const path = `/api/cases/${reference}`;
    // Stale, wrong in the data itself, and wrong beside it: no refusal may repeat what was sent.
    const stale = note(await officer.patch(path, { details: canaries }, { ifMatch: 1 }));
    expect(stale.status).toBe(412);
    for (const details of [
      { passport: { ...canaries.passport, number: canaries.passport.number.repeat(9) } },
      { emergencyContact: { ...canaries.emergencyContact, email: `${canaries.emergencyContact.email}@@` } },
      { health: { ...canaries.health, [canaries.health.conditions]: 'unknown' } },
      { ...canaries, plannedDeparture: '2026-01-01' },
    ]) {
      const refused = note(await officer.patch(path, { details }, { ifMatch: 2 }));
      expect(refused.status).toBe(400);
    }
    const loose = { passportNumber: canaries.passport.number, fieldText: canaries.health.conditions };
    const mail = `Passport ${canaries.passport.number}, ${canaries.health.conditions}`;
    const draft = { body: { value: { title: 'Hue', details: { ...canaries, ...loose } }, mail } };
    note(await officer.put('/api/drafts/case-new:placement', draft));
    await bringPlacementTo(app, reference, 'completed');
    note(
      await officer.post(`${path}/comments`, {
        body: '修了証を確認ください。',
        mentions: [ids.get('coordinator.sin')],
      }),
    );
    await app.drainOutbox();
    for (const address of [
      path,
      `${path}/events`,
      `${path}/comments`,
      `${path}/documents`,
      '/api/cases',
      '/api/cases?q=CANARY',
      '/api/drafts',
      '/api/notifications',
      '/api/home',
      '/api/alumni',
      '/api/host-offers',
      '/api/reports/yearly-counts?programme=lgotp',
      '/api/reports/yearly-counts/evidence?programme=lgotp&measure=trainees',
    ]) {
      note(await officer.get(address));
    }
    for (const address of [
      '/api/cases',
      '/api/alumni',
      '/api/experts',
      '/api/host-offers',
      '/api/organisations',
      '/api/affiliations',
      '/api/reports/dashboard',
      '/api/reports/dashboard/evidence?figure=completed',
      '/api/reports/dispatch-funnel',
      '/api/reports/publications',
      '/api/reports/yearly-counts/changes?programme=lgotp&from=2026&to=2026&since=2026-01-01',
      '/api/reports/yearly-counts/evidence?programme=lgotp&measure=trainees',
    ])
      expect(note(await officer.get(address, { headers: { Accept: 'text/csv' } })).headers.get('content-type')).toMatch(
        /^text\/csv/,
      );
    note(await (await app.as('auditor')).get('/api/admin/audit'));
    const sent = await exported(officer, reference);
    expect(found(sent)).toEqual([]);
    // The unknown name of an entry is what a refusal has to name, so that it can be mended.
    const answers = said.join('\n').replaceAll(`/${canaries.health.conditions}`, '');
    expect(found(answers)).toEqual([]);
    expect(found(await dump())).toEqual([]);
    expect(log.length).toBeGreaterThan(1000);
    expect(found(log)).toEqual([]);
    const { body } = await officer.get<{ total: number }>('/api/cases?q=CANARY');
    expect(body.total).toBe(0);
    // They are there all the same, for whoever may see them.
    const look = (field: string) =>
      officer.post(`${path}/reveals`, { field, reason: '航空券の手配のため' }, { idempotencyKey: 'look' });
    const shown = await look('health');
    expect([shown.status, shown.body]).toEqual([200, { field: 'health', value: canaries.health }]);
    // The key of a look stays with what was asked; a true repeat is another look.
    expect((await look('passport')).body['code']).toBe('idempotency-mismatch');
    expect((await look('health')).body).toEqual(shown.body);
    expect(shown.headers.get('cache-control')).toContain('no-store');
    expect(found(await dump())).toEqual([]);
    expect(found(log)).toEqual([]);
  });

  /** Everything that leaves the application as a file or as mail, as its reader sees it. */
  async function exported(client: TestClient, reference: string): Promise<string> {
    const counts = await client.get('/api/reports/yearly-counts?programme=lgotp', {
      headers: { accept: 'text/csv' },
    });
    expect([counts.status, counts.text]).toEqual([200, expect.stringContaining('2026')]);
    const parts = [counts.text];
    for (const locale of ['ja', 'en']) {
      const certificate = (format: string) =>
        client.get(`/api/cases/${reference}/certificate?format=${format}&locale=${locale}`);
      const pdf = pdfText((await certificate('pdf')).content);
      expect(pdf).toContain('NGUYENThiLan');
      const docx = new PizZip((await certificate('docx')).content);
      const words = Object.keys(docx.files).map((name) => docx.file(name)?.asText() ?? '');
      expect(words.join('')).toContain('NGUYEN Thi Lan');
      parts.push(pdf, ...words);
    }
    const mails = peer.received.map(mailText);
    expect(mails.join('\n')).toContain(reference);
    return [...parts, ...peer.received, ...mails].join('\n');
  }

  const reveal = (client: TestClient, reference: string, field: string, reason = '航空券の手配のため') =>
    client.post(`/api/cases/${reference}/reveals`, { field, reason });

  describe('are revealed by the access table', () => {
    const relations = ['owner', 'handler', 'colleague'] as const;
    const offices = ['SIN', 'LON'] as const;
    let reference: string;

    beforeAll(async () => {
      reference = (await createPlacement(await app.as('officer.sin'), { details: canaries })).reference;
      for (const role of roles)
        for (const office of officesOf(role)) {
          const email = `matrix.${role}.${office.toLowerCase()}`;
          ids.set(email, await app.addUser({ email, roles: [`${role}@${office}`] }));
        }
    });

    function officesOf(role: Role) {
      return roleDefinitions[role].reach === 'all' ? (['HQ'] as const) : offices;
    }

    const matrix = roles.flatMap((role) =>
      officesOf(role).flatMap((office) =>
        relations.flatMap((relation) => traineeSecrets.map(({ value: field }) => ({ role, office, relation, field }))),
      ),
    );

    it.each(matrix)('$role of $office as $relation: $field', async ({ role, office, relation, field }) => {
      const email = `matrix.${role}.${office.toLowerCase()}`;
      const id = ids.get(email) ?? '';
      const other = ids.get('officer.sin') ?? '';
      await app.query(`UPDATE cases SET owner_id = $2 WHERE reference = $1`, [
        reference,
        relation === 'owner' ? id : other,
      ]);
      const { rows } = await owner.query<{ took: boolean }>(
        `SELECT EXISTS (SELECT FROM case_events e JOIN cases c ON c.id = e.case_id
           WHERE c.reference = $1 AND e.kind = 'transition' AND e.actor_id = $2) AS took`,
        [reference, id],
      );
      if (relation === 'handler' && !rows[0]?.took) {
        await app.query(
          `INSERT INTO case_events (case_id, seq, case_version, at, actor_id, definition_id, kind, transition, prev_hash, hash)
           SELECT id, 0, 0, now(), $2, definition_id, 'transition', 'introduce', '', '' FROM cases WHERE reference = $1`,
          [reference, id],
        );
      }
      const took = relation === 'handler' || rows[0]?.took;
      const actor = { id, displayName: '', locale: 'en' as const, grants: [{ role, office }] };
      const subject = {
        office: 'SIN' as const,
        ownerId: relation === 'owner' ? id : other,
        handlerIds: took ? [id] : [],
      };
      const decision = can(actor, 'placement.reveal', subject);
      const reads = can(actor, 'case.read', { office: 'SIN' }).allowed;
      const holds = can(actor, 'placement.reveal').allowed;
      const expected = !holds ? 403 : !reads ? 404 : decision.allowed ? 200 : 403;
      // What DOMAIN says, beside the table from which the answer is made.
      const domain =
        office === 'SIN' || office === 'HQ'
          ? (role === 'officer' && relation === 'owner') ||
            role === 'coordinator' ||
            role === 'manager' ||
            (role === 'hq' && (relation !== 'colleague' || took === true))
          : false;
      expect(expected === 200).toBe(domain);
      const answer = await reveal(await app.as(email), reference, field);
      expect(answer.status).toBe(expected);
      if (expected !== 200) expect(found(answer.text)).toEqual([]);
    });

    it('and every look is there for the owner and the auditors to read, for nobody else', async () => {
      await app.query(`UPDATE cases SET owner_id = $2 WHERE reference = $1`, [reference, ids.get('officer.sin')]);
      const looks = matrix.filter(({ role, office, relation }) => {
        if (office === 'LON') return false;
        if (role === 'officer') return relation === 'owner';
        return role === 'coordinator' || role === 'manager' || role === 'hq';
      });
      const seen = async (email: string) =>
        (await app.as(email)).get<{ items: { by: { id: string }; reason: string }[] }>(
          `/api/cases/${reference}/reveals`,
        );
      const answer = await seen('officer.sin');
      expect(answer.body.items.length).toBeGreaterThan(looks.length / 2);
      expect(answer.body.items[0]).toMatchObject({ reason: '航空券の手配のため', purpose: 'reveal', held: true });
      expect((await seen('auditor')).body.items).toEqual(answer.body.items);
      for (const [email, status] of [
        ['officer2.sin', 403],
        ['manager.sin', 403],
        ['hq', 403],
        ['officer.lon', 404],
        ['admin', 403],
      ] as const)
        expect([email, (await seen(email)).status]).toEqual([email, status]);
      // Words that say nothing, and such as say the secret itself, are no reason; a guess is written down without it.
      const mine = await app.as('officer.sin');
      for (const [reason, code] of [
        ['.....', 'too-short'],
        [`旅券 ${canaries.passport.number.replaceAll('-', ' ').toLowerCase()} の照合`, 'tells-personal-data'],
      ] as const) {
        const { status, body, text } = await reveal(mine, reference, 'passport', reason);
        expect([status, (body as { errors?: { code: string }[] }).errors?.map((one) => one.code)]).toEqual([
          400,
          [code],
        ]);
        expect(found(text)).toEqual([]);
      }
      const { rows: guesses } = await owner.query<{ detail: object }>(
        `SELECT detail FROM audit_log WHERE action = 'trainee.reveal_refused'`,
      );
      expect(guesses).toEqual([{ detail: { reference, field: 'passport' } }]);
      const bare = await (await app.as('officer.sin')).post(`/api/cases/${reference}/reveals`, { field: 'passport' });
      expect(bare.status).toBe(400);
    });
  });

  it('are repeated in no words of the case, and in no reason for a look at another piece', async () => {
    const officer = await app.as('officer.sin');
    const { reference, version } = await createPlacement(officer, { details: canaries });
    const [passport, aunt] = [`Passport ${canaries.passport.number}`, `${canaries.emergencyContact.name}さんに電話`];
    const refused = { status: 400, errors: [{ code: 'tells-personal-data' }] };
    const path = `/api/cases/${reference}`;
    for (const { body } of [
      await officer.patch(path, { title: passport }, { ifMatch: version }),
      await officer.patch(path, { details: { fieldText: aunt } }, { ifMatch: version }),
      await officer.post(`${path}/comments`, { body: passport }),
      await step(officer, reference, 'withdraw', { comment: aunt, data: { reason: 'health' } }),
      await officer.post('/api/cases', placementBody({ title: passport, details: canaries })),
      await reveal(officer, reference, 'health', passport),
      await reveal(officer, reference, 'passport', 'canaryasthma を確認するため'),
    ])
      expect(body).toMatchObject(refused);
    expect((await officer.post(`${path}/comments`, { body: '旅券の写しを依頼した' })).status).toBe(201);
    const form = new FormData();
    form.set('kind', 'other');
    form.set('file', new Blob(['scan'], { type: 'text/plain' }), `${passport}.txt`);
    expect((await officer.post(`${path}/documents`, form)).body).toMatchObject(refused);
    // What was written first is looked at when the piece comes; a place and an ordinary word are no secret.
    const early = await createPlacement(officer, { title: passport });
    const given = { details: { passport: canaries.passport } };
    const late = await officer.patch(`/api/cases/${early.reference}`, given, { ifMatch: early.version });
    expect(late.body).toMatchObject(refused);
    const plain = placementBody({
      title: 'Hue City, healthy ageing',
      details: { health: { conditions: 'Healthy' }, emergencyContact: { name: 'Le Thi Mai', address: 'Hue City' } },
    });
    expect((await officer.post('/api/cases', plain)).status).toBe(201);
    // Nor does a colleague replace what only others may see.
    const replaced = await (await app.as('officer2.sin')).patch(path, given, { ifMatch: version });
    expect(replaced.body).toMatchObject({ status: 403, code: 'not-case-owner' });
    // Nor find out how long the passport lasts by moving the day that it is measured against.
    const other = await app.as('officer2.sin');
    const moved = await other.patch(path, { details: { plannedDeparture: '2027-12-01' } }, { ifMatch: version });
    expect(moved.body).toMatchObject({ status: 403, code: 'not-case-owner' });
    expect((await other.patch(path, { details: { fieldText: '観光' } }, { ifMatch: version })).status).toBe(200);
  });

  it('tell who owned the case before that it was taken over, and let them read on of their own time only', async () => {
    const { reference } = await createPlacement(await app.as('officer.sin'), { details: canaries });
    const [first, second] = [await app.as('officer.sin'), await app.as('officer2.sin')];
    await reveal(first, reference, 'passport', '査証の申請のため');
    app.moveTo('2026-11-20T01:10:00Z');
    const give = async (email: string) => {
      const client = await app.as(email);
      return versioned(client, reference, (ifMatch) =>
        client.put<{ code?: string }>(
          `/api/cases/${reference}/owner`,
          { ownerId: ids.get('officer2.sin') },
          { ifMatch },
        ),
      );
    };
    // A colleague does not come to see the data by making the case their own.
    await expect(give('officer2.sin')).rejects.toThrow(/403 .*owned-by-colleague/);
    const taken = await give('manager.sin');
    expect(taken.status).toBe(200);
    app.moveTo('2026-11-20T01:20:00Z');
    expect((await reveal(second, reference, 'health', '保険の手続きのため')).status).toBe(200);
    expect((await reveal(first, reference, 'health')).status).toBe(403);
    const fields = async (client: TestClient) =>
      (await client.get<{ items: { field: string }[] }>(`/api/cases/${reference}/reveals`)).body.items.map(
        ({ field }) => field,
      );
    expect(await fields(first)).toEqual(['passport']);
    expect(await fields(second)).toEqual(['health', 'passport']);
    expect((await first.get<{ ownedBefore: boolean }>(`/api/cases/${reference}`)).body.ownedBefore).toBe(true);
    await app.drainOutbox();
    const { body } = await first.get<{ items: { reference: string; event: string; kind: string }[] }>(
      '/api/notifications',
    );
    expect(body.items.filter((one) => one.reference === reference)).toMatchObject([
      { event: 'assigned', kind: 'changed' },
    ]);
    app.moveTo('2026-11-20T01:00:00Z');
  });

  it('are not found by guessing in words: each hit is written down, and after some nothing is taken for an hour', async () => {
    const { reference } = await createPlacement(await app.as('officer.sin'), { details: canaries });
    const say = async (email: string, body: string) =>
      (await (await app.as(email)).post<{ code?: string }>(`/api/cases/${reference}/comments`, { body })).status;
    const hits: number[] = [];
    for (let at = 0; at < 10; at++) hits.push(await say('officer2.sin', `X1 ${canaries.passport.number} X2`));
    expect(new Set(hits)).toEqual(new Set([400]));
    expect([await say('officer2.sin', 'X1 X2'), await say('officer.sin', '旅券の写しを依頼した')]).toEqual([429, 201]);
    // What is chosen and not written goes on.
    const other = await app.as('officer2.sin');
    const { body } = await other.get<{ version: number }>(`/api/cases/${reference}`);
    const change = { details: { japaneseLevel: 'n2' } };
    expect((await other.patch(`/api/cases/${reference}`, change, { ifMatch: body.version })).status).toBe(200);
    const { rows: noted } = await owner.query<{ who: string; detail: object }>(
      `SELECT u.email AS who, a.detail FROM audit_log a JOIN users u ON u.id = a.actor_id JOIN cases c ON c.id::text = a.subject_id::text
       WHERE a.action = 'trainee.words_refused' AND c.reference = $1`,
      [reference],
    );
    expect(noted).toEqual(
      hits.map(() => ({ who: expect.stringMatching(/^officer2\.sin@/), detail: { field: 'passport' } })),
    );
    app.moveTo('2026-11-20T02:30:00Z');
    expect(await say('officer2.sin', 'X1 X2')).toBe(201);
    app.moveTo('2026-11-20T01:00:00Z');
  });

  it('are listed whole for the person they are about, which is logged as a look at each piece', async () => {
    const { reference } = await createPlacement(await app.as('officer.sin'), { details: canaries });
    const comment = '研修に二度遅れて来た';
    await (await app.as('officer.sin')).post(`/api/cases/${reference}/comments`, { body: comment });
    await editPlacement(await app.as('officer.sin'), reference, { fieldText: '観光案内' });
    const ask = async (email: string) =>
      (await app.as(email)).post<Record<string, unknown>>(`/api/cases/${reference}/subject-report`, {
        reason: '開示請求 令和8年第3号',
      });
    expect((await ask('officer.sin')).status).toBe(403);
    expect((await ask('hq')).body['code']).toBe('not-handling');
    const url = `/api/cases/${reference}/subject-report`;
    const reader = await app.as('manager.sin');
    const issued = await reader.post<{ token: string }>('/api/profile/tokens', { name: 'r', scope: 'read', days: 1 });
    const headers = { Authorization: `Bearer ${issued.body.token}` };
    const program = app.anonymous();
    expect((await program.post(url, { reason: '集計のため' }, { headers })).status).toBe(403);
    expect((await program.get(`${url}?reason=x`, { headers })).status).toBe(404);
    const { status, body } = await ask('manager.sin');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      reference,
      details: { trainee: { nameRoman: 'NGUYEN Thi Lan' }, consentVersion: '2026-1' },
      personalData: traineeSecrets.map(({ value }) => ({ field: value, value: canaries[value] })),
      comments: [{ body: comment, author: { email: expect.stringContaining('officer.sin') } }],
      history: [
        { kind: 'edited', changes: [{ field: 'fieldText', after: '観光案内' }] },
        { kind: 'comment' },
        { kind: 'created' },
      ],
    });
    const log = await (
      await app.as('officer.sin')
    ).get<{ items: { purpose: string }[] }>(`/api/cases/${reference}/reveals`);
    expect(log.body.items.map(({ purpose }) => purpose)).toEqual([
      'subject_report',
      'subject_report',
      'subject_report',
    ]);
  });

  it('are listed over all placements of the person that the reader may list, each look noted where it was taken', async () => {
    const named = (nameRoman: string, birthDate = '1991-02-03') => ({
      ...canaries,
      trainee: { nameRoman, birthDate, employer: 'Hue City' },
    });
    const nominate = async (email: string, parts: Parameters<typeof createPlacement>[1]) =>
      (await createPlacement(await app.as(email), parts)).reference;
    const first = await nominate('officer.sin', { details: named('PHAM Thi Twice') });
    const again = {
      ...named('Pham  Thi ＴＷＩＣＥ'),
      passport: { number: 'ZX-CANARY-0815', validUntil: '2031-07-19' },
    };
    const second = await nominate('officer.sin', { details: again });
    await nominate('officer.sin', { details: named('PHAM Thi Twice', '1991-02-04') });
    const abroad = await nominate('officer.lon', { office: 'LON', country: 'NO', details: named('PHAM Thi Twice') });
    const ask = async (email: string, reason = '開示請求 令和8年第4号') =>
      (await app.as(email)).post<Report>(`/api/cases/${first}/subject-report`, { reason });
    interface Report {
      readonly others: { readonly reference: string; readonly personalData: { readonly value: unknown }[] }[];
      readonly otherCases: unknown[];
    }
    // A value that only the other placement holds is no reason either; nothing is listed then.
    expect((await ask('manager.sin', '番号はZX-CANARY-0815')).status).toBe(400);
    const { body, text } = await ask('manager.sin');
    expect(body.others).toMatchObject([
      { reference: second, office: 'SIN', details: { trainee: { nameRoman: again.trainee.nameRoman } } },
    ]);
    expect(body.others[0]?.personalData.map(({ value }) => value)).toContainEqual(again.passport);
    // Another office's case is not told of, not even that there is one.
    expect([body.otherCases, text.includes(abroad)]).toEqual([[], false]);
    for (const reference of [first, second]) {
      const { body: seen } = await (
        await app.as('officer.sin')
      ).get<{ items: { purpose: string }[] }>(`/api/cases/${reference}/reveals`);
      expect(seen.items.map(({ purpose }) => purpose)).toEqual(Array(3).fill('subject_report'));
    }
    // Headquarters see all cases but list those that they handle; of the rest they learn whom to ask.
    await bringPlacementTo(app, first, 'host_review');
    const { body: atHq } = await ask('hq');
    expect([atHq.others, new Set(atHq.otherCases)]).toEqual([
      [],
      new Set([
        { reference: abroad, office: 'LON' },
        { reference: second, office: 'SIN' },
      ]),
    ]);
  });

  it('seen by a substitute are logged with the name of whom they stood in for', async () => {
    const absent = await app.addUser({ email: 'away.sin', roles: ['coordinator@SIN'] });
    const standIn = await app.addUser({ email: 'standin.sin', roles: ['officer@SIN'] });
    const { reference } = await createPlacement(await app.as('away.sin'), { details: canaries, ownerId: absent });
    const given = await (
      await app.as('admin')
    ).post(`/api/admin/users/${absent}/substitutes`, {
      substituteId: standIn,
      validFrom: '2026-11-19',
      validTo: '2026-11-21',
    });
    expect(given.status).toBe(201);
    expect((await reveal(await app.as('standin.sin'), reference, 'passport')).status).toBe(200);
    const { body } = await (
      await app.as('auditor')
    ).get<{ items: object[] }>(`/api/admin/audit?action=trainee.revealed&actor=${standIn}`);
    expect(body.items).toMatchObject([
      {
        actor: { id: standIn },
        onBehalfOf: { id: absent },
        detail: { reference, field: 'passport', onBehalfOf: absent },
      },
    ]);
    expect((await reveal(await app.as('away.sin'), reference, 'passport')).status).toBe(200);
    const { body: own } = await (
      await app.as('auditor')
    ).get<{ items: object[] }>(`/api/admin/audit?action=trainee.revealed&actor=${absent}`);
    expect(own.items).toMatchObject([{ actor: { id: absent }, onBehalfOf: null }]);
  });

  it('are taken out again where they were entered wrongly, and may be given as not known', async () => {
    const officer = await app.as('officer.sin');
    const none = { passport: null, health: null, emergencyContact: null };
    const { reference, details } = await createPlacement(officer, { details: none });
    expect(details.personal.some(({ held }) => held)).toBe(false);
    await editPlacement(officer, reference, { passport: canaries.passport });
    // Who may not see a piece does not take it out; that it was, by whom and when, stays to be seen.
    await expect(editPlacement(await app.as('officer2.sin'), reference, { passport: null })).rejects.toThrow(
      /403 .*not-case-owner/,
    );
    const { status, text } = await editPlacement(officer, reference, { passport: null });
    expect([status, (JSON.parse(text) as PlacementCase).details.personal]).toMatchObject([
      200,
      [
        { held: false, removed: { by: { id: ids.get('officer.sin') }, at: expect.stringContaining('2026-11-20') } },
        { removed: null },
        { removed: null },
      ],
    ]);
    expect((await reveal(officer, reference, 'passport')).body).toEqual({ field: 'passport', value: null });
  });

  it('are erased when their time is over, and nothing of them is left but that they were', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createPlacement(officer, { details: canaries });
    await addHostOffer(app);
    const pieces = async () => {
      const { body } = await (await app.as('officer.sin')).get<PlacementCase>(`/api/cases/${reference}`);
      return body.details.personal;
    };
    const held = async () => (await pieces()).filter((one) => one.held).map(({ field }) => field);
    // How long each is kept is said from the beginning; the day, once the case has ended.
    expect((await pieces()).map(({ keptMonths, erasedFrom }) => [keptMonths, erasedFrom])).toEqual([
      [6, null],
      [12, null],
      [6, null],
    ]);
    await step(officer, reference, 'find_ineligible', { data: { reason: 'age' } });
    expect((await pieces()).map(({ erasedFrom }) => erasedFrom?.slice(0, 10))).toEqual([
      '2027-05-20',
      '2027-11-20',
      '2027-05-20',
    ]);
    const erase = () => app.get(Retention).eraseDue();
    const list = async (email: string, path: string) =>
      (await app.as(email)).get<{
        items: { reference: string; field: string; at: string }[];
        nextCursor: string | null;
      }>(`/api/erasures${path}`);
    const ofCase = async (path: string) =>
      (await list('auditor', path)).body.items.filter((one) => one.reference === reference);
    expect(await ofCase('/due')).toEqual(
      [
        ['emergencyContact', '2027-05-20'],
        ['passport', '2027-05-20'],
        ['health', '2027-11-20'],
      ].map(([field, day]) => ({ reference, office: 'SIN', field, at: `${day}T01:00:00.000Z` })),
    );
    // Page by page the list is the same; nobody else is told of it.
    const first = (await list('admin', '/due?limit=2')).body;
    const second = (await list('admin', `/due?limit=100&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items]).toEqual((await list('auditor', '/due')).body.items);
    expect([(await list('manager.sin', '/due')).status, (await list('admin', '?cursor=x')).status]).toEqual([403, 400]);
    app.moveTo('2027-05-19T01:00:00Z');
    await erase();
    expect(await held()).toEqual(['passport', 'health', 'emergencyContact']);
    app.moveTo('2027-05-21T01:00:00Z');
    await erase();
    expect(await held()).toEqual(['health']);
    app.moveTo('2027-10-21T01:00:00Z');
    // An administrator keeps health data a month less: what is due by that is counted before it goes.
    const admin = await app.as('admin');
    const rule = async () => {
      const { body } = await admin.get<{ items: { field: string; months: number; due: number; version: number }[] }>(
        '/api/retention-rules',
      );
      return body.items.find(({ field }) => field === 'health');
    };
    const setMonths = (months: number, ifMatch: number) =>
      admin.patch('/api/retention-rules/health', { months }, { ifMatch });
    expect(await rule()).toMatchObject({ months: 12, due: 0, version: 1 });
    expect((await setMonths(601, 1)).status).toBe(400);
    expect((await setMonths(11, 1)).body).toMatchObject({ months: 11, version: 2 });
    expect((await setMonths(13, 1)).status).toBe(412);
    expect((await rule())?.due).toBeGreaterThan(0);
    expect((await setMonths(12, 2)).status).toBe(200);
    app.moveTo('2027-11-21T01:00:00Z');
    // Beside this case, whatever other tests have closed on the same day.
    const { rows: due } = await owner.query(
      `SELECT count(*)::integer AS erased FROM trainee_secrets s JOIN cases c ON c.id = s.case_id
       WHERE s.sealed IS NOT NULL AND NOT c.open`,
    );
    expect([await erase()]).toEqual(due);
    expect(await erase()).toEqual({ erased: 0 });
    expect(await held()).toEqual([]);
    const { rows } = await owner.query(
      `SELECT s.field FROM trainee_secrets s JOIN cases c ON c.id = s.case_id
       WHERE c.reference = $1 AND (s.sealed IS NOT NULL OR s.key_id IS NOT NULL OR s.erased_at IS NULL)`,
      [reference],
    );
    expect(rows).toEqual([]);
    const { body } = await (
      await app.as('auditor')
    ).get<{ items: { kind: string }[] }>(`/api/cases/${reference}/events`);
    expect(body.items.filter(({ kind }) => kind === 'erased')).toHaveLength(3);
    expect((await ofCase('')).map(({ field, at }) => [field, at.slice(0, 10)])).toEqual([
      ['health', '2027-11-21'],
      ['passport', '2027-05-21'],
      ['emergencyContact', '2027-05-21'],
    ]);
    expect(await ofCase('/due')).toEqual([]);
    const answer = await reveal(await app.as('manager.sin'), reference, 'health');
    expect([answer.status, answer.body]).toEqual([200, { field: 'health', value: null }]);
    app.moveTo('2026-11-20T01:00:00Z');
  });
});
