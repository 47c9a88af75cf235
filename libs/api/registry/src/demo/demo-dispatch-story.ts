import { addDays, localDate, officeZones } from '@kakehashi/shared/calendar';
import type { Actor } from '@kakehashi/shared/access';
import type { DemoCase, DemoDesk, DemoStepData } from './demo-desk';
import type { DemoDispatchAct, DemoDispatchStep } from './demo-dispatch-schedule';
import { dispatchEndings } from './demo-dispatch-table';
import { applicationPaper, dispatchPaper, missingParts, type DispatchPaper } from './demo-dispatch-texts';
import type { DemoDispatch } from './demo-dispatches';
import { demoUsers } from './demo-people';
import type { DemoCast } from './demo-story';

/** What of the registry the demonstration's dispatches name, by name or country. */
export interface DemoRegistry {
  readonly organisations: ReadonlyMap<string, string>;
  readonly counterparts: ReadonlyMap<string, string>;
  readonly experts: ReadonlyMap<string, string>;
}

/** Plays the steps of all dispatches, each through the case services and by the person whose work it is. */
export class DemoDispatchStory {
  private readonly cases = new Map<number, DemoCase>();

  constructor(
    private readonly desk: DemoDesk,
    private readonly cast: DemoCast,
    private readonly registry: DemoRegistry,
  ) {}

  /** Plays one step. */
  async play(step: DemoDispatchStep): Promise<void> {
    const { dispatch, act } = step;
    const told = act === 'create' ? await this.create(dispatch) : await this.act(act, step, this.told(dispatch));
    this.cases.set(dispatch.index, told);
  }

  private create(dispatch: DemoDispatch): Promise<DemoCase> {
    const { office, country, title, host, firstDate, lastDate } = dispatch;
    return this.desk.apply(this.creator(dispatch), {
      office,
      country,
      title,
      targetFiscalYear: dispatch.targetFiscalYear,
      counterpartId: this.registry.counterparts.get(country) ?? null,
      // Endorsed in the week before it came in.
      endorsedOn: addDays(dispatch.receivedOn, -6),
      hostId: found(this.registry.organisations, host.name),
      expertise: dispatch.expertise,
      expertiseText: dispatch.printed,
      periodFrom: firstDate,
      periodTo: lastDate,
      objectives: dispatch.objectives,
      hostCostUndertaking: true,
    });
  }

  private async act(
    act: Exclude<DemoDispatchAct, 'create'>,
    step: DemoDispatchStep,
    told: DemoCase,
  ): Promise<DemoCase> {
    const { dispatch } = step;
    switch (act) {
      case 'file_application':
        return this.file(this.creator(dispatch), dispatch, told, ['request_form', 'endorsement']);
      case 'amend':
        await this.file(this.creator(dispatch), dispatch, told, ['host_profile']);
        return this.desk.edit(this.creator(dispatch), told, {
          objectives: `${dispatch.objectives}${missingParts}`,
        });
      case 'consult':
        return this.desk.edit(this.person('hq'), told, {
          micConsultation: '総務省国際室と協議し、派遣に異存ない旨の回答を得た。',
        });
      case 'file_agreement':
        return this.file(this.person('hq'), dispatch, told, [
          dispatch.retired ? 'own_consent' : 'employer_consent',
          'agreement_signed',
        ]);
      case 'make_ready':
        await this.file(this.creator(dispatch), dispatch, told, ['insurance', 'itinerary']);
        return this.desk.edit(this.creator(dispatch), told, { preparations: dispatch.prepared });
      case 'file_reports':
        return this.file(this.creator(dispatch), dispatch, told, ['specialist_report', 'host_report']);
      default:
        return this.take(act, step, told);
    }
  }

  private take(act: DemoDispatchAct, { dispatch, at }: DemoDispatchStep, told: DemoCase): Promise<DemoCase> {
    const transition = verbs[act] ?? act;
    const reason = act === 'refuse' ? 'employer_refused' : dispatch.reason;
    const ends = ['return', 'reject', 'refuse', 'conclude', 'withdraw', 'cancel'].includes(act);
    const comment = ends && reason ? dispatchEndings[reason] : undefined;
    const data = { ...this.dataOf(act, dispatch, at), ...(ends && reason ? { reason } : {}) };
    return this.desk.take(this.actor(act, dispatch), told, { transition, comment, data });
  }

  private dataOf(act: DemoDispatchAct, dispatch: DemoDispatch, at: Date): DemoStepData {
    const today = localDate(at, officeZones[dispatch.office]);
    switch (act) {
      case 'submit':
        return dispatch.lateReason ? { lateReason: dispatch.lateReason } : {};
      case 'approve':
        return { score: scoreOf(dispatch), budget: { clair: dispatch.clair, host: 90_000 + dispatch.index * 5_000 } };
      case 'invite_first':
        return { expertId: found(this.registry.experts, dispatch.refused) };
      case 'invite':
        return { expertId: found(this.registry.experts, dispatch.expert) };
      case 'depart':
        return { departedOn: dispatch.firstDate < today ? dispatch.firstDate : today };
      case 'comeback':
        return { returnedOn: dispatch.lastDate < today ? dispatch.lastDate : today };
      case 'report':
        return { attendees: dispatch.attendees ?? 0 };
      default:
        return {};
    }
  }

  private async file(
    actor: Actor,
    dispatch: DemoDispatch,
    told: DemoCase,
    kinds: readonly DispatchPaper[],
  ): Promise<DemoCase> {
    for (const kind of kinds) {
      const text = kind === 'request_form' ? applicationPaper(dispatch) : dispatchPaper(kind, dispatch);
      await this.desk.addDocument(actor, told.reference, kind, `${kind}.txt`, text);
    }
    return told;
  }

  private actor(act: DemoDispatchAct, dispatch: DemoDispatch): Actor {
    switch (act) {
      case 'submit':
        return dispatch.lateReason ? this.manager(dispatch) : this.creator(dispatch);
      case 'recommend':
        return pick(this.staff(dispatch, 'coordinator'), dispatch.recommender);
      case 'return':
        return pick(this.staff(dispatch, 'coordinator'), 0);
      // Whoever recommended it or approved it first stays away from the second approval.
      case 'approve_again':
        return pick(this.staff(dispatch, 'coordinator'), dispatch.recommender + 1);
      // Who received it late stays away from the decision.
      case 'approve':
        return dispatch.lateReason
          ? pick(this.staff(dispatch, 'coordinator'), dispatch.recommender + 1)
          : this.manager(dispatch);
      case 'reject':
      case 'agree':
      case 'close':
        return this.manager(dispatch);
      case 'match':
      case 'invite_first':
      case 'invite':
      case 'refuse':
      case 'conclude':
        return this.person('hq');
      default:
        return this.creator(dispatch);
    }
  }

  private told({ index, title }: DemoDispatch): DemoCase {
    const told = this.cases.get(index);
    if (!told) throw new Error(`Nothing is known of ${title} yet`);
    return told;
  }

  private staff({ office }: DemoDispatch, role: 'officer' | 'coordinator' | 'manager'): Actor[] {
    return demoUsers
      .filter((user) => user.office === office && user.role === role)
      .flatMap(({ login }) => this.cast.get(login) ?? []);
  }

  private person(login: string): Actor {
    const actor = this.cast.get(login);
    if (!actor) throw new Error(`The demonstration has nobody called ${login}`);
    return actor;
  }

  private creator(dispatch: DemoDispatch): Actor {
    const { creator } = dispatch;
    return creator === 'manager' ? this.manager(dispatch) : pick(this.staff(dispatch, 'officer'), creator);
  }

  private manager(dispatch: DemoDispatch): Actor {
    return pick(this.staff(dispatch, 'manager'), 0);
  }
}

/** What the workflow calls an act that happens twice in a story. */
const verbs: Readonly<Partial<Record<DemoDispatchAct, string>>> = {
  approve_again: 'approve',
  invite_first: 'consent',
  invite: 'consent',
};

/** Scores that differ from case to case and stay within each criterion. */
function scoreOf({ index }: DemoDispatch) {
  return {
    need: 20 + (index % 9),
    fit: 16 + (index % 8),
    readiness: 13 + (index % 6),
    effect: 9 + (index % 5),
    exchange: 5 + (index % 5),
  };
}

function found(ids: ReadonlyMap<string, string>, name: string | null): string {
  const id = ids.get(name ?? '');
  if (!id) throw new Error(`The demonstration's registry has no ${name ?? 'name given'}`);
  return id;
}

function pick<T>(list: readonly T[], index: number): T {
  const chosen = list[index % list.length];
  if (chosen === undefined) throw new Error('The office has nobody for this');
  return chosen;
}
