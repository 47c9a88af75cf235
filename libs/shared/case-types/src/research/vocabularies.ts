import { vocabulary } from '../vocabulary';

/** Why a commissioned research was declined. */
export const researchReasons = vocabulary({
  outside_jurisdiction: ['所管外', 'Outside our jurisdiction'],
  too_late: ['期限までの時間が足りない', 'Too little time until the due date'],
  published_already: ['公開資料で足りる', 'Published material is enough'],
  duplicate: ['過去の調査と重複', 'Duplicate of earlier research'],
  not_researchable: ['調査が困難', 'Cannot be researched'],
  commercial: ['商用目的', 'Commercial purpose'],
  no_capacity: ['事務所の対応困難', 'No capacity'],
  requester_withdrew: ['依頼元の取下げ', 'Requester withdrew'],
});

/** The code of a reason. */
export type ResearchReason = (typeof researchReasons)[number]['value'];

/** The kinds of documents that a commissioned research keeps. */
export const researchDocumentKinds = vocabulary({
  request_form: ['調査依頼書', 'Request form'],
  questions: ['質問事項', 'Questions'],
  answer: ['回答書', 'Answer'],
  source: ['参考資料・出典', 'Sources'],
  correspondence: ['往復文書・メール', 'Correspondence'],
  other: ['その他', 'Other'],
});
