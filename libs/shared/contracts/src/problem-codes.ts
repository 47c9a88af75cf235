import { activityProblems } from './activity-problems';
import { affiliationProblems } from './affiliation-problems';
import { dispatchProblems } from './dispatch-problems';
import { importProblems } from './import-problems';
import { placementProblems } from './placement-problems';
import type { ProblemDefinition } from './problem-definition';
import { publicationProblems } from './publication-problems';
import { requestProblems } from './request-problems';

const sessionProblems = {
  'sign-in-required': {
    status: 401,
    title: { ja: 'サインインが必要です', en: 'Sign in to continue' },
    detail: {
      ja: '一定時間操作がなかったか、まだサインインしていません。サインインすると続きから作業できます。',
      en: 'You are not signed in, or your session has ended. Sign in and carry on where you left off.',
    },
  },
  'sign-in-failed': {
    status: 401,
    title: { ja: 'サインインできませんでした', en: 'Sign-in failed' },
    detail: {
      ja: 'メールアドレスまたはパスワードが正しくありません。入力内容をご確認ください。',
      en: 'The e-mail address or the password is not right. Check both and try again.',
    },
  },
  'too-many-attempts': {
    status: 429,
    title: { ja: '試行回数が上限に達しました', en: 'Too many attempts' },
    detail: {
      ja: 'しばらく時間をおいてから、もう一度お試しください。',
      en: 'Wait a little while, then try again.',
    },
  },
  'csrf-failed': {
    status: 403,
    title: { ja: '画面の有効期限が切れました', en: 'This page is out of date' },
    detail: {
      ja: '安全のため送信を中止しました。画面を再読み込みしてから、もう一度お試しください。',
      en: 'Nothing was sent, for your safety. Reload the page and try again.',
    },
  },
  'password-change-required': {
    status: 403,
    title: { ja: 'パスワードの変更が必要です', en: 'Change your password first' },
    detail: {
      ja: '現在のパスワードは、管理者が設定した仮のものです。ご自身で決めたパスワードに変更すると利用できます。',
      en: 'Your password was set by an administrator. Replace it with one of your own, then you can go on.',
    },
  },
  'password-too-weak': {
    status: 400,
    title: { ja: 'このパスワードは使えません', en: 'This password cannot be used' },
    detail: {
      ja: '15文字以上で、推測されにくいパスワードを設定してください。',
      en: 'Choose at least 15 characters that others will not guess.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;

const accessProblems = {
  'not-found': {
    status: 404,
    title: { ja: '見つかりませんでした', en: 'Not found' },
    detail: {
      ja: '削除されたか、番号が違うか、閲覧の権限がない可能性があります。',
      en: 'It may have been removed, the reference may be wrong, or you may not have access to it.',
    },
  },
  forbidden: {
    status: 403,
    title: { ja: 'この操作を行う権限がありません', en: 'You may not do this' },
    detail: {
      ja: '現在の役割では行えない操作です。必要な場合は、所属事務所の管理職または管理者にご相談ください。',
      en: 'Your role does not include this. Ask your office manager or an administrator if you need it.',
    },
  },
  'separation-of-duties': {
    status: 403,
    title: { ja: 'ご自身が関わった案件は承認できません', en: 'You cannot approve a case you worked on' },
    detail: {
      ja: '{tie}この案件に関わっていない職員に決裁を依頼してください。',
      en: '{tie}Ask a colleague who has not worked on this case to decide.',
    },
  },
  'own-case': {
    status: 403,
    title: { ja: 'ご自身が担当する案件では行えない手続きです', en: 'Not on a case of your own' },
    detail: {
      ja: '担当者は、ご自身の案件では「{step}」を行えません。権限のある、担当者以外の職員に依頼してください。',
      en: 'The owner of a case may not take the step “{step}”. Ask somebody else who may take it.',
    },
  },
  'organisation-shared': {
    status: 403,
    title: { ja: '他の事務所も使用している団体です', en: 'Other offices use this organisation' },
    detail: {
      ja: '変更できるのは、自分の事務所の案件だけで使われている団体です。本部職員またはシステム管理者に変更を依頼してください。',
      en: 'You can change an organisation while only cases of your own office use it. Ask headquarters or an administrator to change this one.',
    },
  },
  'other-office': {
    status: 403,
    title: { ja: '他の事務所の案件です', en: 'This belongs to another office' },
    detail: {
      ja: '操作できるのは、案件を所管する事務所の職員のみです。',
      en: 'Only staff of the office in charge can do this.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;

const caseProblems = {
  'transition-not-allowed': {
    status: 409,
    title: { ja: '現在の状態では行えない手続きです', en: 'Not possible in the current state' },
    detail: {
      ja: '案件の状態が「{state}」のため、この手続きは行えません。画面を更新して、現在の状態をご確認ください。',
      en: 'The case is at “{state}”, where this step does not exist. Refresh to see where it stands.',
    },
  },
  'case-closed': {
    status: 409,
    title: { ja: '終了した案件は変更できません', en: 'This case has ended' },
    detail: {
      ja: '変更が必要な場合は、管理職が再開の手続きを行ってください。',
      en: 'A manager has to reopen it before it can be changed.',
    },
  },
  'field-missing': {
    status: 409,
    title: { ja: '未入力の項目があります', en: 'An entry is missing' },
    detail: { ja: '「{field}」を入力してください。', en: 'Enter “{field}”.' },
  },
  'owner-missing': {
    status: 409,
    title: { ja: '担当者が決まっていません', en: 'No owner yet' },
    detail: { ja: '担当者を決めてください。', en: 'Assign an owner.' },
  },
  'document-missing': {
    status: 409,
    title: { ja: '必要な書類がありません', en: 'A document is missing' },
    detail: { ja: '「{document}」を登録してください。', en: 'Add “{document}”.' },
  },
  'delegation-missing': {
    status: 409,
    title: { ja: '訪問団名簿がありません', en: 'The delegation list is missing' },
    detail: {
      ja: '訪問団員を入力するか、名簿のファイルを登録してください。',
      en: 'Enter the delegation members, or add the list as a document.',
    },
  },
  'earlier-visits-not-searched': {
    status: 409,
    title: { ja: '過去の類似案件を確認していません', en: 'Earlier visits not checked' },
    detail: {
      ja: '過去2年間に、同じ訪問先や同じ国・テーマの案件がないか確認してください。',
      en: 'Look for visits of the last two years to the same hosts, or to the same country on the same topic.',
    },
  },
  'appointment-unconfirmed': {
    status: 409,
    title: { ja: '未確定のアポイントがあります', en: 'Some appointments are still open' },
    detail: {
      ja: '未確定のアポイントが{count}件あります。それぞれ「確定」「辞退」「取りやめ」のいずれかにしてください。',
      en: 'Appointments still open: {count}. Mark each as confirmed, declined or dropped.',
    },
  },
  'appointment-none-confirmed': {
    status: 409,
    title: { ja: '確定したアポイントがありません', en: 'No appointment is confirmed' },
    detail: {
      ja: '少なくとも1件のアポイントを確定してください。',
      en: 'Confirm at least one appointment.',
    },
  },
  'appointment-conflict': {
    status: 409,
    title: { ja: '日程に確認が必要な点があります', en: 'The schedule needs a second look' },
    detail: {
      ja: '警告の内容を確認し、このまま確定する場合は理由を入力してください。',
      en: 'Read the warnings; to confirm all the same, give a reason for each.',
    },
  },
  'actual-people-missing': {
    status: 409,
    title: { ja: '実績人数が入力されていません', en: 'The actual headcount is missing' },
    detail: {
      ja: '区分ごとの実績人数を入力してください（協会職員は含めません）。',
      en: 'Enter the actual headcount by category (escorts included, our own staff not).',
    },
  },
  'reason-missing': {
    status: 409,
    title: { ja: '理由が選択されていません', en: 'A reason is missing' },
    detail: { ja: '理由を選択してください。', en: 'Choose a reason.' },
  },
  'comment-missing': {
    status: 409,
    title: { ja: 'コメントが入力されていません', en: 'A comment is missing' },
    detail: {
      ja: '経緯が分かるよう、コメントを入力してください。',
      en: 'Add a comment that explains why.',
    },
  },
  'hosts-not-told': {
    status: 409,
    title: { ja: '訪問先への連絡が済んでいません', en: 'The hosts have not been told' },
    detail: {
      ja: '依頼中または確定済みの訪問先に連絡し、「訪問先へ連絡済み」にチェックを入れてください。',
      en: 'Tell the hosts whose appointments are requested or confirmed, then tick “Hosts told”.',
    },
  },
  'thank-you-missing': {
    status: 409,
    title: { ja: '礼状の送付が確認できていません', en: 'Thank-you letters not ticked' },
    detail: {
      ja: '礼状を送付したうえで、「礼状送付済み」にチェックを入れてください。',
      en: 'Send the thank-you letters, then tick “Thank-you letters sent”.',
    },
  },
  'report-missing': {
    status: 409,
    title: { ja: '実施報告書がありません', en: 'The visit report is missing' },
    detail: {
      ja: '「実施報告書」を登録してください。',
      en: 'Add the visit report as a document.',
    },
  },
  'country-not-in-office': {
    status: 409,
    title: { ja: '所管外の国・地域です', en: 'Outside the office’s jurisdiction' },
    detail: {
      ja: '選択した事務所は、この時期、当該国・地域を所管していません。事務所または国・地域をご確認ください。',
      en: 'The office does not cover this country at that time. Check the office and the country.',
    },
  },
  'too-early': {
    status: 409,
    title: { ja: 'まだ行えない手続きです', en: 'Too early' },
    detail: { ja: '{date}以降に行ってください。', en: 'Do this on or after {date}.' },
  },
  'merge-contradicted': {
    status: 409,
    title: { ja: '統合または取消しができません', en: 'These cannot be merged, or the merge not undone' },
    detail: {
      ja: '下に示す理由を解消してから、もう一度お試しください。',
      en: 'See what stands in the way, mend it, and try again.',
    },
  },
  'open-items-remain': {
    status: 409,
    title: { ja: '引継ぎが済んでいません', en: 'Open items remain' },
    detail: {
      ja: '後任者が決まっていない案件・予定が{count}件あります。引継ぎが済んでから、利用の停止または役割の終了を行ってください。',
      en: 'Open items without a successor: {count}. They have to be handed over before the account or the role ends.',
    },
  },
  'last-manager': {
    status: 409,
    title: { ja: '管理職がいなくなります', en: 'The office would have no manager' },
    detail: {
      ja: '{office}の管理職がほかにいません。先に後任の管理職を設定するか、理由を入力してください。',
      en: 'There is no other manager for {office}. Give the role to a successor first, or state a reason.',
    },
  },
  'handover-refused': {
    status: 409,
    title: { ja: '引き継げない項目があります', en: 'Some items cannot be handed over' },
    detail: {
      ja: '{count}件を引き継げないため、何も変更していません。内容を確認し、もう一度お試しください。',
      en: 'Items that cannot be handed over: {count}. Nothing was changed. Check them and try again.',
    },
  },
  'item-gone': {
    status: 409,
    title: { ja: '引継ぎの対象ではなくなりました', en: 'No longer theirs to hand over' },
    detail: {
      ja: 'ほかの職員に引き継がれたか、完了しています。',
      en: 'Somebody else has it by now, or it is finished.',
    },
  },
  'item-changed': {
    status: 409,
    title: { ja: '確認後に変更されました', en: 'Changed since the preview' },
    detail: {
      ja: '確認した後に内容が変更されました。もう一度確認してください。',
      en: 'It was changed after the preview. Preview again.',
    },
  },
  'not-transferable': {
    status: 409,
    title: { ja: 'ここでは引き継げません', en: 'Cannot be handed over here' },
    detail: {
      ja: 'この種類の項目に後任者を指定することはできません。',
      en: 'No successor can be named for this kind of item.',
    },
  },
  'successor-unfit': {
    status: 409,
    title: { ja: '後任者に必要な役割がありません', en: 'The successor lacks the role' },
    detail: {
      ja: '後任者は、この事務所の案件を扱う役割を現在持っていません。',
      en: 'The successor holds no role today that works on such cases of this office.',
    },
  },
  'decision-locked': {
    status: 409,
    title: { ja: '決裁できる職員がいなくなります', en: 'Nobody could decide any more' },
    detail: {
      ja: '後任者が担当者になると、職務分離の規定により、この案件を決裁できる職員がいなくなります。',
      en: 'With the successor as owner, separation of duties would leave nobody to decide on this case.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;

const systemProblems = {
  'internal-error': {
    status: 500,
    title: { ja: 'システムエラーが発生しました', en: 'Something went wrong on our side' },
    detail: {
      ja: '時間をおいてもう一度お試しください。続く場合は、表示された受付番号を添えて管理者にお知らせください。',
      en: 'Try again in a while. If it goes on, tell an administrator the request number shown.',
    },
  },
  'service-unavailable': {
    status: 503,
    title: { ja: '現在ご利用いただけません', en: 'Not available right now' },
    detail: { ja: 'しばらくしてから、もう一度お試しください。', en: 'Try again shortly.' },
  },
  'pdf-font-missing': {
    status: 503,
    title: { ja: 'PDFを作成できません', en: 'PDFs cannot be made' },
    detail: {
      ja: 'サーバーにPDF用の日本語フォントがありません。システム管理者に、fonts-noto-cjkのインストール、または環境変数PDF_FONTの設定を依頼してください。',
      en: 'The server has no Japanese font for PDFs. Ask an administrator to install fonts-noto-cjk, or to set PDF_FONT to a font file.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;

/** Every problem the product can answer with: code → status and words for the user. */
export const problemCodes = {
  ...sessionProblems,
  ...accessProblems,
  ...requestProblems,
  ...caseProblems,
  ...activityProblems,
  ...affiliationProblems,
  ...dispatchProblems,
  ...importProblems,
  ...placementProblems,
  ...publicationProblems,
  ...systemProblems,
} as const;

/** The code of a problem; stable, and the only thing a program may rely on. */
export type ProblemCode = keyof typeof problemCodes;
