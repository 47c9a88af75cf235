import { addDays, type IsoDate } from '@kakehashi/shared/calendar';
import type { DemoRun, DemoRunAct } from './demo-run';

/**
 * The consultations about affiliations of the demonstration, one a line; the partners are invented:
 * office | country | title | places wanted | fields | background | requester | code | candidates | partner |
 * received, counted from today | last step taken
 */
const table = `
SIN|PH|札幌市 フィリピンとの姉妹提携の相談|Manila|education,culture|大学間の交流が10年続き、市としての提携を検討するため。|札幌市|011002|Bayside City／Visayas Island Province|Bayside City (sample), Luzon|-420|close
SIN|ID|横浜市 インドネシアの港湾都市との提携の相談|Jakarta,Surabaya|economy,environment|港湾の脱炭素の取組を共に進める相手を探すため。|横浜市|141003|Java Sea Port City／Straits City|Java Sea Port City (sample), East Java|-210|sign
SIN|VN|福岡県 ベトナムの省との友好提携の相談|Hanoi|agriculture,administration|農業技術の研修生の受入れが続き、省との協定を望むため。|福岡県|400009|Red River Delta Province／Central Coast Province|Red River Delta Province (sample)|-120|negotiate
SIN|MY|札幌市 マレーシアの州都との交流の相談|Kota Kinabalu|tourism,sports|直行便の就航を機に、観光とスポーツの交流を始めるため。|札幌市|011002|Borneo Hill City／Straits City||-60|introduce
SIN|TH|横浜市 タイの都市との教育交流の相談|Chiang Mai|education|高校生の相互訪問の相手となる都市を探すため。|横浜市|141003|||-18|research
SIN|SG|愛知県 シンガポールとの交流の相談||economy,tourism|県内企業の進出が増え、行政どうしの交流の形を知りたいため。|愛知県|230006|||-3|create
SIN|IN|福岡県 インドの州との提携の相談|Chennai|economy|IT人材の交流を進める州を探すため。|福岡県|400009|Coromandel State||-150|drop:no_budget
`;

/** The consultations about affiliations of the demonstration as seen on a day. */
export function demoAffiliations(today: IsoDate): DemoRun[] {
  return table
    .trim()
    .split('\n')
    .map((line, index) => runOf(line.split('|'), index, today));
}

function runOf(cells: readonly string[], index: number, today: IsoDate): DemoRun {
  const [office = '', country = '', title = '', cities = '', fields = '', background = '', name = '', code = ''] =
    cells;
  const receivedOn = addDays(today, Number(cells[10]));
  const [last = '', reason] = (cells[11] ?? '').split(':');
  const listOf = (text: string, mark: string) => text.split(mark).filter(Boolean);
  return {
    key: `affiliation ${index}`,
    type: 'affiliation',
    office,
    country,
    title,
    startedOn: receivedOn,
    details: {
      requester: { name, kind: 'local_government', municipalityCode: code },
      cities: listOf(cities, ','),
      exchangeFields: listOf(fields, ','),
      background,
    },
    acts: actsOf(receivedOn, last, { candidates: listOf(cells[8] ?? '', '／'), partner: cells[9] ?? '', reason }),
  };
}

interface Found {
  readonly candidates: readonly string[];
  readonly partner: string;
  readonly reason: string | undefined;
}

function actsOf(receivedOn: IsoDate, last: string, { candidates, partner, reason }: Found): DemoRunAct[] {
  const officer = { by: 'officer' } as const;
  const signedOn = addDays(receivedOn, 150);
  const line: readonly DemoRunAct[] = [
    { ...officer, on: addDays(receivedOn, 2), take: { transition: 'research' } },
    { ...officer, on: addDays(receivedOn, 30), edit: { candidates }, take: { transition: 'introduce' } },
    { ...officer, on: addDays(receivedOn, 75), edit: { partner }, take: { transition: 'negotiate' } },
    {
      ...officer,
      on: addDays(signedOn, 7),
      take: { transition: 'sign', data: { signedOn, signedByHeads: true, wideRange: true, assemblyApproved: true } },
    },
    { by: 'manager', on: addDays(signedOn, 21), take: { transition: 'close' } },
  ];
  if (last === 'create') return [];
  if (last === 'drop')
    return [
      ...line.slice(0, 2),
      {
        ...officer,
        on: addDays(receivedOn, 80),
        take: {
          transition: 'drop',
          comment: '依頼元で来年度の予算が認められず、提携は見送り、職員の相互訪問から始めることになった。',
          data: { reason: reason ?? 'no_budget' },
        },
      },
    ];
  return line.slice(0, line.findIndex(({ take }) => take?.transition === last) + 1);
}
