import type { FieldDefinition } from '../field';
import type { DispatchReason } from './vocabularies';

/** Why a dispatch may end early. */
export const endReasons = [
  'no_specialist',
  'employer_refused',
  'expert_declined',
  'not_endorsed',
  'outside_fields',
  'incomplete',
  'host_cannot_fund',
  'health',
  'security',
  'budget',
  'host_withdrew',
  'converted_online',
] as const satisfies DispatchReason[];

/** Why an application may be rejected. */
export const rejectReasons = [
  'outside_fields',
  'low_priority',
  'budget',
  'not_endorsed',
  'host_cannot_fund',
  'no_specialist',
  'incomplete',
  'security',
] as const satisfies DispatchReason[];

/** Why an application may be returned. */
export const returnReasons = [
  'incomplete',
  'outside_fields',
  'not_endorsed',
  'host_cannot_fund',
  'budget',
] as const satisfies DispatchReason[];

/** Why a specialist may refuse. */
export const refusalReasons = [
  'employer_refused',
  'expert_declined',
  'health',
  'security',
] as const satisfies DispatchReason[];

/** Why a mission may be converted to online. */
export const conversionReasons = [
  'security',
  'health',
  'budget',
  'host_cannot_fund',
  'expert_declined',
  'employer_refused',
] as const satisfies DispatchReason[];

/** Why an application is received outside its window. */
export const lateReason: FieldDefinition = {
  key: 'lateReason',
  kind: 'long_text',
  label: { ja: '期間外受理の理由', en: 'Reason for the late entry' },
  help: { ja: '受付期間外に受理する場合のみ。記録に残ります', en: 'Only outside the window; it stays on record' },
  maxLength: 1000,
  sensitivity: 'open',
};

/** The scoring sheet of an approval. */
export const score: FieldDefinition = {
  key: 'score',
  kind: 'score',
  label: { ja: '評点', en: 'Score' },
  sensitivity: 'open',
};

/** The budget of an approval. */
export const budget: FieldDefinition = {
  key: 'budget',
  kind: 'budget',
  label: { ja: '予算（円）', en: 'Budget (yen)' },
  help: {
    ja: '協会負担は渡航費・傷害保険・諸経費、受入側負担は現地交通・通訳',
    en: 'The council pays travel, insurance and incidentals, the host local transport and interpreting',
  },
  sensitivity: 'open',
};

/** The specialist who is asked. */
export const expert: FieldDefinition = {
  key: 'expertId',
  kind: 'expert',
  label: { ja: '専門家', en: 'Specialist' },
  sensitivity: 'open',
};

/** Who of several refused. */
export const refusedExpert: FieldDefinition = {
  key: 'refusedExpertId',
  kind: 'expert',
  label: { ja: '辞退した専門家', en: 'Who refused' },
  help: {
    ja: '1人が辞退しても、ほかの専門家への打診は続きます',
    en: 'The others are still being asked when one refuses',
  },
  sensitivity: 'open',
};

/** Why a mission goes with fewer specialists than were requested. */
export const fewerReason: FieldDefinition = {
  key: 'fewerReason',
  kind: 'long_text',
  label: { ja: '要請人数より少ない専門家で締結する理由', en: 'Why fewer specialists go than were requested' },
  help: { ja: '要請人数に達していない場合のみ。記録に残ります', en: 'Only where some are missing; it stays on record' },
  maxLength: 1000,
  sensitivity: 'open',
};

/** Why a specialist is asked who does not meet a condition. */
export const overrideReason: FieldDefinition = {
  key: 'overrideReason',
  kind: 'long_text',
  label: { ja: '条件を満たさない専門家を選ぶ理由', en: 'Why a specialist who does not meet a condition is chosen' },
  maxLength: 1000,
  sensitivity: 'open',
};
