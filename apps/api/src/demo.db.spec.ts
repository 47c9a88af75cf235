import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  activityWorkflow,
  affiliationWorkflow,
  dispatchWorkflow,
  placementWorkflow,
  researchWorkflow,
  visitWorkflow,
} from '@kakehashi/shared/case-types';
import { loadSettings, type Settings } from '@kakehashi/api/platform';
import { createTestDatabase, type TestDatabase } from '@kakehashi/testing';
import { loadDemoData } from './demo';

// Every visit goes through all its steps; on a machine that does other things too, that takes its time.
jest.setTimeout(300_000);

describe('the demonstration', () => {
  let database: TestDatabase;
  let dataDir: string;
  let settings: Settings;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'kakehashi-demo-'));
    settings = {
      ...loadSettings({
        NODE_ENV: 'test',
        DATABASE_URL: database.appUrl,
        LOG_LEVEL: 'silent',
        DATA_DIR: dataDir,
        DEMO: '1',
        DEMO_PASSWORD: 'fifteen plain demo characters',
      }),
      passwordCost: 'test',
    };
    client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    await loadDemoData(settings);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const rowsOf = async <T extends object>(sql: string) => (await client.query<T>(sql)).rows;

  it.each([
    visitWorkflow,
    dispatchWorkflow,
    activityWorkflow,
    researchWorkflow,
    affiliationWorkflow,
    placementWorkflow,
  ])('has cases of $type in every state', async ({ type, states }) => {
    const rows = await rowsOf<{ state: string }>(`SELECT DISTINCT state FROM cases WHERE type = '${type}'`);
    expect(rows.map(({ state }) => state).sort()).toEqual(states.map(({ key }) => key).sort());
  });

  it('has nothing that is still to come', async () => {
    expect(await rowsOf(`SELECT reference FROM cases WHERE updated_at > now()`)).toEqual([]);
    expect(await rowsOf(`SELECT case_id FROM case_events WHERE at > now()`)).toEqual([]);
  });

  it('gives the first officer something due, something overdue, and meetings today', async () => {
    const [row] = await rowsOf<{ overdue: boolean; due: boolean; today: boolean }>(
      `WITH mine AS (
         SELECT c.* FROM cases c JOIN users u ON u.id = c.owner_id WHERE u.email = 'officer.sin@kakehashi.example'
       )
       SELECT EXISTS (SELECT FROM mine WHERE open AND next_deadline < current_date) AS overdue,
              EXISTS (SELECT FROM mine WHERE open AND next_deadline >= current_date) AS due,
              EXISTS (SELECT FROM appointments a JOIN mine ON mine.id = a.case_id
                      WHERE a.local_start::date = (now() AT TIME ZONE 'UTC')::date) AS today`,
    );
    expect(row).toEqual({ overdue: true, due: true, today: true });
  });

  it('takes applications at Singapore now, keeps forty experts, and has people at some counterparts', async () => {
    const [row] = await rowsOf<Record<string, unknown>>(
      `SELECT EXISTS (SELECT FROM dispatch_windows
                      WHERE office_code = 'SIN' AND opens_at <= now() AND cuts_off_at > now()) AS open,
              (SELECT count(*)::integer FROM experts) AS experts,
              (SELECT count(*)::integer FROM expert_secrets) AS secrets,
              (SELECT count(*)::integer FROM counterpart_posts JOIN tenures USING (post_id)) AS holders`,
    );
    expect(row).toEqual({ open: true, experts: 40, secrets: 120, holders: 5 });
  });

  it('has candidates to pair: some fit several offers, some one, some none; their personal data is made up', async () => {
    const candidates = await rowsOf<{ fits: number }>(
      `SELECT (SELECT count(*)::integer FROM host_offers o
               WHERE o.field = p.field AND p.planned_arrival < o.available_to AND p.planned_departure <= o.available_to
                 AND array_position($$ {none,n5,n4,n3,n2,n1} $$::text[], o.min_japanese_level)
                   <= array_position($$ {none,n5,n4,n3,n2,n1} $$::text[], p.japanese_level)) AS fits
       FROM placements p JOIN cases c ON c.id = p.case_id WHERE c.state = 'eligible'`,
    );
    expect(candidates.length).toBeGreaterThanOrEqual(6);
    const fits = new Set(candidates.map((candidate) => candidate.fits));
    expect([fits.has(0), fits.has(1), [...fits].some((count) => count > 1)]).toEqual([true, true, true]);
    const [row] = await rowsOf(
      `SELECT (SELECT count(*)::integer FROM host_offers) AS offers,
              (SELECT count(*)::integer FROM trainee_secrets) AS secrets, (SELECT count(*)::integer * 3 FROM placements) AS pieces`,
    );
    expect(row).toEqual({ offers: 12, secrets: 69, pieces: 69 });
  });

  it('lets everybody in with the password of the latest load', async () => {
    const hashes = () => rowsOf<{ password_hash: string }>(`SELECT password_hash FROM users ORDER BY email`);
    const before = await hashes();
    await loadDemoData(settings);
    expect(await hashes()).toEqual(before);
    await loadDemoData({ ...settings, demoPassword: 'another sixteen characters' });
    expect(new Set([...before, ...(await hashes())].map((row) => row.password_hash)).size).toBe(before.length + 1);
  });

  it('is left as it is by a second run, and mails nobody', async () => {
    const count = () =>
      rowsOf(`SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM case_events) AS events,
                     (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM organisations) AS organisations,
                     (SELECT count(*) FROM experts) AS experts, (SELECT count(*) FROM dispatch_windows) AS windows,
                     (SELECT count(*) FROM people) AS people`);
    const before = await count();
    await loadDemoData(settings);
    expect(await count()).toEqual(before);
    const mails = await rowsOf(`SELECT id FROM pgboss.job WHERE name = 'mail.send' AND state <> 'completed'`);
    expect(mails).toEqual([]);
  });
});
