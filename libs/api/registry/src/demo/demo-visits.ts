import { addDays, weekdayOf, type IsoDate, type OfficeCode } from '@kakehashi/shared/calendar';
import { localGovernmentSeeds } from '../reference/data/local-governments';
import { demoHosts, demoRequesters, type DemoHost, type DemoOrganisation } from './demo-organisations';
import { demoMember, type DemoCategory, type DemoMember } from './demo-people';
import { demoVisitTable } from './demo-visit-table';

/** The states that a demonstration visit can have reached. */
export const demoStates = [
  'inquiry',
  'assessing',
  'accepted',
  'requested',
  'arranging',
  'confirmed',
  'in_progress',
  'completed',
  'reported',
  'closed',
  'declined',
  'withdrawn',
  'cancelled',
] as const;

/** A state that a demonstration visit can have reached. */
export type DemoState = (typeof demoStates)[number];

/** People by category. */
export type DemoHeadcount = Readonly<Record<DemoCategory, number>>;

/** A body that asks for a visit. */
export type DemoRequester = Pick<DemoOrganisation, 'name' | 'local' | 'kana' | 'kind'> & {
  readonly municipalityCode: string | null;
};

/** A visit of the demonstration, before anything has happened. */
export interface DemoVisit {
  readonly index: number;
  readonly office: OfficeCode;
  readonly country: string;
  readonly requester: DemoRequester;
  readonly title: string;
  readonly purpose: string;
  readonly hosts: readonly DemoHost[];
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
  readonly planned: DemoHeadcount;
  readonly actual: DemoHeadcount;
  readonly state: DemoState;
  readonly mode: 'on_site' | 'online' | 'office_visit';
  readonly protocolClass: 'head' | 'deputy_head' | 'assembly' | 'director' | 'working_level';
  readonly language: string;
  readonly supportKinds: readonly string[];
  readonly reason: string | null;
  /** Which officer of the office owns it; null where it does not matter. */
  readonly owner: number | null;
  /** The title of the earlier visit that it follows. */
  readonly follows: string | null;
  readonly members: readonly DemoMember[];
}

const categories = ['elected', 'official', 'student', 'escort', 'private'] as const;

const localGovernments: readonly DemoRequester[] = localGovernmentSeeds.map(({ code6, name, kana, english }) => ({
  name,
  kana,
  local: english,
  kind: 'local_government',
  municipalityCode: code6,
}));

const requesters = new Map<string, DemoRequester>(
  [...localGovernments, ...demoRequesters.map((each) => ({ ...each, municipalityCode: null }))].map((each) => [
    each.name,
    each,
  ]),
);

const languages: Readonly<Record<string, string>> = { KR: 'ko', CN: 'zh', FR: 'fr', CH: 'fr' };

const supports: readonly (readonly string[])[] = [
  ['introduction', 'appointment', 'accompaniment'],
  ['appointment', 'interpreting', 'briefing'],
  ['introduction', 'appointment', 'briefing', 'materials'],
  ['appointment', 'accompaniment', 'interpreting'],
];

/** Visits under way stay where the table has them; others begin on a Monday rather than run over a weekend. */
function firstDateOf(today: IsoDate, offset: number, days: number): IsoDate {
  const date = addDays(today, offset);
  if (offset >= -3 && offset <= 2) return date;
  const isNear = offset < 0 && offset > -60;
  const begun = isNear ? date : afterNewYear(date);
  const weekday = weekdayOf(begun);
  const runsOver = weekday === 0 || weekday === 6 || weekday + Math.min(days, 5) - 1 > 5;
  return runsOver ? addDays(begun, (8 - weekday) % 7 || 7) : begun;
}

/** Nobody is received between the end of December and the first days of January. */
function afterNewYear(date: IsoDate): IsoDate {
  const [year, day] = [Number(date.slice(0, 4)), date.slice(5)];
  if (day >= '12-22') return `${year + 1}-01-08`;
  return day <= '01-07' ? `${year}-01-08` : date;
}

function headcount(text: string): DemoHeadcount {
  const counts = text.split(',').map(Number);
  const [elected = 0, official = 0, student = 0, escort = 0, private_ = 0] = counts;
  return { elected, official, student, escort, private: private_ };
}

/** What came of the plan: now and then somebody stayed at home or joined. */
function attended(planned: DemoHeadcount, index: number): DemoHeadcount {
  if (index % 4 === 1 && planned.official > 2) return { ...planned, official: planned.official - 1 };
  if (index % 7 === 3 && planned.private > 2) return { ...planned, private: planned.private + 1 };
  return planned;
}

function membersOf(planned: DemoHeadcount, index: number): DemoMember[] {
  let running = index * 11;
  return categories.flatMap((category) =>
    Array.from({ length: planned[category] }, (_, ordinal) => demoMember(running++, category, ordinal)),
  );
}

function hostsOf(names: string, country: string): DemoHost[] {
  return names
    .split(';')
    .filter(Boolean)
    .map((beginning) => {
      const host = demoHosts.find(({ name }) => name.startsWith(beginning));
      if (!host || host.country !== country) throw new RangeError(`No host in ${country}: ${beginning}`);
      return host;
    });
}

function option<T extends string>(options: string, name: string): T | null {
  const found = options.split(';').find((each) => each.startsWith(`${name}=`));
  return (found?.slice(name.length + 1) as T | undefined) ?? null;
}

function numberOption(options: string, name: string): number | null {
  const value = option(options, name);
  return value === null ? null : Number(value);
}

function parseLine(line: string, index: number, today: IsoDate): DemoVisit {
  const [office = '', country = '', requesterName = '', topic = '', purpose = '', ...rest] = line.split('|');
  const [hosts = '', offset = '', days = '', people = '', state = '', options = ''] = rest;
  const requester = requesters.get(requesterName);
  if (!requester) throw new RangeError(`No requester ${requesterName}`);
  const planned = headcount(people);
  const firstDate = firstDateOf(today, Number(offset), Number(days));
  return {
    index,
    office: office as OfficeCode,
    country,
    requester,
    title: `${requesterName} ${topic}`,
    purpose,
    hosts: hostsOf(hosts, country),
    firstDate,
    lastDate: addDays(firstDate, Number(days) - 1),
    planned,
    actual: attended(planned, index),
    state: state as DemoState,
    mode: option<DemoVisit['mode']>(options, 'mode') ?? 'on_site',
    protocolClass: option<DemoVisit['protocolClass']>(options, 'protocol') ?? 'working_level',
    language: languages[country] ?? 'en',
    supportKinds: supports[index % supports.length] ?? [],
    reason: option(options, 'reason'),
    owner: numberOption(options, 'owner'),
    follows: option(options, 'follows'),
    members: membersOf(planned, index),
  };
}

/** The visits of the demonstration as seen from a day, in the order of the table. */
export function demoVisits(today: IsoDate): DemoVisit[] {
  return demoVisitTable
    .trim()
    .split('\n')
    .map((line, index) => parseLine(line, index, today));
}

/** The local governments and other bodies that the visits' requesters are chosen from. */
export function demoRequesterOrganisations(): readonly DemoRequester[] {
  return [...requesters.values()];
}
