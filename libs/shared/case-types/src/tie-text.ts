import type { HandKind, Tie } from '@kakehashi/shared/access';
import { fillIn, type Label, type Locale } from '@kakehashi/shared/contracts';

const who = {
  self: { ja: 'ご自身', en: 'You' },
  colleague: { ja: '代理元の職員', en: 'The colleague you stand in for' },
} as const satisfies Record<string, Label>;

const words: Readonly<Record<HandKind, Label>> = {
  creator: { ja: '{who}が起票した案件です。', en: '{who} logged this case.' },
  owner: { ja: '{who}が担当している案件です。', en: '{who} took this case on.' },
  editor: { ja: '{who}が内容を編集した案件です。', en: '{who} changed what this case asks for.' },
  recommender: { ja: '{who}が推薦した案件です。', en: '{who} recommended this case.' },
  approver: { ja: '{who}がすでに承認した案件です。', en: '{who} already approved this case.' },
  late_receiver: {
    ja: '{who}が受付期間外に受理した案件です。',
    en: '{who} received this application outside its window.',
  },
  former_owner: { ja: '{who}が{date}まで担当していた案件です。', en: '{who} owned this case until {date}.' },
  document: {
    ja: '{who}が審査に用いる書類を登録または削除した案件です。',
    en: '{who} added or withdrew a document that this case is judged by.',
  },
  overrider: {
    ja: '{who}が、条件に合わない受入枠に理由を付けて提案した案件です。',
    en: '{who} proposed a host whose conditions are not met.',
  },
  requester: { ja: '依頼元の団体から派遣されている職員です。', en: '{who} come from the government that asks.' },
};

/** How somebody is tied to a case, as one sentence that another one may follow. */
export function tieText({ hand, until, colleague }: Tie, locale: Locale): string {
  const person = who[colleague ? 'colleague' : 'self'][locale];
  const text = fillIn(words[hand][locale], { who: person, date: until ? longDate(until, locale) : '' });
  return locale === 'en' ? `${text} ` : text;
}

function longDate(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(day));
}
