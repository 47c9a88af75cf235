import type { ProblemDefinition } from './problem-definition';

/** What may stand in the way of a trainee's placement. */
export const placementProblems = {
  'programme-closed': {
    status: 409,
    title: { ja: '募集していない事業です', en: 'The programme takes no nominations' },
    detail: {
      ja: 'この事業では新しい推薦を受け付けていません。受入れ中の案件は引き続き手続きできます。',
      en: 'This programme takes no new nominations. Placements that are under way go on as before.',
    },
  },
  'age-out-of-range': {
    status: 409,
    title: { ja: '年齢が要件を満たしていません', en: 'The age is outside the range' },
    detail: {
      ja: '来日予定日の年齢は{age}歳です。事業の要件は{min}歳から{max}歳までです。',
      en: 'On the planned day of arrival the trainee is {age}. The programme asks for {min} to {max}.',
    },
  },
  'japanese-level-too-low': {
    status: 409,
    title: { ja: '日本語能力が要件を満たしていません', en: 'Not enough Japanese' },
    detail: { ja: '事業の要件は{level}以上です。', en: 'The programme asks for {level} or better.' },
  },
  'passport-missing': {
    status: 409,
    title: { ja: '旅券が登録されていません', en: 'The passport is missing' },
    detail: {
      ja: '「個人情報」に旅券の番号と有効期限を登録してください。',
      en: 'Enter the passport’s number and expiry under “Personal data”.',
    },
  },
  'passport-expires': {
    status: 409,
    title: { ja: '旅券の有効期限が足りません', en: 'The passport expires too early' },
    detail: {
      ja: '旅券が研修終了予定日までに失効します。更新後の旅券を登録してください。',
      en: 'The passport expires by the planned end. Enter the renewed passport.',
    },
  },
  'health-form-missing': {
    status: 409,
    title: { ja: '健康情報が登録されていません', en: 'The health form is missing' },
    detail: {
      ja: '「個人情報」に健康診断書の内容を登録してください。',
      en: 'Enter what the health form says under “Personal data”.',
    },
  },
  'personal-consent-missing': {
    status: 409,
    title: { ja: '個人情報の提供への同意が記録されていません', en: 'The consent is not recorded' },
    detail: {
      ja: '同意書の版、個人情報の提供先、同意日を入力してください。',
      en: 'Enter the version of the consent form, to whom personal data may go, and the date.',
    },
  },
  'offer-missing': {
    status: 409,
    title: { ja: '受入枠が選ばれていません', en: 'No host offer chosen' },
    detail: { ja: '提案する受入枠を選んでください。', en: 'Choose the offer of a host.' },
  },
  'offer-full': {
    status: 409,
    title: { ja: '受入枠に空きがありません', en: 'The offer has no place left' },
    detail: {
      ja: 'この受入枠の定員はすべて埋まっています。別の受入枠を選んでください。',
      en: 'All places of this offer are taken. Choose another.',
    },
  },
  'offer-retired': {
    status: 409,
    title: { ja: '終了した受入枠です', en: 'The offer has ended' },
    detail: { ja: '別の受入枠を選んでください。', en: 'Choose another offer.' },
  },
  'offer-places-taken': {
    status: 409,
    title: { ja: '提案中・内定済みの人数を下回っています', en: 'More places are taken than that' },
    detail: {
      ja: 'すでに{taken}人分が使われているため、定員をそれより少なくすることはできません。',
      en: 'Places already taken: {taken}. The capacity cannot be lower.',
    },
  },
  'offer-conditions-unmet': {
    status: 409,
    title: { ja: '受入枠の条件に合っていません', en: 'The offer does not fit' },
    detail: {
      ja: '合わない条件：{conditions}。それでも提案する場合は、理由を入力してください。',
      en: 'Not met: {conditions}. To propose it all the same, give a reason.',
    },
  },
  'offer-agreed': {
    status: 409,
    title: { ja: '受入自治体と合意した条件です', en: 'This was agreed with the host' },
    detail: {
      ja: 'この受入枠の候補者・研修員（{cases}）が条件に合わなくなります。先に案件の内容を変更するか、新しい受入枠を登録してください。',
      en: 'It would no longer suit who has a place by this offer ({cases}). Change those cases first, or add another offer.',
    },
  },
  'mic-decision-missing': {
    status: 409,
    title: { ja: '総務省・協会の決定が記録されていません', en: 'The decision is not noted' },
    detail: {
      ja: '決定通知を登録するか、決定の日付・文書番号を「総務省・協会の決定」またはコメントに入力してください。',
      en: 'Add the decision as a document, or note its date and number in “Decision of MIC and CLAIR” or in the comment.',
    },
  },
  'trainee-visa-missing': {
    status: 409,
    title: { ja: '査証が確認されていません', en: 'The visa is not settled' },
    detail: { ja: '渡航準備の「査証」にチェックを入れてください。', en: 'Tick the visa in the travel checklist.' },
  },
  'trainee-flight-missing': {
    status: 409,
    title: { ja: '航空券が手配されていません', en: 'The flight is not booked' },
    detail: {
      ja: '航空券を登録するか、渡航準備の「航空券」にチェックを入れてください。',
      en: 'Add the flight as a document, or tick it in the travel checklist.',
    },
  },
  'trainee-insurance-missing': {
    status: 409,
    title: { ja: '保険に加入していません', en: 'No insurance' },
    detail: {
      ja: '保険証券を登録するか、渡航準備の「保険」にチェックを入れてください。',
      en: 'Add the insurance as a document, or tick it in the travel checklist.',
    },
  },
  'certificate-too-early': {
    status: 409,
    title: { ja: 'まだ修了証を作成できません', en: 'No certificate yet' },
    detail: {
      ja: '案件の状態が「{state}」です。修了証は、修了した後に作成できます。',
      en: 'The case is at “{state}”. A certificate can be made once the placement is completed.',
    },
  },
  'not-case-owner': {
    status: 403,
    title: { ja: '担当者のみが行えます', en: 'Only the owner may do this' },
    detail: {
      ja: 'この操作ができるのは案件の担当者です。必要な場合は担当者に依頼してください。',
      en: 'Only the owner of the case may do this. Ask the owner if you need it.',
    },
  },
  'owned-by-colleague': {
    status: 403,
    title: { ja: 'ほかの職員が担当しています', en: 'A colleague owns this case' },
    detail: {
      ja: '研修員の案件の担当者は個人情報を表示できるため、担当を替えられるのは今の担当者、コーディネーター、管理職だけです。',
      en: 'The owner of a placement sees personal data, so that only the present owner, a coordinator or a manager may pass it on.',
    },
  },
  'not-handling': {
    status: 403,
    title: { ja: 'この案件を取り扱っていません', en: 'You are not handling this case' },
    detail: {
      ja: 'この操作ができるのは、案件の担当者か、案件の手続きを行った本部職員です。',
      en: 'Only the owner, or staff of headquarters who took a step of the case, may do this.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;
