import {
  addDays,
  fiscalYearOf,
  localDate,
  localTime,
  officeZones,
  weekdayOf,
  windowStateAt,
} from '@kakehashi/shared/calendar';
import { dispatchWorkflow, matchExpert, type MatchingExpert } from '@kakehashi/shared/case-types';
import { officeSeeds } from '../reference/data/offices';
import { demoDispatchSteps, demoDispatchStepsOf } from './demo-dispatch-schedule';
import { demoDispatches, demoDispatchStates, type DemoDispatch } from './demo-dispatches';
import { demoExperts } from './demo-experts';
import { demoWindows } from './demo-windows';

const autumn = '2026-11-28T06:00:00Z';
const moments = [
  autumn,
  '2026-12-30T01:00:00Z',
  '2027-02-26T23:50:00Z',
  '2027-03-20T03:00:00Z',
  '2027-04-02T03:00:00Z',
  '2027-05-15T15:10:00Z',
  '2027-08-01T03:00:00Z',
];
const ahead: readonly string[] = ['approved', 'matching', 'consent', 'agreed', 'preparing'];

describe.each(moments)('the dispatches of the demonstration at %s', (moment) => {
  const now = new Date(moment);
  const dispatches = demoDispatches(now);
  const dayAt = ({ office }: DemoDispatch) => localDate(now, officeZones[office]);

  it('stand in every state, once by title, in countries of their offices', () => {
    expect([...new Set(dispatches.map(({ state }) => state))].sort()).toEqual([...demoDispatchStates].sort());
    expect([...demoDispatchStates].sort()).toEqual(dispatchWorkflow.states.map(({ key }) => key).sort());
    expect(new Set(dispatches.map(({ title }) => title)).size).toBe(dispatches.length);
    for (const { office, country } of dispatches) {
      const covers = officeSeeds.find(({ code }) => code === office)?.covers ?? [];
      expect(covers.flatMap(({ countries }) => countries)).toContain(country);
    }
  });

  it('were received while the window of their year was open, but for the late one', () => {
    const windows = demoWindows(now);
    for (const dispatch of dispatches) {
      const submitted = demoDispatchStepsOf(dispatch, now).find(({ act }) => act === 'submit');
      if (!submitted) continue;
      const window = windows.find(
        ({ office, year }) => office === dispatch.office && year === dispatch.targetFiscalYear,
      );
      if (!window) throw new Error(`${dispatch.title} has no window`);
      const state = windowStateAt({ opensAt: window.opens, cutsOffAt: window.cut_off }, submitted.at);
      expect([dispatch.title, state]).toEqual([dispatch.title, dispatch.lateReason ? 'closed' : 'open']);
    }
    expect(dispatches.filter(({ lateReason }) => lateReason)).toHaveLength(1);
  });

  it('are away when they are said to be', () => {
    for (const dispatch of dispatches) {
      const today = dayAt(dispatch);
      const { state, firstDate, lastDate, receivedOn } = dispatch;
      expect([dispatch.title, receivedOn < firstDate]).toEqual([dispatch.title, true]);
      if (ahead.includes(state)) expect([dispatch.title, firstDate > today]).toEqual([dispatch.title, true]);
      if (state === 'dispatched') expect([firstDate <= today, lastDate >= today]).toEqual([true, true]);
      if (['returned_home', 'reported', 'closed'].includes(state)) expect(lastDate < today).toBe(true);
    }
  });

  it('go one step after the other, by day and on weekdays, and none is still to come', () => {
    const steps = demoDispatchSteps(dispatches, now);
    expect(steps.map(({ at }) => at.getTime())).toEqual(steps.map(({ at }) => at.getTime()).sort((a, b) => a - b));
    for (const { act, at, dispatch } of steps) {
      const local = localTime(at, officeZones[dispatch.office]);
      const isWorkingHour =
        weekdayOf(local.slice(0, 10)) % 6 !== 0 && local.slice(11) >= '09:00' && local < `${local.slice(0, 11)}19:00`;
      expect([dispatch.title, act, local, isWorkingHour, at < now]).toEqual([dispatch.title, act, local, true, true]);
    }
    for (const dispatch of dispatches) {
      const times = demoDispatchStepsOf(dispatch, now).map(({ at }) => at.getTime());
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    }
  });

  it('find specialists who fit, several where one is to be chosen, and nobody for the rare craft', () => {
    const experts = demoExperts(localDate(now, 'Asia/Tokyo'));
    const fitting = ({ expertise, firstDate, lastDate, country }: DemoDispatch) =>
      experts
        .filter(
          (expert) =>
            matchExpert(
              {
                expertise,
                periodFrom: firstDate,
                periodTo: lastDate,
                languages: [],
                country,
                requireHealthClearance: true,
              },
              candidate(expert),
            ).fits,
        )
        .map(({ nameJa }) => nameJa);
    for (const dispatch of dispatches) {
      const names = [dispatch.expert, dispatch.refused].flatMap((name) => name ?? []);
      expect([dispatch.title, fitting(dispatch)]).toEqual([dispatch.title, expect.arrayContaining(names)]);
    }
    const matching = dispatches.filter(({ state }) => state === 'matching').map((each) => fitting(each).length);
    expect(matching.map((count) => Math.min(count, 2)).sort()).toEqual([0, 2]);
    const retired = new Set(experts.filter(({ kind }) => kind === 'retiree').map(({ nameJa }) => nameJa));
    for (const { expert, retired: own } of dispatches)
      if (expert) expect([expert, retired.has(expert)]).toEqual([expert, own]);
  });
});

it('puts each mission into the year that its window was for, and nobody departs before the approval', () => {
  for (let day = '2026-11-20'; day < '2027-11-20'; day = addDays(day, 3)) {
    const now = new Date(`${day}T03:00:00Z`);
    for (const dispatch of demoDispatches(now)) {
      const { title, targetFiscalYear, firstDate, office } = dispatch;
      expect([day, title, fiscalYearOf(firstDate)]).toEqual([day, title, targetFiscalYear]);
      const approved = demoDispatchStepsOf(dispatch, now).findLast(({ act }) => act.startsWith('approve'));
      const departs = demoDispatchStepsOf(dispatch, now).some(({ act }) => act === 'depart');
      if (approved && departs)
        expect([day, title, firstDate >= localDate(approved.at, officeZones[office])]).toEqual([day, title, true]);
    }
  }
});

function candidate(expert: ReturnType<typeof demoExperts>[number]): MatchingExpert {
  const spans = (list: readonly { validFrom: string; validTo?: string | null }[] = []) =>
    list.map(({ validFrom, validTo = null }) => ({ from: validFrom, to: validTo }));
  return {
    id: expert.nameJa,
    kind: expert.kind,
    expertise: expert.expertise,
    languages: expert.languages ?? [],
    countries: expert.countries ?? [],
    employerGovernment: null,
    employerKnown: Boolean(expert.employments?.length),
    availability: spans(expert.availability),
    dispatches: (expert.dispatches ?? []).map((each) => ({ ...each, from: each.validFrom, to: each.validTo ?? null })),
    healthClearUntil: expert.healthClearUntil ?? null,
    yearsOfService: expert.yearsOfService ?? null,
    listed: expert.listed ?? false,
  };
}
