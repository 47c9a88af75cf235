import {
  Injectable,
  Logger,
  SetMetadata,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PgBoss, type Db } from 'pg-boss';
import { DataSource, type EntityManager } from 'typeorm';
import { poolOf } from '../data/data-source';
import { Settings } from '../settings';

const HANDLER = 'kakehashi:outbox-handler';

/** The schema that the job queue lives in. */
export const JOB_SCHEMA = 'pgboss';

/** How a topic is worked off. */
export interface OutboxHandlerOptions {
  /** Runs by itself at these times as well (cron, UTC), with an empty payload. */
  readonly cron?: string;
}

/** When a message is due, and which older one it stands for. */
export interface OutboxOptions {
  readonly startAfter?: Date;
  /** While a message with this key waits, another one is not added. */
  readonly singletonKey?: string;
}

interface HandlerMetadata extends OutboxHandlerOptions {
  readonly topic: string;
}

type Handle = (payload: never) => Promise<unknown>;

interface Handler extends HandlerMetadata {
  readonly handle: Handle;
}

/** Makes a provider's method the worker of a topic; it may run more than once, so it must be repeatable. */
export function OutboxHandler(topic: string, options: OutboxHandlerOptions = {}): MethodDecorator {
  return SetMetadata(HANDLER, { topic, ...options } satisfies HandlerMetadata);
}

/** Work that is done after, and only if, a transaction commits: mail, files, calls. */
@Injectable()
export class Outbox implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Outbox');
  private boss: PgBoss | undefined;
  private handlers: Handler[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** Adds a message in the caller's transaction: it exists if that commits, and is worked off soon after. */
  async add(tx: EntityManager, topic: string, payload: object, options: OutboxOptions = {}): Promise<void> {
    await this.started().send(topic, payload, { ...options, db: inTransaction(tx) });
  }

  /** Works off everything that is due, in this call; tests and commands use it instead of waiting. Answers how much. */
  async drain(): Promise<number> {
    const boss = this.started();
    let done = 0;
    for (let found = true; found;) {
      found = false;
      for (const { topic, handle } of this.handlers) {
        for (const job of await boss.fetch<never>(topic, { batchSize: 100 })) {
          found = true;
          done++;
          await this.work(boss, topic, job, handle);
        }
      }
    }
    return done;
  }

  async onApplicationBootstrap(): Promise<void> {
    const pool = poolOf(this.dataSource);
    const db: Db = { executeSql: (text, values) => pool.query(text, values) };
    const working = this.settings.jobs;
    const boss = new PgBoss({
      db,
      schema: JOB_SCHEMA,
      // The owner made the schema while migrating; this role may only use it.
      migrate: false,
      createSchema: false,
      reindex: false,
      monitorVacuum: false,
      supervise: working,
      schedule: working,
    });
    boss.on('error', (error) => this.log.error(error));
    await boss.start();
    this.boss = boss;
    this.handlers = this.findHandlers();
    await this.makeQueues(boss);
    if (working) await this.startWorkers(boss);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5_000 });
  }

  private started(): PgBoss {
    if (!this.boss) throw new Error('The outbox has not been started yet');
    return this.boss;
  }

  private async makeQueues(boss: PgBoss): Promise<void> {
    const existing = new Set((await boss.getQueues()).map(({ name }) => name));
    const missing = this.handlers.filter(({ topic }) => !existing.has(topic));
    for (const { topic } of missing) {
      await boss.createQueue(topic, { retryLimit: 5, retryDelay: 10, retryBackoff: true, retryDelayMax: 3_600 });
    }
  }

  private async startWorkers(boss: PgBoss): Promise<void> {
    for (const { topic, handle, cron } of this.handlers) {
      if (cron) await boss.schedule(topic, cron, null, { tz: 'UTC', missed: 'once' });
      await boss.work<never>(topic, { pollingIntervalSeconds: 2 }, async ([job]) =>
        job ? handle(job.data) : undefined,
      );
    }
  }

  private async work(boss: PgBoss, topic: string, job: { id: string; data: never }, handle: Handle): Promise<void> {
    try {
      const output = await handle(job.data);
      await boss.complete(topic, job.id, isObject(output) ? output : null);
    } catch (error) {
      await boss.fail(topic, job.id, { message: String(error) });
      throw error;
    }
  }

  private findHandlers(): Handler[] {
    const scanner = new MetadataScanner();
    return this.discovery.getProviders().flatMap(({ instance }) => {
      if (!isObject(instance)) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handle> | null;
      if (!prototype || prototype === Object.prototype) return [];
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = prototype[name];
        const metadata = method && this.reflector.get<HandlerMetadata | undefined>(HANDLER, method);
        return method && metadata ? [{ ...metadata, handle: method.bind(instance) }] : [];
      });
    });
  }
}

/** Lets pg-boss speak on the connection of a transaction. */
function inTransaction(tx: EntityManager): Db {
  const { queryRunner } = tx;
  if (!queryRunner) throw new Error('The outbox takes messages inside a transaction only');
  return {
    executeSql: async (text, values) => ({ rows: (await queryRunner.query(text, values as unknown[], true)).records }),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
