import { vocabulary } from '../vocabulary';

/** What the partners call their affiliation. */
export const affiliationKinds = vocabulary({
  sister: ['姉妹提携', 'Sister affiliation'],
  friendship: ['友好提携', 'Friendship affiliation'],
  other: ['その他の交流協定', 'Other exchange agreement'],
});

/** The kind of an affiliation. */
export type AffiliationKind = (typeof affiliationKinds)[number]['value'];

/** How an affiliation stands, as of the day that its entry names. */
export const affiliationStatuses = vocabulary({
  active: ['提携中', 'Active'],
  dormant: ['休止中', 'Dormant'],
  ended: ['解消', 'Ended'],
  unconfirmed: [
    '要確認',
    'To be confirmed',
    '以前の一覧にはあり、最新の一覧にはない提携',
    'Named by an earlier published list, but not by the latest one',
  ],
});

/** The status of an affiliation. */
export type AffiliationStatus = (typeof affiliationStatuses)[number]['value'];

/** What makes an exchange a sister affiliation by CLAIR’s definition: all three hold. */
export const affiliationTests = vocabulary({
  signedByHeads: ['両首長による提携書がある', 'Agreement signed by the heads of both'],
  wideRange: ['交流分野が特定のものに限られていない', 'Exchange not limited to certain areas'],
  assemblyApproved: ['議会の承認を得ている', 'Approved by the assembly'],
});

/** One of the three tests of an affiliation. */
export type AffiliationTest = (typeof affiliationTests)[number]['value'];

/** What partners exchange. */
export const exchangeFields = vocabulary({
  education: ['教育・青少年', 'Education and youth'],
  culture: ['文化・芸術', 'Culture'],
  sports: ['スポーツ', 'Sports'],
  economy: ['経済・産業', 'Economy'],
  tourism: ['観光', 'Tourism'],
  agriculture: ['農林水産', 'Agriculture and fisheries'],
  environment: ['環境', 'Environment'],
  administration: ['行政・人材育成', 'Administration and training'],
  other: ['その他', 'Other'],
});

/** The kinds of documents that a consultation keeps. */
export const affiliationDocumentKinds = vocabulary({
  inquiry_letter: ['照会文書', 'Inquiry'],
  candidate_profile: ['候補地の資料', 'Profile of a candidate'],
  agreement: ['提携書', 'Affiliation agreement'],
  correspondence: ['往復文書・メール', 'Correspondence'],
  other: ['その他', 'Other'],
});

/** Why a consultation was dropped, or taken up again. */
export const affiliationReasons = vocabulary({
  no_candidate: ['候補なし', 'No candidate'],
  partner_declined: ['相手先の辞退', 'The partner declined'],
  requester_withdrew: ['依頼元の取下げ', 'Requester withdrew'],
  not_approved: ['議会の承認が得られない', 'Not approved by the assembly'],
  no_budget: ['予算の都合', 'No budget'],
  other_way: ['別の経路で実現', 'Achieved in another way'],
  outside_jurisdiction: ['所管外', 'Outside our jurisdiction'],
  record_correction: ['記録内容の訂正', 'Record needs correcting'],
  closed_in_error: ['誤って完了した', 'Closed by mistake'],
});

/** The code of a reason. */
export type AffiliationReason = (typeof affiliationReasons)[number]['value'];

/** The reasons to take a closed consultation up again. */
export const affiliationReopenReasons: readonly AffiliationReason[] = ['record_correction', 'closed_in_error'];
