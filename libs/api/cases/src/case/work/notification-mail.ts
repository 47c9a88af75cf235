import type { Label, Locale } from '@kakehashi/shared/contracts';

/** Why somebody is told of an event. */
export type NotificationKind = 'mentioned' | 'assigned' | 'accompanying' | 'decision_wanted' | 'changed';

const subjects: Readonly<Record<NotificationKind, Label>> = {
  mentioned: { ja: 'コメントであなたに言及がありました', en: 'You were mentioned in a comment' },
  assigned: { ja: '担当者になりました', en: 'You now take care of a case' },
  accompanying: { ja: 'アポイントへの同行を引き継ぎました', en: 'You now join an appointment' },
  decision_wanted: { ja: '決裁をお待ちしています', en: 'A decision is waiting for you' },
  changed: { ja: '案件が更新されました', en: 'A case was updated' },
};

const openIt: Label = { ja: '案件を開く:', en: 'Open the case:' };

/** A mail of few words: what it is about stands behind the sign-in. */
export function notificationMail(
  kind: NotificationKind,
  reference: string,
  publicUrl: string,
  locale: Locale,
): { subject: string; text: string } {
  const subject = subjects[kind][locale];
  return {
    subject: `[${reference}] ${subject}`,
    text: `${subject}\n\n${openIt[locale]}\n${publicUrl}/cases/${reference}\n`,
  };
}
