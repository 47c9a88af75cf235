import { Injectable } from '@nestjs/common';
import {
  assertSaysWhy,
  AuditLog,
  Clock,
  DomainError,
  givesAway,
  notFound,
  tellsTooMuch,
  Transactor,
} from '@kakehashi/api/platform';
import type { ListFile } from '@kakehashi/api/exchange';
import { can, readableOffices, type Actor } from '@kakehashi/shared/access';
import type { ExpertSecret } from '@kakehashi/shared/case-types';
import { DataSource, type EntityManager } from 'typeorm';
import { ExpertInput } from './expert-input';
import type { ExpertPage, ExpertQuery } from './expert-list.dto';
import { ExpertListQuery, type RosterReader } from './expert-list.query';
import type { RevealedField, RevealRequest } from './expert-parts.dto';
import { ExpertStore } from './expert-store';
import { ExpertVault } from './expert-vault';
import { expertColumns } from './expert-columns';
import type { ExpertDetail, ExpertPatch, ExpertView, NewExpert } from './expert.dto';
import { StoredNames } from '../names/stored-names';
import { detailColumns, employerJoin } from './expert.sql';

/** The roster as people read and edit it. */
@Injectable()
export class ExpertsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly found: ExpertListQuery,
    private readonly names: StoredNames,
    private readonly input: ExpertInput,
    private readonly store: ExpertStore,
    private readonly vault: ExpertVault,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A page of the experts that the person may see. */
  list(actor: Actor, query: ExpertQuery): Promise<ExpertPage> {
    return this.found.page(this.dataSource.manager, query, readerOf(actor));
  }

  /** The same experts as a file, to the last. */
  async file(actor: Actor, query: ExpertQuery): Promise<ListFile<ExpertView>> {
    const pages = this.found.all(this.dataSource.manager, query, readerOf(actor));
    return { name: 'experts', columns: expertColumns(await this.names.read()), pages };
  }

  /** One expert, without personal data. */
  async detail(actor: Actor, id: string): Promise<ExpertDetail> {
    const expert = await this.existing(this.dataSource.manager, id, actor);
    if (!expert.listed && seesOnlyListed(actor)) throw notFound();
    return expert;
  }

  /** Adds an expert. */
  create(actor: Actor, input: NewExpert): Promise<ExpertDetail> {
    return this.transactor.run(async (tx) => {
      const values = await this.input.values(this.input.lookups(tx), input, null);
      const [id = ''] = await this.store.newIds(tx, 1);
      await this.store.write(tx, new Map([[id, values]]));
      const personal = await this.vault.keep(tx, id, input.personal ?? {});
      await this.record(tx, actor, 'expert.added', id, { personal });
      return this.existing(tx, id, actor);
    });
  }

  /** Changes an expert that nobody else changed meanwhile. */
  update(actor: Actor, given: string, version: number, patch: ExpertPatch): Promise<ExpertDetail> {
    return this.transactor.run(async (tx) => {
      await tx.query(`SELECT FROM experts WHERE id = $1 FOR UPDATE`, [given]);
      const current = await this.existing(tx, given);
      const { id } = current;
      if (current.version !== version) throw new DomainError('stale-version', { extensions: { current } });
      await this.store.write(tx, new Map([[id, await this.input.values(this.input.lookups(tx), patch, current)]]));
      const personal = await this.vault.keep(tx, id, patch.personal ?? {});
      const changed = Object.entries(patch).flatMap(([key, value]) => (value === undefined ? [] : [key]));
      await this.record(tx, actor, 'expert.edited', id, { changed, personal });
      return this.existing(tx, id, actor);
    });
  }

  /** Shows one piece of personal data, and keeps who saw it and why. */
  async reveal(actor: Actor, given: string, { field, reason }: RevealRequest): Promise<RevealedField> {
    const revealed = await this.transactor.run(async (tx) => {
      const { id } = await this.existing(tx, given);
      assertSaysWhy(reason);
      const held = await this.vault.openAll(tx, id);
      const told = held.find((piece) => givesAway(reason, { [piece.field]: piece.value }));
      if (told) return this.noteGuess(tx, actor, id, told.field);
      const value = held.find((piece) => piece.field === field)?.value ?? null;
      await this.record(tx, actor, 'expert.revealed', id, { field, reason, held: value !== null });
      return { field, value };
    });
    if (!revealed) throw tellsTooMuch();
    return revealed;
  }

  /** A refused reason tells who gave it that the value is in it, so that it is written down; what it said is not. */
  async noteGuess(tx: EntityManager, actor: Actor, id: string, field: ExpertSecret): Promise<null> {
    await this.record(tx, actor, 'expert.reveal_refused', id, { field });
    return null;
  }

  /** One expert as the reader may know them, within a write. */
  within(tx: EntityManager, reader: Actor, id: string): Promise<ExpertDetail> {
    return this.existing(tx, id, reader);
  }

  /** One expert whole, or as far as the reader may know of the cases behind it. */
  private async existing(db: EntityManager, id: string, reader?: Actor): Promise<ExpertDetail> {
    const rows = await db.query<Omit<ExpertDetail, 'personal'>[]>(
      `SELECT ${detailColumns} FROM experts e ${employerJoin}
       WHERE e.id = (SELECT coalesce(merged_into, id) FROM experts WHERE id = $1)`,
      [id, reader ? readableOffices(reader) : null, this.clock.today()],
    );
    if (!rows[0]) throw notFound();
    return { ...rows[0], personal: await this.vault.held(db, rows[0].id) };
  }

  private record(tx: EntityManager, actor: Actor, action: string, id: string, detail: object): Promise<void> {
    return this.auditLog.record(tx, { actor, action, subjectType: 'expert', subjectId: id, detail: { ...detail } });
  }
}

function readerOf(actor: Actor): RosterReader {
  return { onlyListed: seesOnlyListed(actor), offices: readableOffices(actor) };
}

function seesOnlyListed(actor: Actor): boolean {
  return !can(actor, 'expert.read_unlisted').allowed;
}
