import { vocabulary } from '../vocabulary';

/** What an office does for a visit. */
export const supportKinds = vocabulary({
  introduction: ['訪問先の紹介', 'Introduction of hosts'],
  appointment: ['アポイント取得', 'Appointments'],
  accompaniment: ['同行', 'Accompaniment'],
  interpreting: ['通訳の手配', 'Interpreting'],
  briefing: ['ブリーフィング', 'Briefing'],
  materials: ['資料提供', 'Materials'],
  office_space: ['執務場所の提供', 'Office space'],
  online_briefing: ['オンラインブリーフィング', 'Online briefing'],
});

/** How a visit takes place. */
export const visitModes = vocabulary({
  on_site: ['現地訪問', 'On site'],
  online: ['オンライン', 'Online'],
  office_visit: ['事務所来訪', 'Visit to the office'],
});

/** What kind of body asks for a visit. */
export const requesterKinds = vocabulary({
  local_government: ['地方自治体', 'Local government'],
  association: ['団体・協議会', 'Association'],
  school: ['学校', 'School'],
});

/** The rank of the head of a delegation, by which hosts receive it. */
export const protocolClasses = vocabulary({
  head: ['首長・議長級', 'Governor, mayor or speaker'],
  deputy_head: ['副知事・副市長級', 'Vice-governor or deputy mayor'],
  assembly: ['議員団', 'Members of an assembly'],
  director: ['部局長級', 'Director'],
  working_level: ['実務担当者', 'Working level'],
});

/** The categories in which people are counted. */
export const headcountCategories = vocabulary({
  elected: ['首長・議員', 'Elected', '首長、議長、議員など、選挙で選ばれた方', 'Heads and members of assemblies'],
  official: ['職員', 'Officials', '自治体や団体の職員', 'Staff of governments and associations'],
  student: ['生徒・学生', 'Students'],
  escort: ['随行', 'Escorts', '引率、随行、添乗の方', 'Those who lead or accompany the others'],
  private: [
    '民間',
    'Private',
    '企業・団体など民間からの参加者',
    'Participants from companies and other private bodies',
  ],
});

/** A category in which people are counted. */
export type HeadcountCategory = (typeof headcountCategories)[number]['value'];

/** People by category. */
export type Headcount = Readonly<Record<HeadcountCategory, number>>;

/** The people of a headcount together, escorts included. */
export function headcountTotal(headcount: Headcount): number {
  return headcountCategories.reduce((total, { value }) => total + headcount[value], 0);
}

/** The languages in which a visit is prepared and held. */
export const visitLanguages = vocabulary({
  en: ['英語', 'English'],
  ja: ['日本語', 'Japanese'],
  zh: ['中国語', 'Chinese'],
  ko: ['韓国語', 'Korean'],
  fr: ['フランス語', 'French'],
  de: ['ドイツ語', 'German'],
  it: ['イタリア語', 'Italian'],
  es: ['スペイン語', 'Spanish'],
  pt: ['ポルトガル語', 'Portuguese'],
  id: ['インドネシア語', 'Indonesian'],
  ms: ['マレー語', 'Malay'],
  th: ['タイ語', 'Thai'],
  vi: ['ベトナム語', 'Vietnamese'],
  fil: ['フィリピノ語', 'Filipino'],
  km: ['クメール語', 'Khmer'],
  lo: ['ラオス語', 'Lao'],
  my: ['ミャンマー語', 'Burmese'],
  hi: ['ヒンディー語', 'Hindi'],
  ta: ['タミル語', 'Tamil'],
  other: ['その他', 'Other'],
});

/** Where an appointment stands. */
export const appointmentStatuses = vocabulary({
  proposed: ['候補', 'Proposed'],
  requested: ['依頼中', 'Requested'],
  confirmed: ['確定', 'Confirmed'],
  declined: ['辞退', 'Declined', '先方が辞退したもの', 'The host declined'],
  dropped: ['取りやめ', 'Dropped', '当方で取りやめたもの', 'We dropped it'],
});

/** Where an appointment stands. */
export type AppointmentStatus = (typeof appointmentStatuses)[number]['value'];

/** The kinds of documents that a visit keeps. */
export const documentKinds = vocabulary({
  formal_request: ['依頼書', 'Formal request'],
  questions: ['質問事項', 'Questions'],
  delegation_list: ['訪問団名簿', 'Delegation list'],
  itinerary: ['日程表', 'Itinerary'],
  briefing_material: ['説明資料', 'Briefing material'],
  visit_report: ['実施報告書', 'Visit report'],
  correspondence: ['往復文書・メール', 'Correspondence'],
  other: ['その他', 'Other'],
});

/** The kind of a document. */
export type DocumentKind = (typeof documentKinds)[number]['value'];

/** Why a visit was declined, withdrawn, cancelled or reopened. */
export const visitReasons = vocabulary({
  outside_jurisdiction: ['所管外', 'Outside our jurisdiction'],
  too_late: ['依頼が直前', 'Asked too late'],
  duplicate: ['過去の訪問と重複', 'Duplicate of an earlier visit'],
  host_refused: ['訪問先の辞退', 'Host refused'],
  commercial_or_courtesy: ['商用・表敬のみ', 'Commercial or courtesy only'],
  no_capacity: ['事務所の対応困難', 'No capacity'],
  disaster_security: ['災害・治安', 'Disaster or security'],
  epidemic: ['感染症', 'Epidemic'],
  requester_withdrew: ['依頼元の取下げ', 'Requester withdrew'],
  report_correction: ['報告内容の訂正', 'Report needs correcting'],
  count_correction: ['実績人数の訂正', 'Headcount needs correcting'],
  closed_in_error: ['誤って完了した', 'Closed by mistake'],
});

/** The code of a reason. */
export type ReasonCode = (typeof visitReasons)[number]['value'];

/** Why a person may confirm an appointment in spite of a warning. */
export const appointmentWarnings = vocabulary({
  overlap_delegation: ['訪問団の他の予定と時間が重なっています', 'Overlaps another appointment of the delegation'],
  overlap_staff: ['同行職員の他の予定と時間が重なっています', 'Overlaps another appointment of the staff'],
  overlap_interpreter: ['通訳者の他の予定と時間が重なっています', 'Overlaps another appointment of the interpreter'],
  travel_time: ['前後の予定との移動時間が足りません', 'Not enough travel time between appointments'],
  host_holiday: ['訪問先の休日に当たります', 'Falls on a holiday of the host'],
  outside_visit: ['訪問期間の外です', 'Outside the dates of the visit'],
});

/** The code of a warning about an appointment. */
export type AppointmentWarning = (typeof appointmentWarnings)[number]['value'];
