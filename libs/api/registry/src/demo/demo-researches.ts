import { addDays, type IsoDate } from '@kakehashi/shared/calendar';
import type { DemoRun, DemoRunAct } from './demo-run';

/**
 * The commissioned researches of the demonstration, one a line:
 * office | country | title | questions | background | requester | code | received, counted from today | days until due |
 * last step taken | whether the answer may be shared
 */
const table = `
SIN|SG|シンガポールの公共交通の運賃制度|1 運賃の決め方／2 高齢者の割引と財源|市営バスの運賃の見直しを検討しているため。|横浜市|141003|-320|60|close|1
SIN|TH|タイの防災無線と住民への情報伝達|1 警報の伝え方／2 外国人観光客への対応|観光地の避難計画の見直しに用いるため。|福岡県|400009|-62|45|answer|1
SIN|SG|シンガポールの屋外広告の規制|1 根拠となる法令／2 違反への対応|屋外広告物条例の改正の参考とするため。|札幌市|011002|-25|40|work|
SIN|VN|ベトナムの技能実習生の送出し|1 送出機関の認定／2 地方政府の関わり|多文化共生推進プランの改定に用いるため。|愛知県|230006|-12|50|request|
SIN|MY|マレーシアの公共施設の命名権|1 導入の例／2 契約の期間と金額|体育館への命名権の導入を検討しているため。|横浜市|141003|-4|45|assess|
SIN|SG|シンガポールの学校給食|1 提供の方式／2 アレルギーへの対応|給食の提供方式を見直すため。|福岡県|400009|-3|60|create|
SIN|IN|インドの消費者向け市場の規模|1 個別の商品の売行き|市内企業の輸出の検討のため。|札幌市|011002|-90|30|decline:commercial|
`;

/** The commissioned researches of the demonstration as seen on a day. */
export function demoResearches(today: IsoDate): DemoRun[] {
  return table
    .trim()
    .split('\n')
    .map((line, index) => runOf(line.split('|'), index, today));
}

function runOf(cells: readonly string[], index: number, today: IsoDate): DemoRun {
  const [office = '', country = '', title = '', questions = '', background = '', name = '', code = ''] = cells;
  const receivedOn = addDays(today, Number(cells[7]));
  const [last = '', reason] = (cells[9] ?? '').split(':');
  return {
    key: `research ${index}`,
    type: 'research',
    office,
    country,
    title,
    startedOn: receivedOn,
    details: {
      requester: { name, kind: 'local_government', municipalityCode: code },
      receivedOn,
      questions: questions.replaceAll('／', '\n'),
      background,
      dueOn: addDays(receivedOn, Number(cells[8])),
      shareable: cells[10] === '1',
    },
    acts: actsOf(title, receivedOn, last, reason),
  };
}

function actsOf(title: string, receivedOn: IsoDate, last: string, reason: string | undefined): DemoRunAct[] {
  const officer = { by: 'officer' } as const;
  const paper = (kind: string, name: string) => ({ kind, name: `${name}.txt`, text: `${title}\n${name}` });
  const line: readonly DemoRunAct[] = [
    { ...officer, on: addDays(receivedOn, 1), take: { transition: 'assess' } },
    {
      ...officer,
      on: addDays(receivedOn, 5),
      file: paper('request_form', '調査依頼書'),
      take: { transition: 'request' },
    },
    { ...officer, on: addDays(receivedOn, 8), take: { transition: 'work' } },
    { ...officer, on: addDays(receivedOn, 40), file: paper('answer', '回答書'), take: { transition: 'answer' } },
    { by: 'manager', on: addDays(receivedOn, 47), take: { transition: 'close' } },
  ];
  if (last === 'create') return [];
  if (last === 'decline')
    return [
      ...line.slice(0, 1),
      {
        by: 'manager',
        on: addDays(receivedOn, 3),
        take: {
          transition: 'decline',
          comment: '特定企業の営業活動に関わる調査のため、専門の調査会社を案内した。',
          data: { reason: reason ?? 'no_capacity' },
        },
      },
    ];
  return line.slice(0, line.findIndex(({ take }) => take?.transition === last) + 1);
}
