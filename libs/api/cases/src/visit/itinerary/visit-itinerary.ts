import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { Clock, DomainError, notFound } from '@kakehashi/api/platform';
import type { UserRef } from '@kakehashi/api/identity';
import { CaseLoader, type LoadedCase } from '../../case/case-loader';
import { readerOf } from '../../case/case-record';
import { CaseTypeRegistry } from '../../case/case-type';
import { isOpen } from '../../case/case-view';
import { caseEnded } from '../../case/ended-case';
import { CaseWriter, type CaseChange } from '../../case/case-writer';
import { demand, onBehalfOf } from '../../case/refusal';
import { selectOne, selectRows } from '../../case/sql';
import type { AppointmentChange, AppointmentInput, AppointmentView } from '../dto/appointments.dto';
import { VisitOrganisations } from '../visit-organisations';
import { appointmentFacts, appointmentValues, assertTimes, differing } from './appointment-input';
import { appointmentsOf, storeAppointment, type AppointmentRow, type AppointmentValues } from './appointment-store';
import { ItineraryReader } from './itinerary-reader';

const mostAppointments = 200;

/** An appointment after a write, and the version that the case has now. */
export interface WrittenAppointment {
  readonly appointment: AppointmentView;
  readonly version: number;
}

/** Arranges the appointments of visits. */
@Injectable()
export class VisitItinerary {
  constructor(
    private readonly dataSource: DataSource,
    private readonly loader: CaseLoader,
    private readonly writer: CaseWriter,
    private readonly types: CaseTypeRegistry,
    private readonly organisations: VisitOrganisations,
    private readonly reader: ItineraryReader,
    private readonly clock: Clock,
  ) {}

  /** The itinerary in the order of time, with what needs a second look. */
  async list(actor: Actor, reference: string): Promise<AppointmentView[]> {
    const { manager } = this.dataSource;
    const { record } = await this.loader.load(manager, readerOf(actor), reference, this.clock.now());
    return this.reader.read(manager, record, actor.locale);
  }

  /** Adds an appointment. */
  add(
    actor: Actor,
    reference: string,
    version: number,
    input: AppointmentInput,
    at?: Date,
  ): Promise<WrittenAppointment> {
    return this.write(
      actor,
      reference,
      version,
      async (tx, loaded, now) => {
        const rows = await appointmentsOf(tx, loaded.record.id);
        if (rows.length >= mostAppointments) throw tooMany();
        return this.store(tx, actor, loaded, null, input, now);
      },
      at,
    );
  }

  /** Changes what is named of an appointment. */
  change(
    actor: Actor,
    reference: string,
    version: number,
    id: string,
    input: AppointmentChange,
    at?: Date,
  ): Promise<WrittenAppointment> {
    return this.write(
      actor,
      reference,
      version,
      async (tx, loaded, now) => {
        const current = await oneOf(tx, loaded, id);
        return this.store(tx, actor, loaded, current, input, now);
      },
      at,
    );
  }

  /** Takes an appointment out; answers the case's new version. */
  async remove(actor: Actor, reference: string, version: number, id: string): Promise<number> {
    const view = await this.writer.change(actor, {
      reference,
      version,
      permit: (loaded) => assertMayArrange(actor, loaded),
      work: async (tx, loaded) => {
        const current = await oneOf(tx, loaded, id);
        await tx.query(`DELETE FROM appointments WHERE id = $1`, [id]);
        const before = appointmentFacts({ ...current, hostId: current.host.id, staffIds: [] }, current.host.name);
        return this.event(tx, actor, loaded, before, {});
      },
    });
    return view.version;
  }

  private async write(
    actor: Actor,
    reference: string,
    version: number,
    work: (
      tx: EntityManager,
      loaded: LoadedCase,
      now: Date,
    ) => Promise<{ change: CaseChange; appointment: AppointmentView }>,
    at?: Date,
  ): Promise<WrittenAppointment> {
    let appointment: AppointmentView | undefined;
    const view = await this.writer.change(actor, {
      reference,
      version,
      at,
      permit: (loaded) => assertMayArrange(actor, loaded),
      work: async (tx, loaded, now) => {
        const done = await work(tx, loaded, now);
        appointment = done.appointment;
        return done.change;
      },
    });
    if (!appointment) throw new Error('An appointment was written without being answered');
    return { appointment, version: view.version };
  }

  private async store(
    tx: EntityManager,
    actor: Actor,
    loaded: LoadedCase,
    current: AppointmentRow | null,
    input: AppointmentChange,
    now: Date,
  ): Promise<{ change: CaseChange; appointment: AppointmentView }> {
    const { record } = loaded;
    const hostId = await this.hostOf(tx, input, current, record.country);
    const values = appointmentValues(input, hostId, current, await refOf(tx, actor));
    assertTimes(values);
    await assertStaff(tx, values);
    const id = await storeAppointment(tx, record.id, current?.id ?? null, values, now);
    const appointment = (await this.reader.read(tx, record, actor.locale, 'own')).find((one) => one.id === id);
    if (!appointment) throw notFound();
    assertSettled(appointment);
    const before = current
      ? appointmentFacts({ ...current, hostId: current.host.id, staffIds: [] }, current.host.name)
      : {};
    const changed = differing(before, appointmentFacts(values, appointment.host.name));
    return { change: await this.event(tx, actor, loaded, changed.before, changed.after), appointment };
  }

  private hostOf(
    tx: EntityManager,
    input: AppointmentChange,
    current: AppointmentRow | null,
    country: string,
  ): Promise<string> | string {
    // The class declares it for its validation; a change may leave it out.
    const host = input.host as AppointmentChange['host'] | undefined;
    return host || !current ? this.organisations.host(tx, host ?? {}, country, '/host') : current.host.id;
  }

  private async event(
    tx: EntityManager,
    actor: Actor,
    loaded: LoadedCase,
    before: Record<string, unknown>,
    after: Record<string, unknown>,
  ): Promise<CaseChange> {
    const { type, id, reference, title } = loaded.record;
    return {
      kind: 'appointment',
      substance: true,
      before,
      after,
      columns: { search_text: await this.types.of(type).searchText(tx, id, reference, title) },
      onBehalfOf: onBehalfOf(actor, 'appointment.edit', loaded),
    };
  }
}

function assertMayArrange(actor: Actor, loaded: LoadedCase): void {
  demand(actor, 'appointment.edit', loaded);
  if (!isOpen(loaded)) throw caseEnded(loaded.record);
}

async function oneOf(tx: EntityManager, { record }: LoadedCase, id: string): Promise<AppointmentRow> {
  const found = (await appointmentsOf(tx, record.id)).find((row) => row.id === id);
  if (!found) throw notFound();
  return found;
}

/** A confirmed appointment carries no warning that nobody has taken on. */
function assertSettled({ status, warnings }: AppointmentView): void {
  if (status !== 'confirmed') return;
  const open = warnings.filter(({ override }) => !override);
  if (open.length === 0) return;
  const errors = open.map(({ code, message }) => ({ pointer: '/overrides', code, detail: message }));
  throw new DomainError('appointment-conflict', { errors });
}

async function assertStaff(tx: EntityManager, { staffIds }: AppointmentValues): Promise<void> {
  if (staffIds.length === 0) return;
  const rows = await selectRows(tx, `SELECT 1 FROM users WHERE id = ANY($1) AND active`, [[...staffIds]]);
  if (rows.length === staffIds.length) return;
  throw new DomainError('validation-failed', { errors: [{ pointer: '/staffIds', code: 'not-found' }] });
}

async function refOf(tx: EntityManager, actor: Actor): Promise<UserRef> {
  const found = await selectOne<UserRef>(
    tx,
    `SELECT id, display_name AS "displayName", email::text AS email FROM users WHERE id = $1`,
    [actor.id],
  );
  if (!found) throw notFound();
  return found;
}

function tooMany(): DomainError {
  const detail = {
    ja: `アポイントは${mostAppointments}件までです。`,
    en: `A visit has at most ${mostAppointments} appointments.`,
  };
  return new DomainError('validation-failed', { errors: [{ pointer: '', code: 'too-many', detail }] });
}
