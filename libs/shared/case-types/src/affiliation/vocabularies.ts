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
