import { vocabulary } from '../vocabulary';

/** How a specialist works with the host. */
export const dispatchModes = vocabulary({
  on_site: ['現地派遣', 'On site'],
  online: ['オンライン', 'Online', '渡航せずに指導する場合', 'The specialist advises without travelling'],
});

/** How a specialist dispatch may end early or be turned back. Source: the reasons that the offices record. */
export const dispatchReasons = vocabulary({
  no_specialist: ['該当する専門家なし', 'No suitable specialist'],
  employer_refused: ['所属先の不承諾', 'The employer refused'],
  expert_declined: ['専門家本人の辞退', 'The specialist declined'],
  not_endorsed: ['窓口機関の推薦なし', 'Not endorsed by the counterpart'],
  outside_fields: ['対象分野外', 'Outside the fields'],
  incomplete: ['書類不備', 'Incomplete'],
  host_cannot_fund: ['受入側の経費負担困難', 'The host cannot fund its share'],
  health: ['健康上の理由', 'Health'],
  security: ['治安・災害', 'Security or disaster'],
  budget: ['予算', 'Budget'],
  host_withdrew: ['受入側の取下げ', 'The host withdrew'],
  converted_online: ['オンライン支援へ変更', 'Converted to an online event'],
  low_priority: ['優先順位', 'Lower priority than others'],
});

/** The code of a reason. */
export type DispatchReason = (typeof dispatchReasons)[number]['value'];

/** The kinds of documents that a dispatch keeps. */
export const dispatchDocumentKinds = vocabulary({
  request_form: ['派遣要請書', 'Request form'],
  endorsement: ['窓口機関の推薦状', 'Counterpart’s endorsement'],
  cost_undertaking: ['経費負担の確約書', 'Undertaking on costs'],
  host_profile: ['受入自治体の概要', 'Profile of the host'],
  mic_consultation: ['総務省との協議記録', 'Record of the MIC consultation'],
  employer_consent: ['所属先の派遣同意書', 'Employer’s consent'],
  own_consent: ['本人の同意書（退職者）', 'Specialist’s own consent (retired)'],
  agreement_signed: ['協定書（署名済み）', 'Agreement, signed by both'],
  insurance: ['傷害保険証券', 'Accident insurance'],
  visa: ['査証', 'Visa'],
  itinerary: ['日程表', 'Itinerary'],
  health_declaration: ['健康申告書', 'Health declaration'],
  specialist_report: ['専門家の報告書', 'Specialist’s report'],
  host_report: ['受入自治体の報告書', 'Host’s report'],
  correspondence: ['往復文書・メール', 'Correspondence'],
  other: ['その他', 'Other'],
});

/** What has to be settled before a specialist departs. */
export const preparations = vocabulary({
  insurance: ['傷害保険', 'Accident insurance'],
  visa: ['査証（不要の場合は確認済み）', 'Visa, or checked that none is needed'],
  itinerary: ['日程表', 'Itinerary'],
  health_declaration: ['健康申告', 'Health declaration'],
  flight: ['航空券', 'Flight'],
  accommodation: ['宿泊', 'Accommodation'],
  interpreter: ['通訳（受入側）', 'Interpreter, by the host'],
  local_transport: ['現地交通（受入側）', 'Local transport, by the host'],
});

/** Where the invitation of a specialist stands. */
export const invitationStatuses = vocabulary({
  invited: ['打診中', 'Invited'],
  agreed: ['派遣決定', 'Agreed'],
  refused: ['辞退・不承諾', 'Refused'],
  released: ['取消し', 'Released', '案件の終了などにより取り消したもの', 'Let go because the case ended or changed'],
});

/** Where the invitation of a specialist stands. */
export type InvitationStatus = (typeof invitationStatuses)[number]['value'];
