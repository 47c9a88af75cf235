import type { Actor } from '@kakehashi/shared/access';
import type { DemoMember } from './demo-people';
import type { DemoHeadcount } from './demo-visits';

/** A case of the demonstration as it stands. */
export interface DemoCase {
  readonly reference: string;
  readonly version: number;
}

/** A visit request as it comes in. */
export interface DemoRequest {
  readonly office: string;
  readonly country: string;
  readonly title: string;
  readonly requesterId: string;
  readonly mode: string;
  readonly protocolClass: string;
  readonly purpose: string;
  readonly supportKinds: readonly string[];
  readonly firstDate: string;
  readonly lastDate: string;
  readonly cities: readonly string[];
  readonly language: string;
  readonly hostIds: readonly string[];
  readonly plannedPeople: DemoHeadcount;
}

/** An appointment that is asked for. */
export interface DemoAppointment {
  readonly hostId: string;
  readonly post: string;
  readonly place: string;
  readonly localStart: string;
  readonly localEnd: string;
  readonly timeZone: string;
  readonly status: 'proposed' | 'requested' | 'confirmed' | 'declined';
  readonly staffIds: readonly string[];
  readonly interpreter: string | null;
  readonly travelMinutes: number;
}

/** A host's application for a specialist as it comes in. */
export interface DemoApplication {
  readonly office: string;
  readonly country: string;
  readonly title: string;
  readonly targetFiscalYear: number;
  readonly counterpartId: string | null;
  readonly endorsedOn: string;
  readonly hostId: string;
  readonly expertise: string;
  readonly expertiseText: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly objectives: string;
  readonly hostCostUndertaking: boolean;
}

/** A case with its fields as a request gives them. */
export interface DemoLogged {
  readonly type: 'activity' | 'research' | 'affiliation' | 'placement';
  readonly office: string;
  readonly country: string;
  readonly title: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What is given along with a step. */
export interface DemoStepData {
  readonly signedOn?: string;
  readonly signedByHeads?: boolean;
  readonly wideRange?: boolean;
  readonly assemblyApproved?: boolean;
  readonly reason?: string;
  readonly hostsTold?: boolean;
  readonly actualPeople?: DemoHeadcount;
  readonly lateReason?: string;
  readonly score?: Readonly<Record<string, number>>;
  readonly budget?: { readonly clair: number; readonly host: number };
  readonly expertId?: string;
  readonly departedOn?: string;
  readonly returnedOn?: string;
  readonly offerId?: string;
  readonly arrivedOn?: string;
  readonly attendees?: number;
  readonly actualParticipants?: readonly { readonly country: string; readonly count: number }[];
  readonly actualVisitors?: number;
}

/** What a trainee hands in for a month. */
export interface DemoMonthlyReport {
  readonly month: string;
  readonly submittedOn: string;
  readonly summary: string;
}

/** A step of the workflow. */
export interface DemoTransition {
  readonly transition: string;
  readonly comment?: string | undefined;
  readonly data?: DemoStepData;
}

/**
 * What the demonstration asks of the application's case services, so that everything in it has gone through the same
 * rules as the work of people. The composition root provides it; each act happens at the moment of the clock.
 */
export interface DemoDesk {
  create(actor: Actor, request: DemoRequest): Promise<DemoCase>;
  /** Logs an application for a specialist. */
  apply(actor: Actor, application: DemoApplication): Promise<DemoCase>;
  /** Logs a case of a type that needs nothing but its own fields. */
  log(actor: Actor, input: DemoLogged): Promise<DemoCase>;
  edit(actor: Actor, at: DemoCase, details: Readonly<Record<string, unknown>>): Promise<DemoCase>;
  assign(actor: Actor, at: DemoCase, ownerId: string): Promise<DemoCase>;
  watch(actor: Actor, reference: string): Promise<void>;
  link(actor: Actor, reference: string, earlier: string): Promise<void>;
  searchEarlierVisits(actor: Actor, at: DemoCase): Promise<DemoCase>;
  comment(actor: Actor, reference: string, body: string, mentions: readonly string[]): Promise<void>;
  listMembers(actor: Actor, at: DemoCase, members: readonly DemoMember[]): Promise<DemoCase>;
  addDocument(actor: Actor, reference: string, kind: string, name: string, text: string): Promise<void>;
  recordMonthlyReport(actor: Actor, at: DemoCase, report: DemoMonthlyReport): Promise<DemoCase>;
  /** Adds an appointment; answers the case and the appointment's id. */
  addAppointment(actor: Actor, at: DemoCase, input: DemoAppointment): Promise<DemoCase & { appointmentId: string }>;
  /** Gives an appointment its outcome; warnings are overridden with a reason. */
  settleAppointment(
    actor: Actor,
    at: DemoCase,
    appointmentId: string,
    status: 'confirmed' | 'declined',
  ): Promise<DemoCase>;
  /** Lets everything begin that is due at this moment, as the application does by itself. */
  startDue(actor: Actor, at: DemoCase): Promise<DemoCase>;
  take(actor: Actor, at: DemoCase, step: DemoTransition): Promise<DemoCase>;
  /** Tells people what has happened since the last time. */
  spreadNews(): Promise<void>;
  /** Drops the news that nobody has been told yet. */
  dropNews(): Promise<void>;
}
