import { addDays, type IsoDate } from '@kakehashi/shared/calendar';
import { trainingFields, travelChecks, usualStages } from '@kakehashi/shared/case-types';
import { demoHosts } from './demo-organisations';
import { demoPlacementTable, placementEndings } from './demo-placement-table';
import type { DemoRun, DemoRunAct } from './demo-run';

/** A trainee of the demonstration; the person is invented. */
interface Trainee {
  readonly index: number;
  readonly office: string;
  readonly country: string;
  readonly title: string;
  readonly employer: string;
  readonly name: readonly string[];
  readonly age: number;
  readonly field: string;
  /** The field in words. */
  readonly label: string;
  readonly japaneseLevel: string;
  readonly arrival: IsoDate;
  readonly departure: IsoDate;
  readonly last: string;
  readonly reason: string | undefined;
  readonly offerId: string;
}

/** The placements of the demonstration as seen on a day, for offers that are there. */
export function demoPlacements(today: IsoDate, offers: ReadonlyMap<string, string>): DemoRun[] {
  return demoPlacementTable
    .trim()
    .split('\n')
    .map((line, index) => runOf(traineeOf(line.split('|'), index, today, offers)));
}

function traineeOf(
  cells: readonly string[],
  index: number,
  today: IsoDate,
  offers: ReadonlyMap<string, string>,
): Trainee {
  const [office = '', country = '', beginning = '', name = '', age = '', field = '', japaneseLevel = ''] = cells;
  const [last = '', reason] = (cells[7] ?? '').split(':');
  const host = demoHosts.find((one) => one.country === country && one.name.startsWith(beginning));
  if (!host) throw new RangeError(`No employer in ${country}: ${beginning}`);
  const offerId = offers.get(cells[10] ?? '');
  if (cells[10] && !offerId) throw new RangeError(`No offer ${cells[10]}`);
  const arrival = addDays(today, Number(cells[8]));
  const label = trainingFields.find(({ value }) => value === field)?.label.ja ?? field;
  return {
    index,
    office,
    country,
    title: `${host.local} ${label}`,
    employer: host.name,
    name: name.split(';'),
    age: Number(age),
    field,
    label,
    japaneseLevel,
    arrival,
    departure: addDays(arrival, Number(cells[9])),
    last,
    reason,
    offerId: offerId ?? '',
  };
}

function runOf(trainee: Trainee): DemoRun {
  const { index, office, country, title, arrival, departure } = trainee;
  const [nameRoman, nameNative, nameKana] = trainee.name;
  const number = String(index + 1).padStart(4, '0');
  const nominatedOn = addDays(arrival, -260);
  return {
    key: `placement ${index}`,
    type: 'placement',
    office,
    country,
    title,
    startedOn: nominatedOn,
    details: {
      programme: 'lgotp',
      trainee: {
        nameRoman,
        nameNative,
        nameKana,
        birthDate: `${Number(arrival.slice(0, 4)) - trainee.age}-01-${String(10 + (index % 15))}`,
        employer: trainee.employer,
      },
      nominatedBy: '派遣国の地方行政を所管する省',
      recommendedOn: addDays(nominatedOn, -14),
      field: trainee.field,
      fieldText: `${trainee.label}の業務を現場で学び、帰国後に所属先の計画づくりに生かしたい。`,
      japaneseLevel: trainee.japaneseLevel,
      plannedArrival: arrival,
      plannedDeparture: departure,
      consentVersion: '2026-1',
      consentRecipient: '受入自治体、総務省、JIAM',
      consentedOn: addDays(nominatedOn, -10),
      ...usualStages(arrival, departure),
      // Nobody can take these for real: the numbers are counted on from zero, and the mail domain is reserved.
      passport: { number: `DEMO${number}`, validUntil: addDays(departure, 900) },
      health: { examinedOn: addDays(nominatedOn, -20), conditions: '特になし（見本のデータ）' },
      emergencyContact: {
        name: `SAMPLE Contact ${index + 1}`,
        relation: '家族（見本のデータ）',
        phone: `000-0000-${number}`,
        email: `contact${index + 1}@kakehashi.example`,
      },
    },
    acts: actsOf(trainee),
  };
}

function actsOf(trainee: Trainee): DemoRunAct[] {
  const { last, reason, arrival } = trainee;
  const line = mainLine(trainee);
  if (last === 'create') return [];
  const ending = placementEndings[last];
  if (!ending) return upTo(line, last);
  const take = { transition: last, comment: ending.comment, data: { reason: reason ?? '' } };
  return [
    ...(ending.after ? upTo(line, ending.after) : []),
    { on: addDays(arrival, ending.days), by: ending.by, take },
  ];
}

/** The acts until a step, with what is done in the state that it leads to. */
function upTo(line: readonly DemoRunAct[], last: string): DemoRunAct[] {
  const step = line.findIndex(({ take }) => take?.transition === last);
  if (step < 0) throw new RangeError(`No step ${last}`);
  const next = line.findIndex(({ take }, at) => at > step && take !== undefined);
  return line.slice(0, next < 0 ? line.length : next);
}

function mainLine({ title, arrival, departure, offerId }: Trainee): DemoRunAct[] {
  const paper = (kind: string, name: string) => ({ kind, name: `${name}.txt`, text: `${title}\n${name}（見本）` });
  const [officer, hq] = [{ by: 'officer' }, { by: 'hq' }] as const;
  const day = (days: number) => addDays(arrival, days);
  const monthly = (days: number, summary: string): DemoRunAct => {
    const submittedOn = day(days);
    return { ...officer, on: submittedOn, monthly: { month: submittedOn.slice(0, 7), submittedOn, summary } };
  };
  return [
    {
      ...officer,
      on: day(-200),
      file: paper('recommendation', '所属先の推薦書'),
      take: { transition: 'find_eligible' },
    },
    { ...hq, on: day(-165), take: { transition: 'propose', data: { offerId } } },
    // Headquarters decide later, so that the office files what they decide by.
    { ...officer, on: day(-130), file: paper('host_decision', '受入自治体の決定通知') },
    { ...hq, on: day(-130), take: { transition: 'select' } },
    {
      ...officer,
      on: day(-97),
      edit: { micDecision: '総務省と協会の選考会議で受入れを決定（文書番号は見本のため略）。' },
    },
    {
      ...hq,
      on: day(-95),
      take: { transition: 'decide' },
    },
    { ...officer, on: day(-80), take: { transition: 'travel' } },
    { ...officer, on: day(-40), edit: { checklist: ['flight', 'insurance'] } },
    {
      ...officer,
      on: arrival,
      edit: { checklist: travelChecks.map(({ value }) => value) },
      take: { transition: 'arrive', data: { arrivedOn: arrival } },
    },
    { ...hq, on: day(3), take: { transition: 'introduce' } },
    { ...hq, on: day(35), file: paper('host_arrival', '到着確認'), take: { transition: 'host' } },
    monthly(62, '配属先の部署で業務の流れを学んだ。生活には慣れてきている。'),
    monthly(92, '担当の職員に同行して現場を回った。帰国後に試したい取組を3つ挙げている。'),
    {
      ...hq,
      on: addDays(departure, 2),
      file: paper('final_report', '最終報告書'),
      take: { transition: 'report' },
    },
    {
      ...hq,
      on: addDays(departure, 12),
      take: { transition: 'complete', data: { departedOn: addDays(departure, 1) } },
    },
  ];
}
