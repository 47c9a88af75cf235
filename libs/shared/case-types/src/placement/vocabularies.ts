import { expertiseAreas } from '../dispatch/expertise';
import { vocabulary } from '../vocabulary';

/** How well a trainee speaks Japanese, the least first; by the Japanese-Language Proficiency Test. */
export const japaneseLevels = vocabulary({
  none: ['なし', 'None'],
  n5: ['N5相当', 'N5'],
  n4: ['N4相当', 'N4'],
  n3: ['N3相当', 'N3'],
  n2: ['N2相当', 'N2'],
  n1: ['N1相当', 'N1'],
});

/** How well a trainee speaks Japanese. */
export type JapaneseLevel = (typeof japaneseLevels)[number]['value'];

/** How high a level is; a higher number speaks better, -1 is none of the vocabulary. */
export function japaneseRank(level: unknown): number {
  return japaneseLevels.findIndex(({ value }) => value === level);
}

/** The fields in which a local government trains officials from abroad: general administration, and those of experts. */
export const trainingFields = [
  ...vocabulary({ general_administration: ['一般行政', 'General administration'] }),
  ...expertiseAreas,
];

/** What has to be settled before a trainee travels. */
export const travelChecks = vocabulary({
  visa: ['査証', 'Visa'],
  flight: ['航空券', 'Flight'],
  insurance: ['保険', 'Insurance'],
  residence: ['宿舎', 'Accommodation'],
  pickup: ['空港出迎え', 'Meeting at the airport'],
  allowance: ['滞在費の支給手続', 'Allowance'],
});

/** How a placement may end early. Source: the reasons that the offices record. */
export const placementReasons = vocabulary({
  age: ['年齢要件', 'Age'],
  japanese_level: ['日本語能力の不足', 'Not enough Japanese'],
  passport: ['旅券の有効期限', 'Passport'],
  health: ['健康上の理由', 'Health'],
  consent: ['個人情報の提供への不同意', 'No consent to pass on personal data'],
  incomplete: ['書類不備', 'Incomplete'],
  outside_fields: ['対象分野外', 'Outside the fields'],
  no_host: ['受入自治体なし', 'No host'],
  host_declined: ['受入自治体の不承諾', 'The host declined'],
  host_withdrew: ['受入自治体の辞退', 'The host withdrew'],
  other_candidate: ['他の候補者を選考', 'Another candidate was chosen'],
  visa_refused: ['査証の不発給', 'Visa refused'],
  visa_late: ['査証の発給遅延', 'Visa too late'],
  trainee_declined: ['本人の辞退', 'The trainee declined'],
  employer_recalled: ['所属先の都合', 'The employer needs the trainee'],
  family: ['家庭の事情', 'Family reasons'],
  misconduct: ['服務上の問題', 'Misconduct'],
  security: ['治安・災害', 'Security or disaster'],
  budget: ['予算', 'Budget'],
});

/** The code of a reason. */
export type PlacementReason = (typeof placementReasons)[number]['value'];

/** The kinds of documents that a placement keeps; copies of passports and health forms are no documents of a case. */
export const placementDocumentKinds = vocabulary({
  recommendation: ['所属先の推薦書', 'Employer’s recommendation'],
  application: ['申込書', 'Application'],
  certificate_of_japanese: ['日本語能力の証明', 'Certificate of Japanese'],
  consent_form: ['個人情報の提供に関する同意書', 'Consent to pass on personal data'],
  host_decision: ['受入自治体の決定通知', 'Host’s decision'],
  mic_decision: ['総務省・協会の決定', 'Decision of MIC and CLAIR'],
  flight: ['航空券', 'Flight'],
  insurance: ['保険証券', 'Insurance'],
  host_arrival: ['受入自治体の到着確認', 'Host’s arrival confirmation'],
  monthly_report: ['月例報告書', 'Monthly report'],
  final_report: ['最終報告書', 'Final report'],
  correspondence: ['往復文書・メール', 'Correspondence'],
  other: ['その他', 'Other'],
});

/** The personal data of a trainee: each piece apart and encrypted, masked, shown one at a time with a reason. */
export const traineeSecrets = vocabulary({
  passport: ['旅券', 'Passport'],
  health: ['健康情報', 'Health'],
  emergencyContact: ['緊急連絡先', 'Emergency contact'],
});

/** The name of a piece of personal data. */
export type TraineeSecret = (typeof traineeSecrets)[number]['value'];
