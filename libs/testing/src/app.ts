import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import type { Role } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import type { TestClient } from './client';
import type { TestDatabase } from './database';

/** The password of every person that `addUser` makes. */
export const TEST_PASSWORD = 'fifteen plain test characters';

/** What a suite may set of the application it boots. */
export interface BootOptions {
  /** The moment at which the clock stands; the real time when it is left out. */
  readonly now?: Date | string;
  /** Settings that differ from a test's usual ones, by their names in the application. */
  readonly settings?: Readonly<Record<string, unknown>>;
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
export interface TestApp {
  readonly url: string;
  readonly app: INestApplication;
  /** A provider of the application, for what no request reaches. */
  get<T>(token: abstract new (...args: never[]) => T): T;
  /** Makes a person and answers their id. */
  addUser(user: TestUser): Promise<string>;
  /** A client signed in as this person; the same one each time. */
  as(email: string): Promise<TestClient>;
  /** A client without a session. */
  anonymous(): TestClient;
  /** Moves the frozen clock; `as` signs people in anew after it. */
  moveTo(now: Date | string): void;
  /** Works off everything in the outbox and answers how much there was. */
  drainOutbox(): Promise<number>;
  /** Reads or prepares rows as the application's own role. */
  query<T extends object>(sql: string, parameters?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** Boots the whole application on a suite's database and a free port; call it in `beforeAll`, `close()` in `afterAll`. */
export async function bootTestApp(database: TestDatabase, options: BootOptions = {}): Promise<TestApp> {
  // The application's own specs use this harness; loading it by path keeps the two from depending on each other.
  const boot = (await import(join(__dirname, '../../../apps/api/src/boot-test-app'))) as {
    startTestApp(database: TestDatabase, options: BootOptions): Promise<TestApp>;
  };
  return boot.startTestApp(database, options);
}
