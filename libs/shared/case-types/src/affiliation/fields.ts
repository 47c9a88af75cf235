import type { FieldDefinition } from '../field';
import { caseFields } from '../visit/fields';
import { affiliationKinds, affiliationTests, exchangeFields } from './vocabularies';

/** The states in which it is still open with whom. */
const searching = ['inquiry', 'researching', 'introduced', 'negotiating'] as const;

/** The fields of a consultation, those of every case in its own words included. */
export const affiliationFields = {
  title: {
    ...caseFields.title,
    help: {
      ja: '依頼元と希望が一目で分かるように（例：○○市 フィリピンとの姉妹提携の相談）',
      en: 'Who asks, and for what kind of partner, at a glance',
    },
  },
  country: {
    ...caseFields.country,
    label: { ja: '希望する国・地域', en: 'Country wanted' },
    requiredFor: [],
    editableIn: searching,
  },
  requester: {
    key: 'requester',
    kind: 'organisation',
    label: { ja: '依頼元', en: 'Requester' },
    help: {
      ja: '自治体名・団体名・学校名で検索できます',
      en: 'Search by the name of the government, association or school',
    },
    sensitivity: 'open',
    requiredAtCreate: true,
    substance: true,
    editableIn: searching,
  },
  cities: {
    key: 'cities',
    kind: 'texts',
    label: { ja: '希望する都市・地域', en: 'Places wanted' },
    maxLength: 100,
    maxItems: 30,
    sensitivity: 'open',
  },
  affiliationKind: {
    key: 'affiliationKind',
    kind: 'choice',
    label: { ja: '提携の区分', en: 'Kind of affiliation' },
    choices: affiliationKinds,
    sensitivity: 'open',
  },
  exchangeFields: {
    key: 'exchangeFields',
    kind: 'choices',
    label: { ja: '希望する交流の分野', en: 'What to exchange' },
    choices: exchangeFields,
    maxItems: 9,
    sensitivity: 'open',
  },
  background: {
    key: 'background',
    kind: 'long_text',
    label: { ja: '背景・経緯', en: 'Background' },
    maxLength: 8000,
    sensitivity: 'open',
    requiredFor: ['research'],
    substance: true,
  },
  candidates: {
    key: 'candidates',
    kind: 'texts',
    label: { ja: '紹介した候補', en: 'Candidates introduced' },
    help: { ja: '自治体・地域の名称を並べます', en: 'The governments or places introduced' },
    maxLength: 100,
    maxItems: 30,
    sensitivity: 'open',
    requiredFor: ['introduce'],
  },
  contacts: {
    key: 'contacts',
    kind: 'long_text',
    label: { ja: '先方の窓口', en: 'Contacts' },
    help: { ja: '部署・役職。個人の連絡先は書かないでください', en: 'Departments and posts; no personal contacts' },
    maxLength: 2000,
    sensitivity: 'open',
  },
  partner: {
    key: 'partner',
    kind: 'text',
    label: { ja: '提携の相手先', en: 'Partner' },
    help: {
      ja: '地名。州・省などはカンマの後に（例：Baguio, Benguet）',
      en: 'The place; its state or province after a comma (Baguio, Benguet)',
    },
    maxLength: 200,
    sensitivity: 'open',
    requiredFor: ['negotiate', 'sign'],
    substance: true,
    editableIn: searching,
  },
} as const satisfies Record<string, FieldDefinition>;

/** When the agreement was signed; given along with that step. */
export const signedOnField = {
  key: 'signedOn',
  kind: 'date',
  label: { ja: '締結日', en: 'Signed on' },
  sensitivity: 'open',
} as const satisfies FieldDefinition;

/** The three tests; what is not answered is not known. */
export const testFields: readonly FieldDefinition[] = affiliationTests.map(({ value, label }) => ({
  key: value,
  kind: 'boolean',
  label,
  mayBeUnknown: true,
  sensitivity: 'open',
}));
