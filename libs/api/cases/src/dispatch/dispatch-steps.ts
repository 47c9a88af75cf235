import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isFilled, stateOf } from '@kakehashi/shared/case-types';
import { Counterparts } from '@kakehashi/api/registry';
import type { LoadedCase } from '../case/case-loader';
import type { StepRecord, TakenStep } from '../case/case-type';
import { onBehalfOf } from '../case/refusal';
import { assertAsAgreed, assertCosts, assertFigures, assertTravelled, readScore } from './dispatch-checks';
import { noteApprovers, noteResumption, noteReturn, updateDispatch, type DispatchColumns } from './dispatch-store';
import { awayOf, budgetView, scoreView, travelOf } from './dispatch-view';
import { Invitations } from './invitations';

/** What a step writes beside the state, and what its event says of it. */
interface Written {
  readonly columns?: DispatchColumns;
  readonly after?: Record<string, unknown>;
}

type Step = (
  tx: EntityManager,
  loaded: LoadedCase<'dispatch'>,
  step: TakenStep<'dispatch'>,
) => Written | Promise<Written>;

/** Writes what is given along with the steps of a dispatch. */
@Injectable()
export class DispatchSteps {
  /** Steps that write nothing of their own have no entry. */
  private readonly steps: Readonly<Record<string, Step>>;

  constructor(
    counterparts: Counterparts,
    private readonly invitations: Invitations,
  ) {
    this.steps = {
      submit: (tx, loaded, step) => receive(tx, loaded, step, counterparts),
      return: turnBack,
      resubmit: resume,
      approve,
      match: (_tx, loaded, step) => consulted(loaded, step),
      consent: (tx, loaded, step) => invitations.invite(tx, loaded, step),
      invite: (tx, loaded, step) => invitations.invite(tx, loaded, step),
      refuse: (tx, loaded, step) => invitations.answer(tx, loaded, step, 'refused'),
      agree: (tx, loaded, step) => this.agree(tx, loaded, step),
      convert: () => ({ columns: { mode: 'online' }, after: { mode: 'online' } }),
      depart: (tx, loaded, step) => this.travel(tx, loaded, depart(loaded, step)),
      comeback: (tx, loaded, step) => this.travel(tx, loaded, comeBack(loaded, step)),
      report: (_tx, { typed }, { input }) => {
        const { attendees } = input.data ?? {};
        return attendees === undefined || attendees === typed.details.attendees
          ? {}
          : { columns: { attendees }, after: { attendees } };
      },
    };
  }

  /** Settles on whoever is asked; where they are fewer than the host asked for, the reason stays. */
  private async agree(
    tx: EntityManager,
    loaded: LoadedCase<'dispatch'>,
    step: TakenStep<'dispatch'>,
  ): Promise<Written> {
    const { after } = await this.invitations.agree(tx, loaded, step);
    const isFewer = (loaded.facts.dispatch?.invited ?? 0) < loaded.typed.details.expertsRequested;
    const fewerReason = step.input.data?.fewerReason?.trim();
    return isFewer && fewerReason
      ? { columns: { fewer_reason: fewerReason }, after: { ...after, fewerReason } }
      : { after };
  }

  /** Those who travel are away on the days on which they are, whatever was planned. */
  private async travel(
    tx: EntityManager,
    { record, typed }: LoadedCase<'dispatch'>,
    written: Written,
  ): Promise<Written> {
    const { details } = typed;
    const { departed_on: left = details.departedOn, returned_on: back = details.returnedOn } = written.columns ?? {};
    const away = awayOf({ departedOn: left ?? null, returnedOn: back ?? null }, details);
    if (away) await this.invitations.reschedule(tx, record, away);
    return written;
  }

  /** Writes it, and answers what the history has to say. */
  async accompany(tx: EntityManager, loaded: LoadedCase<'dispatch'>, step: TakenStep<'dispatch'>): Promise<StepRecord> {
    const { transition, target, input } = step;
    const written = (await this.steps[transition.name]?.(tx, loaded, step)) ?? {};
    const { reason } = input.data ?? {};
    const ends = stateOf(loaded.workflow.definition, target).tone === 'stopped';
    if (ends) await this.invitations.release(tx, loaded.record, step.actor, step.now);
    await updateDispatch(tx, loaded.record.id, {
      ...written.columns,
      ...(ends ? { end_reason: reason ?? null, end_comment: input.comment?.trim() || null } : {}),
    });
    const after = { ...written.after, ...(transition.reasons ? { reason } : {}) };
    const current = loaded.facts.values;
    const before = Object.fromEntries(
      Object.keys(after).flatMap((key) => (isFilled(current[key]) ? [[key, current[key]]] : [])),
    );
    return { before, after };
  }
}

/** The application counts from its first receipt, under the counterpart's name of that day. */
async function receive(
  tx: EntityManager,
  { facts, typed, today }: LoadedCase<'dispatch'>,
  { actor, input, now }: TakenStep<'dispatch'>,
  counterparts: Counterparts,
): Promise<Written> {
  const counterpart = typed.details.counterpart && (await counterparts.byId(tx, typed.details.counterpart.id, today));
  const late = lateEntry(facts.dispatch?.window !== 'open', { actor, input, now });
  const columns: DispatchColumns = {
    ...late.columns,
    received_at: now,
    ...(counterpart ? { counterpart_name: counterpart.name } : {}),
  };
  return { columns, after: late.after };
}

/** The mark of an application that is received outside its window, with the reason. */
function lateEntry(
  isOutside: boolean,
  { actor, input, now }: Pick<TakenStep<'dispatch'>, 'actor' | 'input' | 'now'>,
): Required<Written> {
  const lateReason = input.data?.lateReason?.trim();
  if (!isOutside || !lateReason) return { columns: {}, after: {} };
  return { columns: { late_reason: lateReason, late_by: actor.id, late_at: now }, after: { lateReason } };
}

/** With the return an approval is void, and with it what it rested on. */
const turnBack: Step = async (tx, { record, typed }, { actor, input, now }) => {
  const comment = input.comment?.trim() ?? '';
  await noteReturn(tx, record.id, { at: now, by: actor.id, reason: input.data?.reason ?? '', comment });
  const { score, budget } = typed.details;
  return {
    columns: { score: null, score_total: null, budget_clair: null, budget_host: null },
    after: { ...(score ? { score: null } : {}), ...(budget ? { budget: null } : {}) },
  };
};

const resume: Step = async (tx, { record, facts: { dispatch } }, step) => {
  await noteResumption(tx, record.id, step.now);
  const isOutside = dispatch?.yearChangedSinceReturn === true && dispatch.window !== 'open';
  return lateEntry(isOutside, step);
};

const approve: Step = async (tx, loaded, { actor, transition, target, input, now }) => {
  const { record, typed } = loaded;
  const absent = onBehalfOf(actor, transition.action, loaded);
  await noteApprovers(tx, record.id, [actor.id, ...(absent ? [absent] : [])]);
  const { score, budget } = input.data ?? {};
  const read = score && readScore(score);
  if (record.state === 'second_approval') {
    assertFigures(typed.details, {
      ...(read ? { score: scoreView(read.total, read.criteria) } : {}),
      ...(budget ? { budget: budgetView(budget.clair, budget.host ?? 0) } : {}),
    });
    return { columns: { approved_at: now } };
  }
  if (budget) assertCosts(budget, typed.details.mode);
  const columns: DispatchColumns = {
    ...(read ? { score: JSON.stringify(read.criteria), score_total: read.total } : {}),
    ...(budget ? { budget_clair: budget.clair, budget_host: budget.host ?? 0 } : {}),
    ...(target === 'approved' ? { approved_at: now } : {}),
  };
  const after = {
    ...(read ? { score: scoreView(read.total, read.criteria) } : {}),
    ...(budget ? { budget: budgetView(budget.clair, budget.host ?? 0) } : {}),
  };
  return { columns, after };
};

/** A comment that stands for the note on the consultation becomes the note. */
function consulted({ typed }: LoadedCase<'dispatch'>, { input }: TakenStep<'dispatch'>): Written {
  const micConsultation = input.comment?.trim();
  if (!micConsultation || isFilled(typed.details.micConsultation)) return {};
  return { columns: { mic_consultation: micConsultation }, after: { micConsultation } };
}

function depart({ record, facts, typed, today }: LoadedCase<'dispatch'>, { input }: TakenStep<'dispatch'>): Written {
  const departedOn = input.data?.departedOn ?? '';
  assertTravelled({ ...travelOf(record, typed.details), departedOn }, today, '/data');
  assertAsAgreed(departedOn, typed.details, input.comment);
  const sent = facts.dispatch?.agreed ?? 0;
  return { columns: { departed_on: departedOn, experts_sent: sent }, after: { departedOn } };
}

function comeBack({ record, typed, today }: LoadedCase<'dispatch'>, { input }: TakenStep<'dispatch'>): Written {
  const returnedOn = input.data?.returnedOn ?? '';
  assertTravelled({ ...travelOf(record, typed.details), returnedOn }, today, '/data');
  return { columns: { returned_on: returnedOn }, after: { returnedOn } };
}
