import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { can, readableOffices, type Actor } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { activityProgrammes, caseTypes } from '@kakehashi/shared/case-types';
import { AuditLog, Clock, DomainError, Transactor, notFound } from '@kakehashi/api/platform';
import type { NewProgramme, ProgrammePatch, ProgrammeView } from './programme.dto';
import { stateOn } from './programmes';

const columns = {
  nameJa: 'name_ja',
  nameEn: 'name_en',
  opensOn: 'opens_on',
  closesOn: 'closes_on',
  successor: 'successor_code',
  minAge: 'min_age',
  maxAge: 'max_age',
  minJapaneseLevel: 'min_japanese_level',
} as const satisfies Record<keyof ProgrammePatch, string>;

const selected = `p.code, p.name_ja AS "nameJa", p.name_en AS "nameEn", ${stateOn('$1')} AS state,
  p.opens_on::text AS "opensOn", p.closes_on::text AS "closesOn", p.successor_code AS successor, p.min_age AS "minAge",
  p.max_age AS "maxAge", p.min_japanese_level AS "minJapaneseLevel", p.version,
  (SELECT count(*)::integer FROM placements l JOIN cases c ON c.id = l.case_id
   WHERE l.programme_code = p.code AND c.open AND ($2::text[] IS NULL OR c.office_code = ANY ($2))) AS running`;

/** Codes under which the reports count other cases, or that name a type of cases. */
const reserved: readonly string[] = [...caseTypes, ...activityProgrammes.map(({ value }) => value), 'jet'];

/** Whose placements under way somebody is told of: of all, who opens and closes programmes; else of what they may read. */
function countable(actor: Actor): readonly OfficeCode[] | null {
  return can(actor, 'programme.edit').allowed ? null : readableOffices(actor);
}

/** Opens and closes programmes. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Every programme, the earliest first. */
  list(actor: Actor): Promise<ProgrammeView[]> {
    return this.dataSource.query<ProgrammeView[]>(
      `SELECT ${selected} FROM programmes p ORDER BY p.opens_on, p.code LIMIT 100`,
      [this.today(), countable(actor)],
    );
  }

  /** One programme. */
  detail(actor: Actor, code: string): Promise<ProgrammeView> {
    return this.existing(this.dataSource.manager, actor, code);
  }

  /** Adds a programme; the one that it succeeds names it from then on. */
  create(actor: Actor, { code, succeeds, ...input }: NewProgramme): Promise<ProgrammeView> {
    assertPossible(input);
    if (reserved.includes(code)) throw taken();
    return this.transactor.run(async (tx) => {
      const given = entriesOf(input);
      await this.assertKnown(tx, '/successor', input.successor);
      await this.assertKnown(tx, '/succeeds', succeeds);
      const added = await tx.query<unknown[]>(
        `INSERT INTO programmes (code, updated_at, ${given.map(([column]) => column).join(', ')})
         VALUES ($1, $2, ${given.map((_, at) => `$${at + 3}`).join(', ')}) ON CONFLICT DO NOTHING RETURNING code`,
        [code, this.clock.now(), ...given.map(([, value]) => value)],
      );
      if (added.length === 0) throw taken();
      if (succeeds)
        await tx.query(
          `UPDATE programmes SET successor_code = $2, version = version + 1, updated_at = $3 WHERE code = $1`,
          [succeeds, code, this.clock.now()],
        );
      await this.assertNoCircle(tx, code, succeeds ? '/succeeds' : '/successor');
      await this.record(tx, actor, 'programme.added', code, { ...input, succeeds: succeeds ?? null });
      return this.existing(tx, actor, code);
    });
  }

  /** Changes a programme that nobody else changed meanwhile. */
  update(actor: Actor, code: string, version: number, patch: ProgrammePatch): Promise<ProgrammeView> {
    return this.transactor.run(async (tx) => {
      await tx.query(`SELECT FROM programmes WHERE code = $1 FOR UPDATE`, [code]);
      const current = await this.existing(tx, actor, code);
      if (current.version !== version) throw new DomainError('stale-version', { extensions: { current } });
      assertPossible({ ...current, ...defined(patch) });
      if (patch.successor === code) throw refused('/successor', 'wrong-order', circle);
      await this.assertKnown(tx, '/successor', patch.successor);
      const given = entriesOf(patch);
      await tx.query(
        `UPDATE programmes SET ${['version = version + 1', 'updated_at = $2', ...given.map(([column], at) => `${column} = $${at + 3}`)].join(', ')}
         WHERE code = $1`,
        [code, this.clock.now(), ...given.map(([, value]) => value)],
      );
      if (patch.successor) await this.assertNoCircle(tx, code, '/successor');
      await this.record(tx, actor, 'programme.edited', code, { ...patch });
      return this.existing(tx, actor, code);
    });
  }

  private async existing(db: EntityManager, actor: Actor, code: string): Promise<ProgrammeView> {
    const rows = await db.query<ProgrammeView[]>(`SELECT ${selected} FROM programmes p WHERE p.code = $3`, [
      this.today(),
      countable(actor),
      code,
    ]);
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  private async assertKnown(db: EntityManager, pointer: string, code: string | null | undefined): Promise<void> {
    if (!code) return;
    const rows = await db.query<unknown[]>(`SELECT 1 FROM programmes WHERE code = $1`, [code]);
    if (rows.length === 0) throw new DomainError('validation-failed', { errors: [{ pointer, code: 'not-found' }] });
  }

  /** Refuses what was just written where the successors of a programme lead back to it. */
  private async assertNoCircle(tx: EntityManager, code: string, pointer: string): Promise<void> {
    // One at a time: two that ran at once could each add half of a circle.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('programme-successors'))`);
    const rows = await tx.query<unknown[]>(
      `WITH RECURSIVE chain AS (
         SELECT successor_code AS next FROM programmes WHERE code = $1
         UNION
         SELECT p.successor_code FROM chain JOIN programmes p ON p.code = chain.next
       ) SELECT FROM chain WHERE next = $1`,
      [code],
    );
    if (rows.length > 0) throw refused(pointer, 'wrong-order', circle);
  }

  private record(tx: EntityManager, actor: Actor, action: string, code: string, detail: object): Promise<void> {
    return this.auditLog.record(tx, {
      actor,
      action,
      subjectType: 'programme',
      subjectId: code,
      detail: { ...detail },
    });
  }

  private today(): string {
    return this.clock.today('Asia/Tokyo');
  }
}

function taken(): DomainError {
  return new DomainError('already-exists', { errors: [{ pointer: '/code', code: 'already-exists' }] });
}

function defined(patch: ProgrammePatch): Partial<ProgrammePatch> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

function entriesOf(patch: ProgrammePatch): [column: string, value: unknown][] {
  return (Object.keys(columns) as (keyof typeof columns)[]).flatMap((key): [string, unknown][] =>
    patch[key] === undefined ? [] : [[columns[key], patch[key] === '' ? null : patch[key]]],
  );
}

function assertPossible({ opensOn, closesOn, minAge, maxAge }: ProgrammePatch): void {
  if (opensOn && closesOn && closesOn < opensOn) throw refused('/closesOn', 'wrong-order', order);
  if (minAge && maxAge && maxAge < minAge) throw refused('/maxAge', 'wrong-order', ages);
}

function refused(pointer: string, code: string, detail: { ja: string; en: string }): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code, detail }] });
}

const order = { ja: '終了日は開始日以後にしてください。', en: 'The closing day cannot be before the opening day.' };
const ages = { ja: '年齢の上限は下限以上にしてください。', en: 'The upper age cannot be below the lower one.' };
const circle = {
  ja: '後継の事業をたどると、この事業に戻ってしまいます。別の事業を選んでください。',
  en: 'Its successors lead back to the programme itself. Choose another one.',
};
