import { setTimeout as wait } from 'node:timers/promises';
import { Transactor } from '../data/transactor';
import { bootTestApp, createTestDatabase, startMailPeer, type TestApp, type TestDatabase } from '@kakehashi/testing';
import { MAIL_TOPIC, type Mail } from './mail';
import { Outbox } from './outbox';
import { Sweeper } from './sweeper';

const mail: Mail = { to: 'officer@kakehashi.example', subject: '架け橋: 担当の案件', text: '新しい案件があります。' };

async function jobs(app: TestApp): Promise<{ state: string; output: unknown }[]> {
  return app.query(`SELECT state::text AS state, output FROM pgboss.job WHERE name = $1 ORDER BY created_on`, [
    MAIL_TOPIC,
  ]);
}

function add(app: TestApp, { fail = false } = {}): Promise<void> {
  return app.get(Transactor).run(async (tx) => {
    await app.get(Outbox).add(tx, MAIL_TOPIC, mail);
    if (fail) throw new Error('The work failed after all');
  });
}

describe('the outbox', () => {
  let database: TestDatabase;

  beforeAll(async () => (database = await createTestDatabase()));
  afterAll(() => database.drop());

  it('holds a message only if the transaction commits, and works it off once', async () => {
    const app = await bootTestApp(database);
    await expect(add(app, { fail: true })).rejects.toThrow('after all');
    expect(await jobs(app)).toEqual([]);
    await add(app);
    expect(await app.drainOutbox()).toBe(1);
    expect(await app.drainOutbox()).toBe(0);
    expect(await jobs(app)).toEqual([{ state: 'completed', output: { skipped: 'SMTP_URL is not set' } }]);
    await app.close();
  });

  it('sends mail through SMTP_URL, in several processes at once, each message once', async () => {
    const peer = await startMailPeer();
    const settings = { jobs: true, smtpUrl: peer.url };
    const apps = [await bootTestApp(database, { settings }), await bootTestApp(database, { settings })];
    const [first] = apps as [TestApp];
    for (let count = 0; count < 4; count++) await add(first);
    for (let tries = 0; tries < 150 && peer.received.length < 4; tries++) await wait(100);
    await wait(500);
    expect(peer.received).toHaveLength(4);
    expect(peer.received[0]).toContain(`To: ${mail.to}`);
    expect(peer.received[0]).toMatch(/Subject: =\?UTF-8\?/);
    await Promise.all(apps.map((app) => app.close()));
    await peer.close();
  });

  it('sweeps what has expired', async () => {
    const app = await bootTestApp(database);
    const user = await app.addUser({ email: 'sender' });
    await app.query(
      `INSERT INTO idempotency_keys (user_id, key, method, path, fingerprint, locked_until, expires_at)
       VALUES ($1, 'old', 'POST', '/', '', now(), now() - interval '1 day'), ($1, 'new', 'POST', '/', '', now(), now() + interval '1 day')`,
      [user],
    );
    expect(await app.get(Sweeper).sweep()).toMatchObject({ keys: 1 });
    expect(await app.query(`SELECT key FROM idempotency_keys`)).toEqual([{ key: 'new' }]);
    await app.close();
  });

  it('cannot be taken apart by the application’s role', async () => {
    const app = await bootTestApp(database);
    await expect(app.query(`DROP TABLE pgboss.job`)).rejects.toThrow('must be owner');
    await expect(app.query(`CREATE TABLE pgboss.mine (id int)`)).rejects.toThrow('permission denied');
    await expect(app.query(`UPDATE audit_log SET action = 'x'`)).rejects.toThrow('permission denied');
    await expect(app.query(`DELETE FROM audit_log`)).rejects.toThrow('permission denied');
    await app.close();
  });
});
