import type { FieldDefinition } from '../field';
import { caseFields } from '../visit/fields';
import { japaneseLevels, traineeSecrets, trainingFields, travelChecks } from './vocabularies';

/** The states in which the nomination may still be corrected; the decision is made on what it says. */
const beforeDecision = ['nominated', 'eligible', 'host_review', 'selected'] as const;

/** The states from the arrival until the training is completed. */
const sinceArrival = ['arrived', 'introduction', 'host_training', 'final_report'] as const;

function day(key: string, ja: string, en: string): FieldDefinition {
  return { key, kind: 'date', label: { ja, en }, sensitivity: 'open' };
}

/** The fields of a trainee's placement, those of every case in its own words included. */
export const placementFields = {
  title: {
    ...caseFields.title,
    help: { ja: 'どこの誰の、どの分野の研修か（例：フエ市 観光）', en: 'Whose training, and in which field' },
  },
  country: {
    ...caseFields.country,
    label: { ja: '国籍', en: 'Nationality' },
    requiredFor: ['find_eligible'],
    editableIn: beforeDecision,
  },
  programme: {
    key: 'programme',
    kind: 'text',
    label: { ja: '事業', en: 'Programme' },
    maxLength: 40,
    sensitivity: 'open',
    requiredAtCreate: true,
    substance: true,
    editableIn: ['nominated'],
  },
  trainee: {
    key: 'trainee',
    kind: 'person',
    label: { ja: '研修員', en: 'Trainee' },
    sensitivity: 'personal',
    requiredAtCreate: true,
    requiredFor: ['find_eligible'],
    substance: true,
    editableIn: beforeDecision,
  },
  nominatedBy: {
    key: 'nominatedBy',
    kind: 'text',
    label: { ja: '推薦機関', en: 'Nominated by' },
    help: { ja: '候補者を推薦した中央政府などの機関', en: 'The national body through which the candidate came' },
    maxLength: 200,
    sensitivity: 'open',
    substance: true,
    editableIn: beforeDecision,
  },
  recommendedOn: {
    ...day('recommendedOn', '所属先の推薦日', 'Recommended by the employer on'),
    substance: true,
    editableIn: beforeDecision,
  },
  field: {
    key: 'field',
    kind: 'choice',
    label: { ja: '研修分野', en: 'Training field' },
    choices: trainingFields,
    sensitivity: 'open',
    requiredAtCreate: true,
    requiredFor: ['find_eligible'],
    substance: true,
    editableIn: beforeDecision,
  },
  fieldText: {
    key: 'fieldText',
    kind: 'long_text',
    label: { ja: '研修の希望', en: 'What the trainee wants to learn' },
    maxLength: 4000,
    sensitivity: 'open',
    substance: true,
    editableIn: beforeDecision,
  },
  japaneseLevel: {
    key: 'japaneseLevel',
    kind: 'choice',
    label: { ja: '日本語能力', en: 'Japanese' },
    choices: japaneseLevels,
    sensitivity: 'open',
    requiredAtCreate: true,
    requiredFor: ['find_eligible'],
    substance: true,
    editableIn: beforeDecision,
  },
  plannedArrival: {
    ...day('plannedArrival', '来日予定日', 'Planned arrival'),
    help: {
      ja: '通常は5月。準備の期限はここから逆算します',
      en: 'Usually in May; what is due is counted back from it',
    },
    requiredFor: ['find_eligible'],
    substance: true,
    editableIn: [...beforeDecision, 'decided', 'travel'],
  },
  plannedDeparture: {
    ...day('plannedDeparture', '研修終了予定日', 'Planned end'),
    help: { ja: '来日から6〜12か月後', en: 'Usually 6 to 12 months after the arrival' },
    requiredFor: ['find_eligible'],
    substance: true,
    editableIn: [...beforeDecision, 'decided', 'travel'],
  },
  consentVersion: {
    key: 'consentVersion',
    kind: 'text',
    label: { ja: '同意書の版', en: 'Consent form version' },
    maxLength: 40,
    sensitivity: 'open',
    substance: true,
    editableIn: beforeDecision,
  },
  consentRecipient: {
    key: 'consentRecipient',
    kind: 'text',
    label: { ja: '個人情報の提供先', en: 'Personal data may go to' },
    help: { ja: '例：受入自治体、総務省、JIAM', en: 'Such as the host, MIC and JIAM' },
    maxLength: 300,
    sensitivity: 'open',
    substance: true,
    editableIn: beforeDecision,
  },
  consentedOn: { ...day('consentedOn', '同意日', 'Consented on'), substance: true, editableIn: beforeDecision },
  passport: {
    key: 'passport',
    kind: 'sealed',
    label: { ja: '旅券', en: 'Passport' },
    sensitivity: 'restricted',
    substance: true,
  },
  health: {
    key: 'health',
    kind: 'sealed',
    label: { ja: '健康情報', en: 'Health' },
    sensitivity: 'restricted',
    substance: true,
  },
  emergencyContact: {
    key: 'emergencyContact',
    kind: 'sealed',
    label: { ja: '緊急連絡先', en: 'Emergency contact' },
    sensitivity: 'restricted',
  },
  /** Which pieces an event touched; the history never says what they held. */
  personalData: {
    key: 'personalData',
    kind: 'choices',
    label: { ja: '個人情報', en: 'Personal data' },
    choices: [...traineeSecrets, { value: 'birthDate', label: { ja: '生年月日', en: 'Date of birth' } }],
    maxItems: traineeSecrets.length + 1,
    sensitivity: 'open',
  },
  /** Which pieces somebody took out. */
  personalDataRemoved: {
    key: 'personalDataRemoved',
    kind: 'choices',
    label: { ja: '削除した個人情報', en: 'Personal data removed' },
    choices: traineeSecrets,
    maxItems: traineeSecrets.length,
    sensitivity: 'open',
  },
  tokyoFrom: day('tokyoFrom', '東京研修の初日', 'Tokyo from'),
  tokyoTo: day('tokyoTo', '東京研修の最終日', 'Tokyo until'),
  jiamFrom: day('jiamFrom', 'JIAM研修の初日', 'JIAM from'),
  jiamTo: day('jiamTo', 'JIAM研修の最終日', 'JIAM until'),
  hostFrom: day('hostFrom', '受入研修の初日', 'Host training from'),
  hostTo: day('hostTo', '受入研修の最終日', 'Host training until'),
  // Set by the step; a day recorded wrongly is corrected until the training is completed.
  arrivedOn: { ...day('arrivedOn', '来日日', 'Arrived on'), editableIn: sinceArrival },
  micDecision: {
    key: 'micDecision',
    kind: 'long_text',
    label: { ja: '総務省・協会の決定', en: 'Decision of MIC and CLAIR' },
    help: {
      ja: '決定の日付・文書番号など。記入した人は、この案件の決定はできなくなります',
      en: 'When it was made, and its number; who enters it cannot decide on this placement',
    },
    maxLength: 1000,
    sensitivity: 'open',
    substance: true,
  },
  checklist: {
    key: 'checklist',
    kind: 'choices',
    label: { ja: '渡航準備', en: 'Travel' },
    choices: travelChecks,
    maxItems: travelChecks.length,
    sensitivity: 'open',
  },
} as const satisfies Record<string, FieldDefinition>;

/** The parts of a trainee's record; names as they stand in the passport, in the native script and in kana. */
export const traineeFields = {
  nameRoman: {
    key: 'nameRoman',
    kind: 'text',
    label: { ja: 'ローマ字氏名', en: 'Name (roman)' },
    help: { ja: '旅券のとおり', en: 'As in the passport' },
    maxLength: 200,
    sensitivity: 'personal',
    requiredAtCreate: true,
  },
  nameNative: {
    key: 'nameNative',
    kind: 'text',
    label: { ja: '現地語氏名', en: 'Name (native script)' },
    maxLength: 200,
    sensitivity: 'personal',
  },
  nameKana: {
    key: 'nameKana',
    kind: 'text',
    label: { ja: 'カナ氏名', en: 'Name (kana)' },
    maxLength: 200,
    sensitivity: 'personal',
  },
  birthDate: {
    key: 'birthDate',
    kind: 'date',
    label: { ja: '生年月日', en: 'Date of birth' },
    sensitivity: 'personal',
    requiredAtCreate: true,
  },
  employer: {
    key: 'employer',
    kind: 'text',
    label: { ja: '所属先', en: 'Employer' },
    help: { ja: '現在勤務している自治体', en: 'The local government for which the trainee works' },
    maxLength: 200,
    sensitivity: 'personal',
    requiredAtCreate: true,
  },
} as const satisfies Record<string, FieldDefinition>;

/** The keys of what may stand nowhere in the open: its values go sealed into a table of their own. */
export const sealedKeys: readonly string[] = Object.values(placementFields)
  .filter(({ sensitivity }) => sensitivity === 'restricted')
  .map(({ key }) => key);

const inTheForm: readonly FieldDefinition[] = [...Object.values(placementFields), ...Object.values(traineeFields)];

/** All that a draft of a placement keeps: its own fields, without what is sealed and without texts that may say it. */
export const placementDraftKeys: readonly string[] = inTheForm
  .filter(({ kind, sensitivity }) => sensitivity !== 'restricted' && kind !== 'sealed' && kind !== 'long_text')
  .map(({ key }) => key);
