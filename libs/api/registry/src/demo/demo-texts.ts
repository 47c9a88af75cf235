import type { DemoVisit } from './demo-visits';

/** What decider and owner write to each other while a request is assessed. */
export const discussions: readonly (readonly [question: string, answer: string])[] = [
  [
    '昨年度も似た依頼がありました。前回の報告書で答えられる質問がないか、確認をお願いします。',
    '前回の報告書を依頼元に送り、質問を絞ってもらいました。今回は運用後の実績に限るとのことです。',
  ],
  [
    '訪問先の受入可否は、事前に感触を得ていますか。',
    '国際交流の窓口に電話で照会しました。議会の会期を外せば受け入れられるとのことです。',
  ],
  [
    '表敬だけにならないよう、質問事項を早めにもらってください。',
    '承知しました。質問事項の案を今週中に送ってもらいます。',
  ],
  [
    'Could we combine this with the other visit of that week?',
    'The hosts differ, but I will ask for one joint briefing.',
  ],
  [
    '人数が多いので、二班に分ける案も検討してください。',
    '依頼元と相談し、午前と午後の入替え制で二班に分けることにしました。',
  ],
  [
    '通訳は先方が用意しますか、それともこちらで手配しますか。',
    '先方には通訳がいないため、こちらで手配します。見積りを依頼元に送りました。',
  ],
];

/** What is written when a case ends early, by reason. */
export const endings: Readonly<Record<string, string>> = {
  duplicate: '昨年度に同じ内容の調査を支援しており、報告書の提供で足りるため。',
  commercial_or_courtesy: '表敬と市内視察のみで、行政上の調査目的が確認できないため。',
  requester_withdrew: '予算の都合により今年度の派遣を見送るとの連絡があった。',
  host_refused: '訪問先の組織改編により、希望の時期には受け入れられないとの回答があった。',
  disaster_security: '現地の水害により、訪問先が復旧対応に当たっているため。',
};

/** A date as it is written in Japanese papers. */
export function japaneseDate(text: string): string {
  const [year, month, day] = text.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The text of the formal request. */
export function formalRequest({ requester, firstDate, lastDate, purpose, hosts, planned }: DemoVisit): string {
  const people = Object.values(planned).reduce((sum, each) => sum + each, 0);
  return [
    '海外活動支援依頼書（デモ用の見本）',
    '',
    `依頼団体　${requester.name}`,
    `活動期間　${japaneseDate(firstDate)}から${japaneseDate(lastDate)}まで`,
    `訪問先　　${hosts.map(({ name }) => name).join('、') || '未定'}`,
    `訪問人数　${people}名`,
    '',
    `目的　${purpose}`,
    '',
  ].join('\n');
}

/** The text of the questions. */
export function questions({ purpose }: DemoVisit): string {
  return [
    '質問事項（デモ用の見本）',
    '',
    '1　制度の概要と、導入に至った経緯',
    '2　実施体制、職員数及び予算',
    '3　住民や事業者の理解を得るために工夫した点',
    '4　成果を測る指標と、これまでの実績',
    '5　今後の課題',
    '',
    `（調査の目的）${purpose}`,
    '',
  ].join('\n');
}

/** The text of the report. */
export function visitReport({ title, firstDate, lastDate, hosts, actual }: DemoVisit): string {
  const people = Object.values(actual).reduce((sum, each) => sum + each, 0);
  return [
    '海外活動支援　実施報告書（デモ用の見本）',
    '',
    `件名　　　${title}`,
    `実施期間　${japaneseDate(firstDate)}から${japaneseDate(lastDate)}まで`,
    `訪問先　　${hosts.map(({ name }) => name).join('、')}`,
    `参加人数　${people}名（随行を含み、協会職員を除く）`,
    '',
    '訪問先では、用意した質問のすべてに回答を得た。資料は別途送付を受ける予定である。',
    '次回への申し送り：訪問先は、質問事項を一か月前までに受け取ることを希望している。',
    '',
  ].join('\n');
}
