import { foldName, foldText, variantLetters } from '@kakehashi/shared/calendar';
import { oneRomaji } from './romaji';

/** The names of an organisation, and what tells bodies of one name apart. */
export interface OrganisationNames {
  readonly name: string;
  readonly nameLocal: string | null;
  readonly kana: string | null;
  readonly kind: string;
  readonly country: string;
  readonly municipalityCode: string | null;
}

/** The names of a person, and the organisations in which they hold or held a post. */
export interface PersonNames {
  readonly nameNative: string | null;
  readonly nameKana: string | null;
  readonly nameRoman: string | null;
  readonly organisations: readonly string[];
}

/** Words that say what a body is in law; with or without them it is the same body. */
const legalForms = [
  '(?:公益|一般)?(?:財団|社団)法人',
  '特定非営利活動法人',
  'npo法人',
  '(?:地方)?独立行政法人',
  '(?:国立|公立)大学法人',
  '学校法人',
  '社会福祉法人',
  '医療法人',
  '宗教法人',
  '(?:株式|有限|合同|合資|合名)会社',
  '\\((?:株|有|財|社|公財|公社|一財|一社|独|学|福|特非)\\)',
];
const legalForm = new RegExp(legalForms.join('|'), 'gu');
const legalWords = new Set(
  'co ltd limited inc incorporated corp corporation company llc plc gmbh pte sdn bhd the'.split(' ').map(foldText),
);
/** An office and the body that sits in it. */
const offices: readonly (readonly [RegExp, string])[] = [
  [/([市区])役所$/u, '$1'],
  [/([町村])役場$/u, '$1'],
  [/([都道府県])庁$/u, '$1'],
];
const prefecture = /^(東京都|北海道|(?:京都|大阪)府|[^市区町村]{2,3}県)(?=.+[市区町村]$)/u;
/** “City of Yokohama” and “Yokohama City”. */
const kindFirst = /^(city|town|village|prefecture|ministry|university|government|embassy) of (.+)$/u;

/** The prefecture that a name begins with, such as 神奈川県 of 神奈川県横浜市; null where there is none. */
export function prefectureInName(name: string): string | null {
  return prefecture.exec(plainOf(name))?.[1] ?? null;
}

/** A name without what does not tell one body from another: legal form, the office, the prefecture before a city. */
export function bareName(name: string): string {
  let bare = plainOf(name);
  for (const [office, body] of offices) bare = bare.replace(office, body);
  bare = bare.replace(prefecture, '');
  const words = foldText(bare)
    .split(' ')
    .filter((word) => !legalWords.has(word))
    .join(' ');
  const turned = words.replace(kindFirst, '$2 $1');
  // A name that is nothing but such words stays as it is.
  return foldName(turned) || foldedName(name);
}

/** A name as search compares it; one of signs alone stays as it is. */
export function foldedName(name: string): string {
  return foldName(name) || name.trim();
}

function plainOf(name: string): string {
  const letters = Array.from(name.normalize('NFKC').toLowerCase(), (letter) => variantLetters[letter] ?? letter);
  return letters.join('').replace(legalForm, ' ').trim();
}

/** How an organisation may be read: its names without what does not tell bodies apart, in one spelling. */
export function readingsOf({ name, nameLocal, kana }: OrganisationNames): string[] {
  return [name, nameLocal, kana].flatMap((text) => (text ? [oneRomaji(bareName(text))] : [])).filter(Boolean);
}

/** The keys of an organisation: two that may be the same have one in common. */
export function organisationKeys(organisation: OrganisationNames): string[] {
  const { name, country, municipalityCode } = organisation;
  // Names that differ in signs alone are the same name, but may be cut to different bare ones.
  return unique([
    ...[...readingsOf(organisation), oneRomaji(foldedName(name))].map((key) => `${country} ${key}`),
    ...(municipalityCode ? [`${country} #${municipalityCode}`] : []),
  ]);
}

/** The keys of a person: names as written and, since family and given names change places, with their words sorted. */
export function personKeys({ nameNative, nameKana, nameRoman }: PersonNames): string[] {
  const keys = [nameNative, nameKana, nameRoman].flatMap((name) => (name ? personKeysOf(name, oneRomaji) : []));
  return unique(keys);
}

/** The keys of one name of a person, its words spelt as they are or in one way. */
export function personKeysOf(name: string, spelt: (word: string) => string = (word) => word): string[] {
  const words = foldText(name).split(' ').filter(Boolean).map(spelt);
  return unique([spelt(foldName(name)), foldName([...words].sort().join(''))]).filter(Boolean);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
