import { addDays, type IsoDate } from '@kakehashi/shared/calendar';
import type { DemoRun, DemoRunAct } from './demo-run';

/**
 * The activities of the demonstration, one a line:
 * office | country | programme | title | theme | partner | first day, counted from today | days | last step taken |
 * participants (country:planned:actual) or visitors (planned:actual), or type, number and address of a publication
 */
const table = `
SIN|TH|exchange_seminar|地方行政交流・協力セミナー（バンコク）|高齢社会と地域の支え合い|Association of Thai Municipalities|-430|3|close|TH:12:11,VN:6:6,LA:4:3,KH:4:4
SIN|VN|exchange_seminar|地方行政交流・協力セミナー（ハノイ）|防災と住民への情報伝達|Red River City|-48|3|report|VN:14:15,PH:5:4,ID:5:5
SIN|ID|regional_exchange|地域間交流促進事業（西ジャワ）|農産物の直売と観光|West Highland Province|-22|4|hold|ID:10:9,JP:6:6
SIN|SG|travel_fair|NATAS旅行博 出展|冬の地方の魅力||-280|3|close|90000:86400
SIN|TH|travel_fair|タイ国際旅行フェア 出展|雪と温泉||45|4|confirm|120000
SIN|SG|exchange_event|チンゲイパレード 参加|祭りを通じた地域の交流|People’s Park Association|-270|2|close|JP:60:58;25000:31000
SIN|MY|study_tour|海外スタディツアー（クアラルンプール）|多文化共生の現場|Twin Rivers City Council|70|5|open|JP:15
SIN|PH|study_tour|海外スタディツアー（マニラ）|都市の廃棄物対策||150|4|create|JP:12
SIN|IN|study_tour|海外スタディツアー（ムンバイ）|地方産品の販路開拓||-130|5|cancel:security|JP:10
SIN|SG|publication|シンガポール事務所ニュースレター 第41号|東南アジアの地方自治||-95|1|close|newsletter;第41号;https://example.org/newsletter/41
SIN|SG|publication|調査報告書「ASEANのスマートシティ」|スマートシティ||20|1|open|report;;
`;

const titles = { plan: '実施計画書.txt', report: '実施報告書.txt' };

/** The activities of the demonstration as seen on a day. */
export function demoActivities(today: IsoDate): DemoRun[] {
  return table
    .trim()
    .split('\n')
    .map((line, index) => runOf(line.split('|'), index, today));
}

function runOf(cells: readonly string[], index: number, today: IsoDate): DemoRun {
  const [office = '', country = '', programme = '', title = '', theme = '', partner = ''] = cells;
  const from = addDays(today, Number(cells[6]));
  const to = addDays(from, Number(cells[7]) - 1);
  const [last = '', reason] = (cells[8] ?? '').split(':');
  const figures = figuresOf(programme, cells[9] ?? '');
  const startedOn = addDays(from < today ? from : today, -150 + index);
  return {
    key: `activity ${index}`,
    type: 'activity',
    office,
    country,
    title,
    startedOn,
    details: {
      programme,
      theme,
      from,
      to,
      ...(partner ? { organiser: { name: partner } } : {}),
      ...figures.planned,
    },
    acts: actsOf({ title, programme, startedOn, to, last, reason, actual: figures.actual }),
  };
}

interface Course {
  readonly title: string;
  readonly programme: string;
  readonly startedOn: IsoDate;
  readonly to: IsoDate;
  readonly last: string;
  readonly reason: string | undefined;
  readonly actual: NonNullable<DemoRunAct['take']>['data'];
}

function actsOf({ title, programme, startedOn, to, last, reason, actual }: Course): DemoRunAct[] {
  const officer = { by: 'officer' } as const;
  const kind = programme === 'publication' ? 'publication' : 'activity_report';
  const line: readonly DemoRunAct[] = [
    {
      ...officer,
      on: addDays(startedOn, 6),
      file: { kind: 'plan', name: titles.plan, text: `${title}\n実施計画` },
      take: { transition: 'open' },
    },
    { ...officer, on: addDays(startedOn, 40), take: { transition: 'confirm' } },
    { ...officer, on: addDays(to, 2), take: { transition: 'hold', ...(actual ? { data: actual } : {}) } },
    {
      ...officer,
      on: addDays(to, 15),
      file: { kind, name: titles.report, text: `${title}\n実施の結果と今後の課題` },
      take: { transition: 'report' },
    },
    { by: 'manager', on: addDays(to, 25), take: { transition: 'close' } },
  ];
  if (last === 'create') return [];
  if (last === 'cancel')
    return [
      ...line.slice(0, 1),
      {
        ...officer,
        on: addDays(startedOn, 60),
        take: {
          transition: 'cancel',
          comment: '現地の治安情勢により、参加者の安全を確保できないため。',
          data: { reason: reason ?? 'security' },
        },
      },
    ];
  return line.slice(0, line.findIndex(({ take }) => take?.transition === last) + 1);
}

/** What was planned, as fields, and what came of it, as the data of the step. */
function figuresOf(programme: string, text: string): { planned: object; actual: Course['actual'] } {
  if (programme === 'publication') {
    const [publicationType, issueNumber, url] = text.split(';');
    return { planned: { publicationType, issueNumber, url, language: 'ja' }, actual: undefined };
  }
  const parts = text.split(';');
  const people = parts.flatMap((part) => (/[A-Z]/.test(part) ? part.split(',').map((one) => one.split(':')) : []));
  const [visitors, came] = parts.find((part) => /^\d/.test(part))?.split(':') ?? [];
  return {
    planned: {
      ...(people.length ? { participants: people.map(([country, count]) => ({ country, count: Number(count) })) } : {}),
      ...(visitors ? { visitors: Number(visitors) } : {}),
    },
    actual: {
      ...(people.length
        ? { actualParticipants: people.map(([country = '', , count]) => ({ country, count: Number(count ?? 0) })) }
        : {}),
      ...(came ? { actualVisitors: Number(came) } : {}),
    },
  };
}
