import {
  expertiseAreas,
  expertKinds,
  expertLanguages,
  languageLevels,
  type Choice,
} from '@kakehashi/shared/case-types';
import type { Label, Locale } from '@kakehashi/shared/contracts';
import { importColumns, type ImportColumn } from './columns';
import { textWorkbook } from './workbook';

const heading = { column: { ja: '項目', en: 'Column' }, how: { ja: '書き方', en: 'What to write' } };
const date: Label = { ja: '日付。例: 2027-04-01、令和9年4月1日', en: 'A date, such as 2027-04-01' };
const several: Label = { ja: '複数は「、」または改行で区切る', en: 'several with semicolons between them' };

/** What may stand in the columns that do not explain themselves. */
const hints: Readonly<Partial<Record<ImportColumn, Label>>> = {
  nameJa: { ja: '必須', en: 'Needed' },
  kind: one(expertKinds, { ja: '空欄は現職職員', en: 'empty: a serving official' }),
  expertise: one(expertiseAreas, { ja: `必須。${several.ja}`, en: `needed; ${several.en}` }),
  languages: {
    ja: `例: 英語（業務）。${several.ja}。言語: ${listed(expertLanguages, 'ja')}。水準: ${listed(languageLevels, 'ja')}`,
    en: `Such as English (Working), ${several.en}. Languages: ${listed(expertLanguages, 'en')}. Levels: ${listed(languageLevels, 'en')}`,
  },
  countries: { ja: `国名または2文字の国コード。${several.ja}`, en: `Names or two-letter codes, ${several.en}` },
  regions: several,
  municipalityCode: { ja: '検査数字を含む6桁', en: 'Six digits, the last one a check digit' },
  employedFrom: date,
  employedTo: date,
  availableFrom: date,
  availableTo: date,
  healthClearUntil: date,
  firstRegisteredYear: { ja: '例: 2024、令和6年度', en: 'A fiscal year, such as 2024' },
  consentedOn: date,
  listed: {
    ja: '○ または ×。○には同意書の版と同意日が必要',
    en: 'Yes or no; yes needs the version and date of the consent',
  },
  birthDate: date,
};

/** An empty file of experts with every heading, and how each column is filled on a sheet of its own. */
export function templateWorkbook(locale: Locale): Promise<Buffer> {
  const columns = Object.entries(importColumns) as [ImportColumn, Label][];
  const explained = columns.map(([column, label]) => [label[locale], hints[column]?.[locale] ?? '']);
  return textWorkbook([
    { name: { ja: '専門家', en: 'Experts' }[locale], lines: [columns.map(([, label]) => label[locale])] },
    {
      name: { ja: '書き方', en: 'How to fill it in' }[locale],
      lines: [[heading.column[locale], heading.how[locale]], ...explained],
    },
  ]);
}

function one(choices: readonly Choice[], more: Label): Label {
  return { ja: `${more.ja}。${listed(choices, 'ja')}`, en: `${listed(choices, 'en')} (${more.en})` };
}

function listed(choices: readonly Choice[], locale: Locale): string {
  return choices.map(({ label }) => label[locale]).join(locale === 'ja' ? '、' : ' / ');
}
