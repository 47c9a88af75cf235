import { foldText } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';

/** What a column of a file of experts can hold, with its usual heading. */
export const importColumns = {
  nameJa: { ja: '氏名', en: 'Name' },
  nameKana: { ja: 'フリガナ', en: 'Kana' },
  nameRoman: { ja: 'ローマ字氏名', en: 'Name in Latin letters' },
  kind: { ja: '区分', en: 'Kind' },
  expertise: { ja: '専門分野', en: 'Expertise' },
  languages: { ja: '言語', en: 'Languages' },
  countries: { ja: '経験国', en: 'Countries' },
  regions: { ja: '経験地域', en: 'Regions' },
  employer: { ja: '所属', en: 'Employer' },
  municipalityCode: { ja: '団体コード', en: 'Municipality code' },
  title: { ja: '役職', en: 'Title' },
  employedFrom: { ja: '所属開始日', en: 'Employed from' },
  employedTo: { ja: '所属終了日', en: 'Employed to' },
  availableFrom: { ja: '派遣可能開始日', en: 'Available from' },
  availableTo: { ja: '派遣可能終了日', en: 'Available to' },
  healthClearUntil: { ja: '健康診断有効期限', en: 'Health clearance until' },
  firstRegisteredYear: { ja: '登録年度', en: 'First registered' },
  yearsOfService: { ja: '勤続年数', en: 'Years of service' },
  consentVersion: { ja: '同意書の版', en: 'Consent version' },
  consentedOn: { ja: '同意日', en: 'Consented on' },
  listed: { ja: '名簿掲載', en: 'Listed' },
  note: { ja: '備考', en: 'Note' },
  birthDate: { ja: '生年月日', en: 'Date of birth' },
  phone: { ja: '電話番号', en: 'Telephone' },
  email: { ja: 'メールアドレス', en: 'E-mail' },
  address: { ja: '住所', en: 'Address' },
  passport: { ja: '旅券番号', en: 'Passport number' },
} as const satisfies Record<string, Label>;

/** The name of a column. */
export type ImportColumn = keyof typeof importColumns;

/** Other headings that offices use. */
const otherNames: Readonly<Partial<Record<ImportColumn, readonly string[]>>> = {
  nameJa: ['名前', '漢字氏名', 'Full name', 'Japanese name'],
  nameKana: ['ふりがな', '氏名カナ', '氏名（カナ）', 'カナ'],
  nameRoman: ['ローマ字', '氏名（ローマ字）', 'Roman name', 'Romanised name', 'Romanized name'],
  kind: ['種別', '現職・退職', 'Type', 'Status'],
  expertise: ['分野', '専門', 'Field', 'Fields', 'Field of expertise', 'Areas'],
  languages: ['語学', '語学力', '外国語', 'Language'],
  countries: ['経験国・地域', '海外経験', 'Country', 'Countries of experience'],
  regions: ['地域', 'Region'],
  employer: ['勤務先', '所属団体', '所属先', 'Organisation', 'Organization', 'Affiliation'],
  municipalityCode: ['自治体コード', '全国地方公共団体コード', 'Local government code'],
  title: ['職名', '所属・職', 'Post', 'Position'],
  availableFrom: ['派遣可能期間（自）', '派遣可能期間(開始)'],
  availableTo: ['派遣可能期間（至）', '派遣可能期間(終了)'],
  healthClearUntil: ['健康診断', '健診有効期限', 'Health clearance'],
  firstRegisteredYear: ['初回登録年度', 'Registered', 'Year of registration'],
  yearsOfService: ['経験年数', 'Seniority'],
  consentVersion: ['同意書版', '同意の版'],
  consentedOn: ['掲載同意日', 'Consent date'],
  listed: ['掲載', '掲載可否', '公開'],
  note: ['メモ', 'Notes', 'Remarks'],
  birthDate: ['誕生日', 'Birth date', 'Birthday'],
  phone: ['電話', '連絡先電話', 'Phone', 'Tel'],
  email: ['メール', 'E-mail address', 'Mail'],
  passport: ['パスポート番号', 'パスポート', 'Passport'],
};

const known: ReadonlyMap<string, ImportColumn> = new Map(
  (Object.keys(importColumns) as ImportColumn[]).flatMap((column) => {
    const { ja, en } = importColumns[column];
    return [column, ja, en, ...(otherNames[column] ?? [])].map((name) => [foldText(name), column] as const);
  }),
);

/** Which column each heading means; null where it means none, or one that stands before it already. */
export function columnsOf(headers: readonly string[]): (ImportColumn | null)[] {
  const taken = new Set<ImportColumn>();
  return headers.map((header) => {
    const column = known.get(foldText(header)) ?? null;
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}
