import { Settings } from '@kakehashi/api/platform';
import {
  bootTestApp,
  createTestDatabase,
  createVisit,
  startMailPeer,
  type MailPeer,
  type TestApp,
  type TestDatabase,
} from '@kakehashi/testing';
import { MonthlySummaries } from './monthly-summaries';
import type { MonthlySummarySubscription } from './subscription.dto';

const address = '/api/reports/monthly-summary';

/** The readable parts of a mail, put back together from how they travel. */
function contents(mail: string): string {
  const decoded = mail
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => decodeURIComponent(bytes.replaceAll('=', '%')));
  const base64 = [...mail.matchAll(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, part = '']) =>
    Buffer.from(part, 'base64').toString(),
  );
  return [decoded, ...base64].join('\n');
}

describe('the monthly summary by mail', () => {
  let database: TestDatabase;
  let app: TestApp;
  let peer: MailPeer;

  beforeAll(async () => {
    database = await createTestDatabase();
    peer = await startMailPeer();
    app = await bootTestApp(database, {
      now: '2026-11-20T03:00:00Z',
      settings: { smtpUrl: peer.url },
    });
    await app.addUser({ email: 'officer.sin', roles: ['officer@SIN'] });
    await app.addUser({ email: 'manager.sin', locale: 'ja', roles: ['manager@SIN'] });
    await app.addUser({ email: 'manager.nyc', locale: 'en', roles: ['manager@NYC'] });
    await app.addUser({ email: 'hq.manager', locale: 'en', roles: ['hq_manager'] });
    await createVisit(await app.as('officer.sin'), { title: '秘密の表題' });
  });
  afterAll(async () => {
    await app.close();
    await peer.close();
    await database.drop();
  });

  async function subscribe(email: string): Promise<void> {
    expect((await (await app.as(email)).send('PUT', address)).status).toBe(204);
  }

  /** Two copies of the application do it at the same time; answers what came out of the SMTP connection since. */
  async function sendAt(now: string): Promise<string[]> {
    app.moveTo(now);
    const before = peer.received.length;
    const runs = [app.get(MonthlySummaries).send(), app.get(MonthlySummaries).send()];
    const sent = (await Promise.all(runs)).reduce((sum, run) => sum + run.sent, 0);
    await app.drainOutbox();
    const mails = peer.received.slice(before).filter((mail) => /monthly|months=3D1|months=1/.test(contents(mail)));
    expect(mails).toHaveLength(sent);
    return mails;
  }

  const receivers = (mails: readonly string[]) => mails.map((mail) => /^To: (.+)$/m.exec(mail)?.[1]?.trim()).sort();

  it('is for who asks for it and may', async () => {
    const manager = await app.as('manager.sin');
    const subscribed = async () => (await manager.get<MonthlySummarySubscription>(address)).body;
    expect(await subscribed()).toEqual({ subscribed: false });
    await subscribe('manager.sin');
    await subscribe('manager.sin');
    expect(await subscribed()).toEqual({ subscribed: true });
    expect(await app.query(`SELECT action FROM audit_log WHERE action LIKE 'monthly-summary.%'`)).toEqual([
      { action: 'monthly-summary.subscribed' },
    ]);
    const officer = await app.as('officer.sin');
    expect((await officer.send('PUT', address)).status).toBe(403);
    expect((await officer.get(address)).status).toBe(403);
  });

  it('comes on the first working day of the office, once, with counts and links alone', async () => {
    await subscribe('manager.nyc');
    await subscribe('hq.manager');
    // Tuesday, 1 December: morning in Tokyo, then in Singapore, then in New York.
    expect(receivers(await sendAt('2026-11-30T21:30:00Z'))).toEqual([]);
    expect(receivers(await sendAt('2026-11-30T22:30:00Z'))).toEqual(['hq.manager@kakehashi.example']);
    const [singapore = ''] = await sendAt('2026-11-30T23:30:00Z');
    expect(receivers([singapore])).toEqual(['manager.sin@kakehashi.example']);
    const text = contents(singapore);
    expect(singapore).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(text).toContain('進行中の案件: 1件');
    const { publicUrl } = app.get(Settings);
    expect(text).toContain(`${publicUrl}/reports/dashboard?months=1&to=2026-11&figure=open&ofOffice=SIN`);
    expect(text).toContain('<html lang="ja">');
    expect(text).not.toMatch(/秘密|V-SIN-|NYC/);
    const [newYork = ''] = await sendAt('2026-12-01T12:30:00Z');
    expect(contents(newYork)).toContain('How the work stood in November 2026');
    // Its own numbers, also where it has no case yet: the offices together have some.
    expect(contents(newYork)).toMatch(/New York[\s\S]*Open cases: 0/);
    expect(contents(newYork)).not.toContain('All offices');
    expect(contents(newYork)).toContain('ofOffice=NYC');
    expect(await sendAt('2026-12-02T12:00:00Z')).toEqual([]);
  });

  it('ends when the person, or the right to it, does', async () => {
    expect((await (await app.as('manager.sin')).send('DELETE', address)).status).toBe(204);
    await app.query(`UPDATE role_grants SET valid_to = '2026-12-31' WHERE role = 'manager' AND office_code = 'NYC'`);
    // The offices are closed until 3 January, which is a Sunday.
    expect(receivers(await sendAt('2027-01-03T21:30:00Z'))).toEqual([]);
    expect(receivers(await sendAt('2027-01-04T15:00:00Z'))).toEqual(['hq.manager@kakehashi.example']);
  });
});
