import { vocabulary } from '../vocabulary';

/** Why a commissioned research was declined, or taken up again. */
export const researchReasons = vocabulary({
  outside_jurisdiction: ['所管外', 'Outside our jurisdiction'],
  too_late: ['期限までの時間が足りない', 'Too little time until the due date'],
  published_already: ['公開資料で足りる', 'Published material is enough'],
  duplicate: ['過去の調査と重複', 'Duplicate of earlier research'],
  not_researchable: ['調査が困難', 'Cannot be researched'],
  commercial: ['商用目的', 'Commercial purpose'],
  no_capacity: ['事務所の対応困難', 'No capacity'],
  requester_withdrew: ['依頼元の取下げ', 'Requester withdrew'],
  record_correction: ['回答内容の訂正', 'Answer needs correcting'],
  closed_in_error: ['誤って完了した', 'Closed by mistake'],
});

/** The code of a reason. */
export type ResearchReason = (typeof researchReasons)[number]['value'];

/** The reasons to take a closed research up again. */
export const researchReopenReasons: readonly ResearchReason[] = ['record_correction', 'closed_in_error'];

/** The kinds of documents that a commissioned research keeps. */
export const researchDocumentKinds = vocabulary({
  request_form: ['調査依頼書', 'Request form'],
  questions: ['質問事項', 'Questions'],
  answer: ['回答書', 'Answer'],
  source: ['参考資料・出典', 'Sources'],
  correspondence: ['往復文書・メール', 'Correspondence'],
  other: ['その他', 'Other'],
});
