import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import type { Role } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { UserDirectory } from '@kakehashi/api/identity';
import { FrozenClock, loadSettings, Outbox, type Settings } from '@kakehashi/api/platform';
// eslint-disable-next-line @nx/enforce-module-boundaries -- the harness boots the very application that is shipped
import { createApp } from '../../../apps/api/src/create-app';
import type { TestDatabase } from './database';
import { TestClient } from './client';

/** The password of every person that `addUser` makes. */
export const TEST_PASSWORD = 'fifteen plain test characters';

/** What a suite may set of the application it boots. */
export interface BootOptions {
  /** The moment at which the clock stands; the real time when it is left out. */
  readonly now?: Date | string;
  readonly settings?: Partial<Settings>;
}

/** A person to make: what is left out does not matter to the test. */
export interface TestUser {
  /** `officer.sin` becomes `officer.sin@kakehashi.example`. */
  readonly email: string;
  readonly displayName?: string;
  readonly locale?: 'ja' | 'en';
  readonly secondedFrom?: string;
  /** Roles as `officer@SIN`; a role without an office holds for all. */
  readonly roles?: readonly (`${Role}@${OfficeCode}` | Role)[];
  readonly validTo?: string;
}

/** A running application on a database of the suite's own. */
export class TestApp {
  private readonly clients = new Map<string, TestClient>();

  constructor(
    readonly app: NestExpressApplication,
    readonly url: string,
    readonly clock: FrozenClock | undefined,
  ) {}

  /** Makes a person and answers their id. */
  addUser({ email, displayName, locale, secondedFrom, roles = [], validTo }: TestUser): Promise<string> {
    const grants = roles.map((text) => {
      const [role, office] = text.split('@') as [Role, OfficeCode | undefined];
      return { role, office: office ?? null, validTo: validTo ?? null };
    });
    const user = {
      email: addressOf(email),
      displayName: displayName ?? email,
      locale: locale ?? ('en' as const),
      secondedFrom: secondedFrom ?? null,
      password: TEST_PASSWORD,
      grants,
    };
    return this.app.get(DataSource).transaction((tx) => this.app.get(UserDirectory).create(tx, user));
  }

  /** A client signed in as this person; the same one each time. */
  async as(email: string): Promise<TestClient> {
    const address = addressOf(email);
    const known = this.clients.get(address);
    if (known) return known;
    const client = this.anonymous();
    const answer = await client.post('/api/session', { email: address, password: TEST_PASSWORD });
    if (answer.status !== 200) throw new Error(`${address} could not sign in: ${answer.status} ${answer.text}`);
    this.clients.set(address, client);
    return client;
  }

  /** A client without a session. */
  anonymous(): TestClient {
    return new TestClient(this.url);
  }

  /** Works off everything in the outbox. */
  drainOutbox(): Promise<number> {
    return this.app.get(Outbox).drain();
  }

  /** Reads or prepares rows as the application's own role. */
  query<T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.app.get(DataSource).query<T[]>(sql, parameters);
  }

  async close(): Promise<void> {
    await this.app.close();
  }
}

function addressOf(email: string): string {
  return email.includes('@') ? email : `${email}@kakehashi.example`;
}

/** Boots the whole application on a suite's database and a free port; call it in `beforeAll`, `close()` in `afterAll`. */
export async function bootTestApp(database: TestDatabase, { now, settings: own }: BootOptions = {}): Promise<TestApp> {
  const settings: Settings = {
    ...loadSettings({
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      DATABASE_POOL: '8',
      PORT: '0',
      LOG_LEVEL: 'silent',
      JOBS: '0',
      DATA_DIR: '/tmp/kakehashi-test-data',
    }),
    passwordCost: 'test',
    ...own,
  };
  const clock = now === undefined ? undefined : new FrozenClock(new Date(now));
  const app = await createApp({ settings, ...(clock ? { clock } : {}) });
  await app.listen(0, '127.0.0.1');
  return new TestApp(app, await app.getUrl(), clock);
}
