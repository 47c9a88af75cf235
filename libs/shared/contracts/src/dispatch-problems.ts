import type { ProblemDefinition } from './problem-definition';

/** What may stand in the way of a specialist dispatch. */
export const dispatchProblems = {
  'agreement-too-early': {
    status: 409,
    title: { ja: 'まだ協定書を作成できません', en: 'No agreement can be drafted yet' },
    detail: {
      ja: '案件の状態が「{state}」です。協定書は、専門家に打診した後（「派遣同意」以降）に作成できます。',
      en: 'The case is at “{state}”. An agreement can be drafted once a specialist has been asked, from “Consent” on.',
    },
  },
  'window-closed': {
    status: 409,
    title: { ja: '受付期間外です', en: 'The window is not open' },
    detail: {
      ja: '派遣対象年度の申請は、受付期間内にのみ受理できます。期間外の受理は、管理職が理由を付して行います。',
      en: 'Applications for this target fiscal year are received only while its window is open. A manager may receive a late one, with a reason.',
    },
  },
  'window-over': {
    status: 409,
    title: { ja: '締切を過ぎた受付期間は変更できません', en: 'A window that is over keeps its dates' },
    detail: {
      ja: '締切を過ぎたため、受付開始と締切は変更できません。遅れて届いた申請は、管理職が理由を付して受理します（期間外受理として記録されます）。',
      en: 'The cut-off has passed, so the dates stay. A manager receives a late application with a reason, and it is marked as late.',
    },
  },
  'late-reason-missing': {
    status: 409,
    title: { ja: '期間外受理の理由がありません', en: 'The reason for the late entry is missing' },
    detail: {
      ja: '受付期間外のため、受理する理由を入力してください。理由は案件に残ります。',
      en: 'The window is not open: say why the application is received all the same. The reason stays on the case.',
    },
  },
  'counterpart-missing': {
    status: 409,
    title: { ja: '窓口機関が選択されていません', en: 'No counterpart' },
    detail: { ja: '派遣先国の窓口機関を選択してください。', en: 'Choose the counterpart of the country.' },
  },
  'counterpart-not-in-charge': {
    status: 409,
    title: { ja: '窓口機関が推薦状の日付の時点で担当していません', en: 'The counterpart was not in charge then' },
    detail: {
      ja: 'この窓口機関は、{on}の時点では派遣先国を担当していません。その時点の窓口機関を選ぶか、推薦状の日付を訂正してください。',
      en: 'On {on} another body spoke for the country. Choose the one in charge then, or correct the date of the endorsement.',
    },
  },
  'counterpart-of-other-country': {
    status: 409,
    title: { ja: '窓口機関が派遣先国のものではありません', en: 'The counterpart is of another country' },
    detail: {
      ja: '窓口機関と派遣先国が一致していません。どちらかを訂正してください。',
      en: 'The counterpart does not speak for the country of the mission. Correct one of them.',
    },
  },
  'cost-undertaking-missing': {
    status: 409,
    title: { ja: '受入側の経費負担が確約されていません', en: 'The host has not undertaken its costs' },
    detail: {
      ja: '現地交通・通訳の経費を受入側が負担することを確認してください。',
      en: 'Check that the host pays for local transport and interpreting.',
    },
  },
  'change-note-missing': {
    status: 409,
    title: { ja: '差戻し後の変更がありません', en: 'Nothing has changed since it was returned' },
    detail: {
      ja: '申請内容か書類を訂正するか、何が変わったかをコメントに入力してください。',
      en: 'Correct the application or its documents, or say in the comment what has changed.',
    },
  },
  'score-missing': {
    status: 409,
    title: { ja: '評点が入力されていません', en: 'The score is missing' },
    detail: { ja: '評点を入力してください。', en: 'Fill in the scoring sheet.' },
  },
  'budget-missing': {
    status: 409,
    title: { ja: '予算が入力されていません', en: 'The budget is missing' },
    detail: {
      ja: '協会負担額と受入側負担額を入力してください。',
      en: 'Enter the council’s share and the host’s share.',
    },
  },
  'figures-settled': {
    status: 409,
    title: { ja: '評点と予算は最初の承認で決まっています', en: 'The first approval has settled score and budget' },
    detail: {
      ja: '二次決裁では、最初の承認の評点と予算を変更できません。変更が必要な場合は、案件を差し戻してください。',
      en: 'The second approval takes score and budget as the first left them. To change them, return the application.',
    },
  },
  'online-already': {
    status: 409,
    title: { ja: 'すでにオンライン実施です', en: 'It is online already' },
    detail: { ja: '実施方法は「オンライン」です。', en: 'The specialist does not travel for this mission.' },
  },
  'period-outside-year': {
    status: 409,
    title: {
      ja: '派遣開始日が派遣対象年度に入っていません',
      en: 'The mission does not begin in its target fiscal year',
    },
    detail: {
      ja: '派遣開始日を派遣対象年度の日付（{from}から{to}まで）にしてください。終了日は年度をまたいでもかまいません。',
      en: 'Let it begin from {from} to {to}. It may end after that.',
    },
  },
  'period-in-past': {
    status: 409,
    title: { ja: '派遣開始日が過ぎています', en: 'The mission would have begun already' },
    detail: {
      ja: '派遣開始日（{from}）が過ぎています。派遣は申請の受理と専門家への打診の後に始まるため、今日以降の日付に変更してください。',
      en: 'It would have begun on {from}. A mission begins after its application and after the specialist was asked: choose a day from today on.',
    },
  },
  'endorsement-in-future': {
    status: 409,
    title: { ja: '推薦状の日付が今日より後です', en: 'The endorsement bears a day that has not come' },
    detail: {
      ja: '推薦状の日付を今日までの日付にしてください。',
      en: 'Enter the date of the endorsement, today at the latest.',
    },
  },
  'endorsement-too-old': {
    status: 409,
    title: { ja: '推薦状の日付が古すぎます', en: 'The endorsement is too old' },
    detail: {
      ja: '今回の申請の推薦状であることを確認し、{from}以降の日付にしてください。',
      en: 'Check that it endorses this application: it must be of {from} or later.',
    },
  },
  'mic-consultation-missing': {
    status: 409,
    title: { ja: '総務省との協議が記録されていません', en: 'The consultation with MIC is not noted' },
    detail: {
      ja: '協議した日と結果を「総務省との協議」またはコメントに入力してください。',
      en: 'Note when it was held and what came of it, in “Consultation with MIC” or in the comment.',
    },
  },
  'expert-missing': {
    status: 409,
    title: { ja: '専門家が選ばれていません', en: 'No specialist chosen' },
    detail: { ja: '候補の一覧から専門家を選んでください。', en: 'Choose a specialist from the list.' },
  },
  'expert-double-booked': {
    status: 409,
    title: { ja: '専門家の予定が重なっています', en: 'The specialist is booked' },
    detail: {
      ja: 'この専門家は、同じ時期に別の派遣の打診または決定があります（{reference}）。',
      en: 'The specialist is asked for, or settled on, another mission at that time ({reference}).',
    },
  },
  'expert-asked-already': {
    status: 409,
    title: { ja: 'この派遣で打診中の専門家です', en: 'The specialist is asked for this mission already' },
    detail: {
      ja: '{expert}さんには打診済みです。別の専門家を選んでください。',
      en: '{expert} is asked for this mission already. Choose another specialist.',
    },
  },
  'expert-not-listed': {
    status: 409,
    title: { ja: '名簿への掲載に同意していない専門家です', en: 'The specialist is not on the roster' },
    detail: {
      ja: '本人の同意がないため打診できません（{conditions}）。別の専門家を選んでください。',
      en: 'The specialist has not agreed to be asked ({conditions}). Choose another.',
    },
  },
  'employer-unknown': {
    status: 409,
    title: { ja: '専門家の所属先が登録されていません', en: 'Nothing is known of the employer' },
    detail: {
      ja: '現職職員の所属先が名簿に登録されていないため、承認者との関係を確認できません。専門家の名簿に所属先を入力してください。',
      en: 'Without the employer of an official nobody can tell whether it is the approver’s own government. Enter it on the roster of experts.',
    },
  },
  'expert-of-own-government': {
    status: 403,
    title: { ja: '承認者または打診者と同じ自治体の専門家です', en: 'The specialist is of the government that decides' },
    detail: {
      ja: '{expert}さんの所属先（{government}）は、この派遣の承認者または打診する本人の派遣元です。別の専門家を選んでください。',
      en: '{expert} works for {government}, from which the approver of this dispatch, or the person who chooses, is seconded. Choose another specialist.',
    },
  },
  'override-reason-missing': {
    status: 409,
    title: { ja: '条件を満たさない専門家です', en: 'The specialist does not meet a condition' },
    detail: {
      ja: '満たさない条件：{conditions}。それでも打診する場合は、理由を入力してください。',
      en: 'Not met: {conditions}. To ask this specialist all the same, give a reason.',
    },
  },
  'consent-missing': {
    status: 409,
    title: { ja: '派遣の同意書がありません', en: 'The consent is missing' },
    detail: {
      ja: '「{document}」を登録してください。現職職員は所属先、退職者は本人の同意が必要です。',
      en: 'Add “{document}”. An official goes with the employer’s consent, a retiree with their own.',
    },
  },
  'consent-of-expert-missing': {
    status: 409,
    title: { ja: '派遣の同意書がありません', en: 'The consent is missing' },
    detail: {
      ja: '{expert}さんの「{document}」を登録してください。同意書は専門家ごとに必要です。',
      en: 'Add “{document}” for {expert}. Each specialist needs a consent of their own.',
    },
  },
  'paper-of-whom': {
    status: 409,
    title: { ja: 'どの専門家の書類か選択されていません', en: 'It is not said whose paper this is' },
    detail: {
      ja: '複数の専門家に打診しています。どの専門家の同意書か選択してください。',
      en: 'Several specialists are asked: choose whose consent this is.',
    },
  },
  'enough-experts-asked': {
    status: 409,
    title: { ja: '要請人数の専門家に打診済みです', en: 'As many specialists are asked as were requested' },
    detail: {
      ja: '要請人数は{requested}人です。ほかの専門家に打診する場合は、先に打診中の専門家の不承諾を記録してください。',
      en: 'The host asked for {requested}. To ask somebody else, first record the refusal of one who is asked.',
    },
  },
  'fewer-experts-reason-missing': {
    status: 409,
    title: { ja: '専門家が要請人数に達していません', en: 'Fewer specialists than were requested' },
    detail: {
      ja: 'このまま締結する場合は、要請人数より少ない理由を入力してください。揃える場合は、先に「専門家を追加で打診する」を行ってください。',
      en: 'To conclude the agreement all the same, say why fewer go. To send all of them, take the step “Ask another specialist” first.',
    },
  },
  'agreement-unsigned': {
    status: 409,
    title: { ja: '署名済みの協定書がありません', en: 'The agreement is not signed' },
    detail: {
      ja: '協会と受入自治体の双方が署名した協定書を登録してください。',
      en: 'Add the agreement signed by both the council and the host.',
    },
  },
  'insurance-missing': {
    status: 409,
    title: { ja: '傷害保険が手配されていません', en: 'No accident insurance' },
    detail: {
      ja: '保険証券を登録するか、派遣準備の「傷害保険」にチェックを入れてください。',
      en: 'Add the insurance as a document, or tick it in the preparation.',
    },
  },
  'visa-missing': {
    status: 409,
    title: { ja: '査証が確認されていません', en: 'The visa is not settled' },
    detail: {
      ja: '査証を登録するか、派遣準備の「査証」にチェックを入れてください。',
      en: 'Add the visa as a document, or tick it in the preparation.',
    },
  },
  'itinerary-missing': {
    status: 409,
    title: { ja: '日程表がありません', en: 'The itinerary is missing' },
    detail: {
      ja: '日程表を登録するか、派遣準備の「日程表」にチェックを入れてください。',
      en: 'Add the itinerary as a document, or tick it in the preparation.',
    },
  },
  'health-declaration-missing': {
    status: 409,
    title: { ja: '健康申告がありません', en: 'The health declaration is missing' },
    detail: {
      ja: '健康申告書を登録するか、派遣準備の「健康申告」にチェックを入れてください。',
      en: 'Add the health declaration as a document, or tick it in the preparation.',
    },
  },
  'departure-outside-period': {
    status: 409,
    title: { ja: '出発日が派遣期間から外れています', en: 'The departure lies outside the agreed period' },
    detail: {
      ja: '派遣期間は{from}から{to}までです。出発日が正しい場合は、期間外に出発した理由をコメントに入力してください。',
      en: 'The agreed period is {from} to {to}. If the day is right, say in the comment why they left then.',
    },
  },
  'attendees-missing': {
    status: 409,
    title: { ja: '受講者数が入力されていません', en: 'The number of attendees is missing' },
    detail: { ja: '現地で指導を受けた人数を入力してください。', en: 'Enter how many people took part.' },
  },
  'date-missing': {
    status: 409,
    title: { ja: '日付が入力されていません', en: 'The date is missing' },
    detail: { ja: '実際の日付を入力してください。', en: 'Enter the day on which it happened.' },
  },
  'document-locked': {
    status: 409,
    title: { ja: '承認の判断材料となる書類です', en: 'The decision rests on this document' },
    detail: {
      ja: '推薦後は、「{document}」の追加や削除はできません。案件を差し戻してから訂正してください。',
      en: 'Once recommended, “{document}” can be neither added nor withdrawn. Return the case first.',
    },
  },
  'document-kept': {
    status: 409,
    title: { ja: '済んだ手続の根拠となる書類です', en: 'A step already taken rests on this document' },
    detail: {
      ja: '「{document}」は、済んだ手続で必要とされた書類のため、削除できません。訂正がある場合は、新しい書類を追加してください。',
      en: '“{document}” was asked for by a step already taken, so it stays. To correct it, add another.',
    },
  },
  'field-locked': {
    status: 409,
    title: { ja: '現在の状態では変更できない項目です', en: 'This can no longer be changed' },
    detail: {
      ja: '「{field}」は、現在の段階では変更できません。',
      en: '“{field}” is settled in this state.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;
