import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { prefectureOf } from '@kakehashi/shared/calendar';
import { isFilled, stateOf } from '@kakehashi/shared/case-types';
import { assertSaysWhy } from '@kakehashi/api/platform';
import { HostPlaces } from '@kakehashi/api/registry';
import type { LoadedCase } from '../case/case-loader';
import type { CaseColumns, StepRecord, TakenStep } from '../case/case-type';
import { arrivalColumns, placementSearchText, updatePlacement, type PlacementColumns } from './placement-store';
import { assertArrival, assertDeparture, assertEnded } from './placement-checks';

/** What a step writes beside the state, and what its event says of it. */
interface Written {
  readonly own?: PlacementColumns;
  readonly columns?: CaseColumns;
  readonly after?: Record<string, unknown>;
}

type Step = (
  tx: EntityManager,
  loaded: LoadedCase<'placement'>,
  step: TakenStep<'placement'>,
) => Written | Promise<Written>;

/** Writes what is given along with the steps of a placement. */
@Injectable()
export class PlacementSteps {
  /** Steps that write nothing of their own have no entry. */
  private readonly steps: Readonly<Record<string, Step>>;

  constructor(private readonly places: HostPlaces) {
    this.steps = {
      propose: (tx, loaded, step) => this.propose(tx, loaded, step),
      decide: (_tx, _loaded, { now }) => ({ own: { decided_at: now } }),
      arrive,
      complete,
      terminate,
    };
  }

  /** Writes it, and answers what the history has to say. */
  async accompany(
    tx: EntityManager,
    loaded: LoadedCase<'placement'>,
    step: TakenStep<'placement'>,
  ): Promise<StepRecord> {
    const { transition, target, input, now } = step;
    const written = (await this.steps[transition.name]?.(tx, loaded, step)) ?? {};
    const { reason } = input.data ?? {};
    const ends = stateOf(loaded.workflow.definition, target).tone === 'stopped';
    // Who has arrived has used the place, however the training ends.
    if (ends && !loaded.typed.details.arrivedOn) await this.places.release(tx, loaded.record.id, now);
    await updatePlacement(tx, loaded.record.id, {
      ...written.own,
      ...(ends ? { end_reason: reason ?? null, end_comment: input.comment?.trim() || null } : {}),
    });
    const after = { ...written.after, ...(transition.reasons ? { reason } : {}) };
    const current = loaded.facts.values;
    const before = Object.fromEntries(
      Object.keys(after).flatMap((key) => (isFilled(current[key]) ? [[key, current[key]]] : [])),
    );
    return { before, after, ...(written.columns ? { columns: written.columns } : {}) };
  }

  private async propose(
    tx: EntityManager,
    { record, typed: { details } }: LoadedCase<'placement'>,
    { actor, input, now }: TakenStep<'placement'>,
  ): Promise<Written> {
    const overrideReason = input.data?.overrideReason?.trim() || null;
    if (overrideReason !== null) assertSaysWhy(overrideReason, '/data/overrideReason');
    const { host } = await this.places.take(tx, {
      offerId: input.data?.offerId ?? '',
      caseId: record.id,
      programme: details.programme,
      candidate: details,
      overrideReason,
      by: actor.id,
      at: now,
    });
    const search_text = await placementSearchText(tx, record.id, record.reference, record.title);
    return {
      columns: {
        search_text,
        ...(host.municipalityCode ? { prefecture_code: prefectureOf(host.municipalityCode) } : {}),
      },
      after: { host: { id: host.id, name: host.name }, ...(overrideReason ? { overrideReason } : {}) },
    };
  }
}

const arrive: Step = (_tx, { typed, today }, { input }) => {
  const arrivedOn = input.data?.arrivedOn ?? '';
  assertArrival(arrivedOn, typed.details, today, '/data');
  return {
    own: { arrived_on: arrivedOn },
    columns: arrivalColumns(arrivedOn),
    after: { arrivedOn },
  };
};

const complete: Step = (_tx, { typed, today }, { input }) => {
  const departedOn = input.data?.departedOn ?? '';
  assertDeparture(departedOn, typed.details, today);
  return { own: { departed_on: departedOn }, columns: { last_date: departedOn }, after: { departedOn } };
};

/** Without a day, a training that ends early ended on the day on which that is recorded, unless its plan was over. */
const terminate: Step = (_tx, { typed, today }, { input }) => {
  const { plannedDeparture } = typed.details;
  const latest = plannedDeparture !== null && plannedDeparture < today ? plannedDeparture : today;
  const endedOn = input.data?.endedOn ?? latest;
  assertEnded(endedOn, typed.details, today);
  return { own: { departed_on: endedOn }, columns: { last_date: endedOn }, after: { endedOn } };
};
