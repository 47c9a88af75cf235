import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { foldName } from '@kakehashi/shared/calendar';
import {
  OpenItems,
  type Leaver,
  type OpenItem,
  type OpenItemPage,
  type OpenItemsDb,
  type OpenItemSource,
  type Succession,
} from '@kakehashi/api/identity';
import { Clock, DomainError } from '@kakehashi/api/platform';
import type { LoadedCase } from '../../case/case-loader';
import { isOpen } from '../../case/case-view';
import { CaseWriter, type CaseChange } from '../../case/case-writer';
import { caseItems, countCaseItems, workable, type CaseItems } from '../../case/leaving/case-items.sql';
import { mayOwn } from '../../case/owners';
import { demand, onBehalfOf } from '../../case/refusal';
import { selectOne, selectRows } from '../../case/sql';
import { appointmentsOf } from './appointment-store';
import { ItineraryReader } from './itinerary-reader';

/** Appointments name interpreters in words; a colleague is one by the same folded name. */
function items(names: readonly string[]): CaseItems {
  return {
    joins: 'JOIN appointments a ON a.case_id = c.id JOIN organisations h ON h.id = a.host_organisation_id',
    condition: (me, parameters, { now }) =>
      `a.ends_at > ${parameters.add(now, 'timestamptz')} AND a.status NOT IN ('declined', 'dropped')
       AND (a.interpreter_key = ANY(${parameters.add([...names], 'text[]')}) OR EXISTS (
         SELECT FROM appointment_staff s WHERE s.appointment_id = a.id AND s.user_id = ${me}))`,
    columns: {
      id: 'a.id::text',
      key: `(to_char(a.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI ') || a.id) COLLATE "C"`,
      title: 'h.name',
      on: 'a.local_start::date::text',
    },
    versioned: true,
  };
}

/** The appointments to come that a person joins, as staff or as interpreter. */
@Injectable()
export class AppointmentsToCome implements OpenItemSource {
  readonly kind = 'appointments';

  constructor(
    openItems: OpenItems,
    private readonly writer: CaseWriter,
    private readonly itinerary: ItineraryReader,
    private readonly clock: Clock,
  ) {
    openItems.add(this);
  }

  async count(db: OpenItemsDb, leaver: Leaver): Promise<number> {
    return countCaseItems(db, items(await namesOf(db, leaver.id)), leaver);
  }

  async page(db: OpenItemsDb, leaver: Leaver, page: OpenItemPage): Promise<OpenItem[]> {
    return caseItems(db, items(await namesOf(db, leaver.id)), leaver, page);
  }

  async kept(tx: EntityManager, leaver: Leaver): Promise<number> {
    return countCaseItems(tx, items(await namesOf(tx, leaver.id)), leaver, workable(leaver));
  }

  /** The successor joins in the person's place; who joins is no matter of substance, so that it ties nobody. */
  async handOver(tx: EntityManager, { id, reference }: OpenItem, succession: Succession): Promise<void> {
    const { actor, from } = succession;
    const action = actor.id === from ? 'handover.own' : 'handover.run';
    const row = await selectOne<{ version: number }>(tx, `SELECT version FROM cases WHERE reference = $1`, [reference]);
    if (!row || !reference) throw new DomainError('item-gone');
    await this.writer.change(actor, {
      reference,
      version: row.version,
      permit: (loaded) => demand(actor, action, loaded),
      work: async (inner, loaded) => ({
        ...(await this.replace(inner, loaded, id, succession)),
        onBehalfOf: onBehalfOf(actor, action, loaded),
      }),
    });
  }

  private async replace(
    tx: EntityManager,
    loaded: LoadedCase,
    id: string,
    { actor, from, to }: Succession,
  ): Promise<CaseChange> {
    const { record } = loaded;
    const current = (await appointmentsOf(tx, record.id)).find((one) => one.id === id);
    if (!current || !isOpen(loaded)) throw new DomainError('item-gone');
    if (!(await mayOwn(tx, to, record, this.clock.today()))) throw new DomainError('successor-unfit');
    await replaceStaff(tx, id, from, to);
    await replaceInterpreter(tx, id, await namesOf(tx, from), to);
    const own = (await this.itinerary.read(tx, record, actor.locale, 'own')).find((one) => one.id === id);
    const clash = own?.warnings.some(({ code, override }) => code.startsWith('overlap_') && !override);
    if (own?.status === 'confirmed' && clash) throw new DomainError('appointment-conflict');
    const appointment = current.host.name;
    return { kind: 'handover', before: { staff: from }, after: { appointment, staff: to } };
  }
}

async function replaceStaff(tx: EntityManager, id: string, from: string, to: string): Promise<void> {
  const [, removed] = await tx.query<[unknown[], number]>(
    `DELETE FROM appointment_staff WHERE appointment_id = $1 AND user_id = $2`,
    [id, from],
  );
  if (removed === 0) return;
  await tx.query(`INSERT INTO appointment_staff (appointment_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
    id,
    to,
  ]);
}

async function replaceInterpreter(tx: EntityManager, id: string, names: readonly string[], to: string): Promise<void> {
  const successor = await selectOne<{ name: string }>(tx, `SELECT display_name AS name FROM users WHERE id = $1`, [to]);
  if (!successor) throw new DomainError('successor-unfit');
  await tx.query(
    `UPDATE appointments SET interpreter = $3, interpreter_key = $4, updated_at = now()
     WHERE id = $1 AND interpreter_key = ANY($2)`,
    [id, [...names], successor.name, foldName(successor.name) || successor.name],
  );
}

/** The folded names under which a person may stand as interpreter. */
async function namesOf(db: OpenItemsDb, userId: string): Promise<string[]> {
  const rows = await selectRows<{ name: string }>(db, `SELECT display_name AS name FROM users WHERE id = $1`, [userId]);
  return rows.map(({ name }) => foldName(name) || name);
}
