import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openItemDefinitions, openItemKinds, type Actor, type OpenItemKind } from '@kakehashi/shared/access';
import { problemText, type ProblemCode } from '@kakehashi/shared/contracts';
import { AuditLog, DomainError, Transactor } from '@kakehashi/api/platform';
import type { UserRef } from '../users/user-ref.dto';
import { openItemView } from './open-item-reader';
import { Leavers } from './leavers';
import { OpenItems, type Leaver, type OpenItem } from './open-items';
import { MOST_ITEMS, type HandOverInput, type HandOverResult, type HandOverRow } from './open-items.dto';

/** One item with whom it shall go to; an absent item is no longer the person's. */
interface Planned {
  readonly kind: OpenItemKind;
  readonly id: string;
  readonly item: OpenItem | null;
  readonly to: UserRef;
  readonly version: number | null;
}

/** Takes back what a preview tried out. */
class Previewed extends Error {
  constructor(readonly rows: HandOverRow[]) {
    super('Previewed');
  }
}

/**
 * Hands over what a person still holds: all of what is named or nothing. A preview does the same and takes it back, so
 * that it cannot promise what the act refuses.
 */
@Injectable()
export class HandOverItems {
  constructor(
    private readonly transactor: Transactor,
    private readonly leavers: Leavers,
    private readonly openItems: OpenItems,
    private readonly audit: AuditLog,
  ) {}

  async run(actor: Actor, id: string, input: HandOverInput): Promise<HandOverResult> {
    const { given } = await this.leavers.seenBy(actor, id);
    if (!given) throw new DomainError('forbidden');
    const dryRun = input.dryRun ?? false;
    try {
      const rows = await this.transactor.run(async (tx) => {
        const done = await this.apply(tx, actor, given, await this.plan(tx, given, input));
        if (dryRun) throw new Previewed(done);
        assertAll(done);
        await this.record(tx, actor, id, done);
        return done;
      });
      return { dryRun, rows };
    } catch (error) {
      if (error instanceof Previewed) return { dryRun, rows: error.rows };
      throw error;
    }
  }

  /** What goes to whom, read and locked before anything moves. */
  private async plan(tx: EntityManager, leaver: Leaver, input: HandOverInput): Promise<Planned[]> {
    const people = await successors(tx, leaver, input);
    const planned: Planned[] = [];
    for (const kind of openItemKinds) planned.push(...(await this.planKind(tx, leaver, input, kind, people)));
    if (planned.length > MOST_ITEMS) throw tooMany();
    return planned;
  }

  private async planKind(
    tx: EntityManager,
    leaver: Leaver,
    { to, kinds, items }: HandOverInput,
    kind: OpenItemKind,
    people: ReadonlyMap<string, UserRef>,
  ): Promise<Planned[]> {
    const single = new Map((items ?? []).filter((one) => one.kind === kind).map((one) => [one.id, one]));
    const forAll = kinds?.find((one) => one.kind === kind)?.to ?? to;
    const rest = openItemDefinitions[kind].transferable && forAll ? people.get(forAll) : undefined;
    if (single.size === 0 && !rest) return [];
    const which = rest ? {} : { ids: [...single.keys()] };
    const source = this.openItems.of(kind);
    const found = (await source?.page(tx, leaver, { ...which, limit: MOST_ITEMS + 1, lock: true })) ?? [];
    const byId = new Map(found.map((item) => [item.id, item]));
    const named = [...single.values()].map(({ id, to: own, version }) => ({ id, to: people.get(own), version }));
    const others = found.filter(({ id }) => !single.has(id)).map(({ id }) => ({ id, to: rest, version: null }));
    return [...named, ...others].flatMap(({ id, to: successor, version }) =>
      successor ? [{ kind, id, item: byId.get(id) ?? null, to: successor, version: version ?? null }] : [],
    );
  }

  private async apply(
    tx: EntityManager,
    actor: Actor,
    leaver: Leaver,
    planned: readonly Planned[],
  ): Promise<HandOverRow[]> {
    const rows: HandOverRow[] = [];
    for (const one of planned) {
      const code = await this.applyOne(tx, actor, leaver, one);
      const message = code && problemText(code, actor.locale).title;
      rows.push({ item: viewOf(one), to: one.to, ok: code === null, code, message });
    }
    return rows;
  }

  /** Gives one item away; what stands in the way undoes it alone, so that the next can be tried. */
  private async applyOne(
    tx: EntityManager,
    actor: Actor,
    leaver: Leaver,
    { kind, item, to, version }: Planned,
  ): Promise<ProblemCode | null> {
    const source = this.openItems.of(kind);
    if (!item) return 'item-gone';
    if (version !== null && item.version !== null && version !== item.version) return 'item-changed';
    if (!source?.handOver) return 'not-transferable';
    await tx.query(`SAVEPOINT one_item`);
    try {
      await source.handOver(tx, item, { actor, from: leaver.id, to: to.id });
      await tx.query(`RELEASE SAVEPOINT one_item`);
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await tx.query(`ROLLBACK TO SAVEPOINT one_item`);
      return error.code;
    }
  }

  private record(tx: EntityManager, actor: Actor, subjectId: string, rows: readonly HandOverRow[]): Promise<void> {
    const detail = { items: rows.map(({ item, to }) => ({ kind: item.kind, id: item.id, to: to.id })) };
    return this.audit.record(tx, { actor, action: 'user.handed-over', subjectType: 'user', subjectId, detail });
  }
}

function viewOf({ kind, id, item }: Planned): HandOverRow['item'] {
  const gone = { version: null, reference: null, type: null, state: null, office: null, on: null, until: null };
  return openItemView(kind, item ?? { ...gone, id, key: id, title: id });
}

/** All or nothing: with one refusal nothing is done, and every row says how it stands. */
function assertAll(rows: readonly HandOverRow[]): void {
  const count = rows.filter(({ ok }) => !ok).length;
  if (count > 0) throw new DomainError('handover-refused', { values: { count }, extensions: { rows } });
}

/** The people named as successors, by id; each has to be somebody else who still works here. */
async function successors(
  tx: EntityManager,
  leaver: Leaver,
  { to, kinds = [], items = [] }: HandOverInput,
): Promise<Map<string, UserRef>> {
  const named = [
    ...(to ? [{ id: to, pointer: '/to' }] : []),
    ...kinds.map((one, at) => ({ id: one.to, pointer: `/kinds/${at}/to` })),
    ...items.map((one, at) => ({ id: one.to, pointer: `/items/${at}/to` })),
  ];
  if (named.length === 0) throw invalid('', 'nobody-named');
  const people = await tx.query<UserRef[]>(
    `SELECT id, display_name AS "displayName", email::text AS email FROM users
     WHERE active AND id = ANY($1::uuid[]) AND id <> $2`,
    [[...new Set(named.map(({ id }) => id))], leaver.id],
  );
  const byId = new Map(people.map((person) => [person.id, person]));
  const unfit = named.find(({ id }) => !byId.has(id.toLowerCase()) && !byId.has(id));
  if (unfit) throw invalid(unfit.pointer, 'not-a-successor');
  return new Map(named.map(({ id }) => [id, byId.get(id) ?? byId.get(id.toLowerCase())]).filter(isKnown));
}

function isKnown(entry: (string | UserRef | undefined)[]): entry is [string, UserRef] {
  return entry[1] !== undefined;
}

const texts = {
  'nobody-named': { ja: '後任者を指定してください。', en: 'Name a successor.' },
  'not-a-successor': {
    ja: '在籍中のほかの職員を指定してください。',
    en: 'Name somebody else whose account is active.',
  },
  'too-many': {
    ja: `一度に引き継げるのは${MOST_ITEMS}件までです。種類ごとに分けて引き継いでください。`,
    en: `At most ${MOST_ITEMS} items go at once. Hand them over kind by kind.`,
  },
};

function invalid(pointer: string, code: keyof typeof texts): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code, detail: texts[code] }] });
}

function tooMany(): DomainError {
  return invalid('', 'too-many');
}
