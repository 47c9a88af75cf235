import type { FieldDefinition } from '../field';
import { caseFields, visitFields } from '../visit/fields';

/** The fields of a commissioned research, those of every case in its own words included. */
export const researchFields = {
  title: {
    ...caseFields.title,
    help: { ja: '何についての調査か（例：シンガポールの公共交通の運賃制度）', en: 'What the research is about' },
  },
  country: {
    ...caseFields.country,
    label: { ja: '調査対象国', en: 'Country' },
    requiredFor: ['assess'],
  },
  requester: visitFields.requester,
  branch: visitFields.branch,
  receivedOn: {
    key: 'receivedOn',
    kind: 'date',
    label: { ja: '受付日', en: 'Received on' },
    help: {
      ja: '空欄は登録日。年度はこの日で決まります',
      en: 'The day of the entry by default; it decides the fiscal year',
    },
    sensitivity: 'open',
    substance: true,
  },
  questions: {
    key: 'questions',
    kind: 'long_text',
    label: { ja: '質問事項', en: 'Questions' },
    help: { ja: '番号を付けて、1問ずつ改行してください', en: 'Numbered, one to a line' },
    maxLength: 8000,
    sensitivity: 'open',
    requiredFor: ['assess'],
    substance: true,
  },
  background: {
    key: 'background',
    kind: 'long_text',
    label: { ja: '調査の背景・利用目的', en: 'Background' },
    help: { ja: '何を検討するために、誰が使うのか', en: 'What it is for and who will use it' },
    maxLength: 4000,
    sensitivity: 'open',
    requiredFor: ['request'],
    substance: true,
  },
  dueOn: {
    key: 'dueOn',
    kind: 'date',
    label: { ja: '回答期限', en: 'Answer due' },
    sensitivity: 'open',
    requiredFor: ['request'],
    substance: true,
  },
  shareable: {
    key: 'shareable',
    kind: 'boolean',
    label: { ja: '他の自治体への提供可', en: 'May be shared with other governments' },
    help: {
      ja: '依頼元が、回答を他の自治体にも提供することに同意している場合',
      en: 'Where the requester agrees that the answer is passed on',
    },
    sensitivity: 'open',
  },
} as const satisfies Record<string, FieldDefinition>;
