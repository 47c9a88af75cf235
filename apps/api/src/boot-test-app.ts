import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import type { Role } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { UserDirectory } from '@kakehashi/api/identity';
import { FrozenClock, loadSettings, Outbox, type Settings } from '@kakehashi/api/platform';
import {
  TEST_PASSWORD,
  TestClient,
  type BootOptions,
  type TestApp,
  type TestDatabase,
  type TestUser,
} from '@kakehashi/testing';
import { createApp } from './create-app';

class RunningTestApp implements TestApp {
  private readonly clients = new Map<string, TestClient>();

  constructor(
    readonly app: NestExpressApplication,
    readonly url: string,
    private readonly clock: FrozenClock | undefined,
  ) {}

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(token);
  }

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

  anonymous(): TestClient {
    return new TestClient(this.url);
  }

  moveTo(now: Date | string): void {
    if (!this.clock) throw new Error('Boot with { now } to move the clock');
    this.clock.moveTo(new Date(now));
    // Sessions end by the clock as well: whoever acts next signs in anew.
    this.clients.clear();
  }

  drainOutbox(): Promise<number> {
    return this.app.get(Outbox).drain();
  }

  query<T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.app.get(DataSource).query<T[]>(sql, parameters);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

function addressOf(email: string): string {
  return email.includes('@') ? email : `${email}@kakehashi.example`;
}

/** Starts the application that is shipped on a suite's database; reached through `bootTestApp`. */
export async function startTestApp(database: TestDatabase, options: BootOptions): Promise<TestApp> {
  const settings: Settings = {
    ...loadSettings({
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      DATABASE_POOL: '8',
      LOG_LEVEL: 'silent',
      JOBS: '0',
      DATA_DIR: '/tmp/kakehashi-test-data',
    }),
    passwordCost: 'test',
    ...options.settings,
  };
  const clock = options.now === undefined ? undefined : new FrozenClock(new Date(options.now));
  const app = await createApp({ settings, ...(clock ? { clock } : {}) });
  await app.listen(0, '127.0.0.1');
  return new RunningTestApp(app, await app.getUrl(), clock);
}
