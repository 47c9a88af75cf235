import { addDays, weekdayOf, type IsoDate } from '@kakehashi/shared/calendar';
import type { Actor } from '@kakehashi/shared/access';
import type { DemoAppointment, DemoCase, DemoDesk } from './demo-desk';
import { demoUsers } from './demo-people';
import type { DemoAct, DemoStep } from './demo-schedule';
import { discussions, endings, formalRequest, questions, visitReport } from './demo-texts';
import type { DemoHost } from './demo-organisations';
import type { DemoVisit } from './demo-visits';

/** Who acts in the demonstration, by login. */
export type DemoCast = ReadonlyMap<string, Actor>;

/** The ids of the demonstration's organisations, by name. */
export type DemoOrganisationIds = ReadonlyMap<string, string>;

interface Told extends DemoCase {
  readonly appointments: readonly string[];
}

const interpreters = ['通訳 山名 里香', '通訳 J. Marlowe', '通訳 槙 俊介'];

/** Plays the steps of all visits, each through the case services and by the person whose work it is. */
export class DemoStory {
  private readonly cases = new Map<number, Told>();
  private readonly references = new Map<string, string>();

  constructor(
    private readonly desk: DemoDesk,
    private readonly cast: DemoCast,
    private readonly organisations: DemoOrganisationIds,
  ) {}

  /** Plays one step. */
  async play({ visit, act }: DemoStep): Promise<void> {
    const told = act === 'create' ? await this.create(visit) : await this.act(act, visit, this.told(visit));
    this.cases.set(visit.index, told);
  }

  private async create(visit: DemoVisit): Promise<Told> {
    const created = await this.desk.create(this.creator(visit), {
      office: visit.office,
      country: visit.country,
      title: visit.title,
      requesterId: this.organisation(visit.requester.name),
      mode: visit.mode,
      protocolClass: visit.protocolClass,
      purpose: visit.purpose,
      supportKinds: visit.mode === 'online' ? ['introduction', 'online_briefing'] : visit.supportKinds,
      firstDate: visit.firstDate,
      lastDate: visit.lastDate,
      cities: [...new Set(visit.hosts.map(({ city }) => city))],
      language: visit.language,
      hostIds: visit.hosts.map(({ name }) => this.organisation(name)),
      plannedPeople: visit.planned,
    });
    this.references.set(visit.title, created.reference);
    return { ...created, appointments: [] };
  }

  private async act(act: Exclude<DemoAct, 'create'>, visit: DemoVisit, told: Told): Promise<Told> {
    const owner = this.owner(visit);
    switch (act) {
      case 'assign':
        return { ...told, ...(await this.assign(visit, told)) };
      case 'search':
        return { ...told, ...(await this.search(visit, told)) };
      case 'discuss':
        await this.discuss(visit, told);
        return told;
      case 'list_members':
        return { ...told, ...(await this.desk.listMembers(owner, told, visit.members)) };
      case 'file_request':
        await this.desk.addDocument(owner, told.reference, 'formal_request', '依頼書.txt', formalRequest(visit));
        await this.desk.addDocument(owner, told.reference, 'questions', '質問事項.txt', questions(visit));
        return told;
      case 'propose':
        return this.propose(visit, told);
      case 'confirm_hosts':
        return this.settle(visit, told);
      case 'start':
        return { ...told, ...(await this.desk.startDue(owner, told)) };
      case 'write_report':
        await this.desk.addDocument(owner, told.reference, 'visit_report', '実施報告書.txt', visitReport(visit));
        return { ...told, ...(await this.desk.edit(owner, told, { thankYouSent: true })) };
      default:
        return { ...told, ...(await this.step(act, visit, told)) };
    }
  }

  private step(transition: DemoAct, visit: DemoVisit, told: Told): Promise<DemoCase> {
    const { desk } = this;
    const comment = endings[visit.reason ?? ''] ?? '';
    const reason = visit.reason ?? '';
    switch (transition) {
      case 'accept':
        return desk.take(this.decider(visit), told, { transition });
      case 'decline':
        return desk.take(this.decider(visit), told, { transition, comment, data: { reason } });
      case 'close':
        return desk.take(this.manager(visit), told, { transition });
      case 'withdraw':
      case 'cancel':
        return desk.take(this.owner(visit), told, { transition, comment, data: { reason, hostsTold: true } });
      case 'complete':
        return desk.take(this.owner(visit), told, { transition, data: { actualPeople: visit.actual } });
      default:
        return desk.take(this.owner(visit), told, { transition });
    }
  }

  private async assign(visit: DemoVisit, told: Told): Promise<DemoCase> {
    if (visit.index % 5 === 0) await this.desk.watch(this.manager(visit), told.reference);
    const owner = this.owner(visit);
    return owner.id === this.creator(visit).id ? told : this.desk.assign(this.manager(visit), told, owner.id);
  }

  private async search(visit: DemoVisit, told: Told): Promise<DemoCase> {
    const owner = this.owner(visit);
    const earlier = visit.follows ? this.references.get(visit.follows) : undefined;
    if (earlier) await this.desk.link(owner, told.reference, earlier);
    return this.desk.searchEarlierVisits(owner, told);
  }

  private async discuss(visit: DemoVisit, { reference }: Told): Promise<void> {
    const discussion = visit.index % 3 === 0 ? discussions[(visit.index / 3) % discussions.length] : undefined;
    if (!discussion) return;
    const [decider, owner] = [this.decider(visit), this.owner(visit)];
    await this.desk.comment(decider, reference, discussion[0], [owner.id]);
    await this.desk.comment(owner, reference, discussion[1], [decider.id]);
  }

  private async propose(visit: DemoVisit, told: Told): Promise<Told> {
    const ids: string[] = [];
    let current: DemoCase = told;
    for (const [position, host] of visit.hosts.entries()) {
      const added = await this.desk.addAppointment(this.owner(visit), current, this.appointment(visit, host, position));
      ids.push(added.appointmentId);
      current = added;
    }
    return { ...told, ...current, appointments: ids };
  }

  /** The third host of a visit declines now and then; everybody else confirms. */
  private async settle(visit: DemoVisit, told: Told): Promise<Told> {
    let current: DemoCase = told;
    for (const [position, id] of told.appointments.entries()) {
      const status = position === 2 && visit.state !== 'in_progress' ? 'declined' : 'confirmed';
      current = await this.desk.settleAppointment(this.owner(visit), current, id, status);
    }
    return { ...told, ...current };
  }

  private appointment(visit: DemoVisit, host: DemoHost, position: number): DemoAppointment {
    const day = workingDay(visit, Math.min(position, length(visit) - 1));
    const [start, end] = (visit.index + position) % 2 === 0 ? ['10:00', '11:30'] : ['14:00', '15:30'];
    const needsInterpreter = visit.supportKinds.includes('interpreting');
    return {
      hostId: this.organisation(host.name),
      post: host.posts[position % host.posts.length] ?? '',
      place: visit.mode === 'online' ? 'オンライン' : `${host.name}, ${host.city}`,
      localStart: `${day}T${start}`,
      localEnd: `${day}T${end}`,
      timeZone: host.zone,
      status: position === 0 || visit.state !== 'arranging' ? 'requested' : 'proposed',
      staffIds: visit.supportKinds.includes('accompaniment') ? [this.owner(visit).id] : [],
      interpreter: needsInterpreter ? (interpreters[visit.index % interpreters.length] ?? null) : null,
      travelMinutes: 20 + ((visit.index * 5 + position * 10) % 40),
    };
  }

  private told({ index, title }: DemoVisit): Told {
    const told = this.cases.get(index);
    if (!told) throw new Error(`Nothing is known of ${title} yet`);
    return told;
  }

  private organisation(name: string): string {
    const id = this.organisations.get(name);
    if (!id) throw new Error(`The demonstration has no organisation ${name}`);
    return id;
  }

  private staff({ office }: DemoVisit, role: 'officer' | 'coordinator' | 'manager'): Actor[] {
    return demoUsers
      .filter((user) => user.office === office && user.role === role)
      .flatMap(({ login }) => this.cast.get(login) ?? []);
  }

  private creator(visit: DemoVisit): Actor {
    return pick(this.staff(visit, 'officer'), visit.index);
  }

  /** The first officer owns what the home page should show. */
  private owner(visit: DemoVisit): Actor {
    return pick(this.staff(visit, 'officer'), visit.owner ?? visit.index * 2);
  }

  private manager(visit: DemoVisit): Actor {
    return pick(this.staff(visit, 'manager'), 0);
  }

  /** The coordinator where the office has one, unless the request is their own government's. */
  private decider(visit: DemoVisit): Actor {
    const deciders = [...this.staff(visit, 'coordinator'), ...this.staff(visit, 'manager')];
    const code = visit.requester.municipalityCode;
    return deciders.find(({ secondedFrom }) => !secondedFrom || secondedFrom !== code) ?? this.manager(visit);
  }
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('The office has nobody for this');
  return found;
}

function length({ firstDate, lastDate }: DemoVisit): number {
  return Math.round((Date.parse(lastDate) - Date.parse(firstDate)) / 86_400_000) + 1;
}

/** That day of the visit, or the next one that is no Saturday or Sunday; a visit under way keeps its days. */
function workingDay(visit: DemoVisit, offset: number): IsoDate {
  const day = addDays(visit.firstDate, offset);
  if (visit.state === 'in_progress') return day;
  const shift = weekdayOf(day) === 6 ? 2 : weekdayOf(day) === 0 ? 1 : 0;
  const moved = addDays(day, shift);
  return moved <= visit.lastDate ? moved : visit.firstDate;
}
