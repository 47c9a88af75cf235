import { vocabulary } from '../vocabulary';

/** What kind of publication comes out. */
export const publicationTypes = vocabulary({
  newsletter: ['ニュースレター', 'Newsletter'],
  report: ['調査報告書', 'Report'],
  booklet: ['冊子・パンフレット', 'Booklet'],
  web: ['ウェブ記事・メールマガジン', 'Web article or mail magazine'],
  other: ['その他', 'Other'],
});

/** Why an activity was cancelled, or taken up again. */
export const activityReasons = vocabulary({
  security: ['治安・テロ', 'Security', '2008年度のムンバイでの中止など', 'Such as Mumbai in fiscal year 2008'],
  epidemic: ['感染症', 'Epidemic'],
  disaster: ['災害', 'Disaster'],
  partner_withdrew: ['共催・受入団体の辞退', 'The partner withdrew'],
  too_few: ['参加者が集まらない', 'Too few participants'],
  budget: ['予算', 'Budget'],
  moved_online: ['オンラインへ変更', 'Replaced by an online event'],
  merged: ['他の事業へ統合', 'Merged with another activity'],
  report_correction: ['報告内容の訂正', 'Report needs correcting'],
  count_correction: ['実績人数の訂正', 'Headcount needs correcting'],
  closed_in_error: ['誤って完了した', 'Closed by mistake'],
});

/** The code of a reason. */
export type ActivityReason = (typeof activityReasons)[number]['value'];

/** The reasons to take a closed activity up again. */
export const activityReopenReasons: readonly ActivityReason[] = [
  'report_correction',
  'count_correction',
  'closed_in_error',
];

/** The kinds of documents that an activity keeps. */
export const activityDocumentKinds = vocabulary({
  plan: ['実施計画書', 'Plan'],
  invitation: ['開催案内・募集要項', 'Invitation'],
  participant_list: ['参加者名簿', 'List of participants'],
  programme: ['プログラム・日程表', 'Programme'],
  presentation: ['発表資料・展示資料', 'Presentation'],
  publication: ['刊行物', 'Publication'],
  activity_report: ['実施報告書', 'Activity report'],
  correspondence: ['往復文書・メール', 'Correspondence'],
  other: ['その他', 'Other'],
});
