import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  CaseAssignment,
  CaseComments,
  CaseCreator,
  CaseDocuments,
  CaseEditor,
  CaseLinks,
  CaseQueries,
  CaseStarter,
  CaseTransitions,
  CaseWatchers,
  EarlierVisitSearch,
  MonthlyReports,
  VisitItinerary,
  VisitMembers,
} from '@kakehashi/api/cases';
import { DomainError, JOB_SCHEMA, Outbox } from '@kakehashi/api/platform';
import type {
  DemoApplication,
  DemoAppointment,
  DemoCase,
  DemoDesk,
  DemoLogged,
  DemoMonthlyReport,
  DemoRequest,
  DemoTransition,
} from '@kakehashi/api/registry';
import type { Actor } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';

type Members = Parameters<DemoDesk['listMembers']>[2];

/** Hands what happens in the demonstration to the services that do the work of people. */
export class CaseDesk implements DemoDesk {
  constructor(private readonly app: INestApplicationContext) {}

  create(actor: Actor, { requesterId, hostIds, office, country, title, ...details }: DemoRequest): Promise<DemoCase> {
    return this.app.get(CaseCreator).create(actor, {
      type: 'visit',
      office: office as OfficeCode,
      country,
      title,
      details: {
        ...details,
        supportKinds: [...details.supportKinds],
        cities: [...details.cities],
        requester: { id: requesterId },
        hosts: hostIds.map((id) => ({ id })),
      },
    });
  }

  apply(actor: Actor, { hostId, office, country, title, ...details }: DemoApplication): Promise<DemoCase> {
    return this.app.get(CaseCreator).create(actor, {
      type: 'dispatch',
      office: office as OfficeCode,
      country,
      title,
      details: { ...details, host: { id: hostId } },
    });
  }

  log(actor: Actor, { office, details, ...input }: DemoLogged): Promise<DemoCase> {
    const body = { ...input, office: office as OfficeCode, details: details as never };
    return this.app.get(CaseCreator).create(actor, body);
  }

  edit(actor: Actor, { reference, version }: DemoCase, details: Readonly<Record<string, unknown>>): Promise<DemoCase> {
    return this.app.get(CaseEditor).edit(actor, reference, version, { details: details as never });
  }

  assign(actor: Actor, { reference, version }: DemoCase, ownerId: string): Promise<DemoCase> {
    return this.app.get(CaseAssignment).assign(actor, reference, version, ownerId);
  }

  watch(actor: Actor, reference: string): Promise<void> {
    return this.app.get(CaseWatchers).watch(actor, reference);
  }

  async link(actor: Actor, reference: string, earlier: string): Promise<void> {
    await this.app.get(CaseLinks).add(actor, reference, { reference: earlier, kind: 'follow_up' });
  }

  searchEarlierVisits(actor: Actor, { reference, version }: DemoCase): Promise<DemoCase> {
    return this.app.get(EarlierVisitSearch).record(actor, reference, version);
  }

  async comment(actor: Actor, reference: string, body: string, mentions: readonly string[]): Promise<void> {
    await this.app.get(CaseComments).add(actor, reference, { body, mentions: [...mentions] });
  }

  listMembers(actor: Actor, { reference, version }: DemoCase, members: Members): Promise<DemoCase> {
    return this.app.get(VisitMembers).replace(actor, reference, version, members);
  }

  async addDocument(actor: Actor, reference: string, kind: string, name: string, text: string): Promise<void> {
    await this.app.get(CaseDocuments).add(actor, reference, { kind }, { name, content: Buffer.from(text) });
  }

  recordMonthlyReport(actor: Actor, { reference, version }: DemoCase, report: DemoMonthlyReport): Promise<DemoCase> {
    return this.app.get(MonthlyReports).record(actor, reference, version, report);
  }

  async addAppointment(
    actor: Actor,
    { reference, version }: DemoCase,
    { hostId, staffIds, ...appointment }: DemoAppointment,
  ): Promise<DemoCase & { appointmentId: string }> {
    const input = { ...appointment, host: { id: hostId }, staffIds: [...staffIds] };
    const written = await this.app.get(VisitItinerary).add(actor, reference, version, input);
    return { reference, version: written.version, appointmentId: written.appointment.id };
  }

  async settleAppointment(
    actor: Actor,
    { reference, version }: DemoCase,
    id: string,
    status: 'confirmed' | 'declined',
  ): Promise<DemoCase> {
    const itinerary = this.app.get(VisitItinerary);
    const settle = (codes: readonly string[]) => {
      const overrides = codes.map((code) => ({ code, reason: '訪問先及び同行者と調整済み' }));
      return itinerary.change(actor, reference, version, id, { status, overrides } as never);
    };
    const written = await settle([]).catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'appointment-conflict') throw error;
      return settle((error.options.errors ?? []).map(({ code }) => code));
    });
    return { reference, version: written.version };
  }

  async startDue(actor: Actor, { reference }: DemoCase): Promise<DemoCase> {
    await this.app.get(CaseStarter).startDue();
    return this.app.get(CaseQueries).get(actor, reference);
  }

  take(actor: Actor, { reference, version }: DemoCase, step: DemoTransition): Promise<DemoCase> {
    const { transition, comment, data = {} } = step;
    return this.app.get(CaseTransitions).take(actor, reference, version, { transition, comment, data: data as never });
  }

  async spreadNews(): Promise<void> {
    await this.app.get(Outbox).drain();
  }

  async dropNews(): Promise<void> {
    await this.app.get(DataSource).query(`DELETE FROM ${JOB_SCHEMA}.job WHERE state = 'created'`);
  }
}
