import type { FieldDefinition } from '../field';
import { requesterKinds } from '../visit/vocabularies';

/** What kind of body an organisation is; the first ones may request a visit. */
export const organisationKinds = [
  ...requesterKinds,
  { value: 'government', label: { ja: '国の機関', en: 'National government' } },
  { value: 'public_body', label: { ja: '公的機関', en: 'Public body' } },
  { value: 'company', label: { ja: '企業', en: 'Company' } },
  { value: 'other', label: { ja: 'その他', en: 'Other' } },
] as const;

/** The kind of an organisation. */
export type OrganisationKind = (typeof organisationKinds)[number]['value'];

/** The fields of an organisation. */
export const organisationFields = {
  name: {
    key: 'name',
    kind: 'text',
    label: { ja: '名称', en: 'Name' },
    maxLength: 200,
    sensitivity: 'open',
    requiredAtCreate: true,
  },
  nameLocal: {
    key: 'nameLocal',
    kind: 'text',
    label: { ja: '別表記（英語・現地語）', en: 'Name in another language' },
    help: { ja: '検索にも使われます', en: 'Also used in search' },
    maxLength: 200,
    sensitivity: 'open',
  },
  kana: {
    key: 'kana',
    kind: 'text',
    label: { ja: 'よみがな', en: 'Kana' },
    maxLength: 200,
    sensitivity: 'open',
  },
  kind: {
    key: 'kind',
    kind: 'choice',
    label: { ja: '種別', en: 'Kind' },
    choices: organisationKinds,
    sensitivity: 'open',
    requiredAtCreate: true,
  },
  country: {
    key: 'country',
    kind: 'country',
    label: { ja: '国・地域', en: 'Country' },
    sensitivity: 'open',
    requiredAtCreate: true,
  },
  municipalityCode: {
    key: 'municipalityCode',
    kind: 'municipality',
    label: { ja: '団体コード', en: 'Local government code' },
    help: { ja: '6桁（検査数字を含む）', en: 'Six digits, the check digit included' },
    sensitivity: 'open',
  },
} as const satisfies Record<string, FieldDefinition>;
