import { officeZones } from '@kakehashi/shared/calendar';
import { locales, type Label, type Locale } from '@kakehashi/shared/contracts';

const cities: Readonly<Record<string, Label>> = {
  'Asia/Tokyo': { ja: '東京', en: 'Tokyo' },
  'Asia/Singapore': { ja: 'シンガポール', en: 'Singapore' },
  'America/New_York': { ja: 'ニューヨーク', en: 'New York' },
  'Europe/London': { ja: 'ロンドン', en: 'London' },
  'Europe/Paris': { ja: 'パリ', en: 'Paris' },
  'Asia/Seoul': { ja: 'ソウル', en: 'Seoul' },
  'Australia/Sydney': { ja: 'シドニー', en: 'Sydney' },
  'Asia/Shanghai': { ja: '北京', en: 'Beijing' },
  'Asia/Bangkok': { ja: 'バンコク', en: 'Bangkok' },
  'Asia/Brunei': { ja: 'バンダルスリブガワン', en: 'Bandar Seri Begawan' },
  'Asia/Colombo': { ja: 'コロンボ', en: 'Colombo' },
  'Asia/Ho_Chi_Minh': { ja: 'ホーチミン', en: 'Ho Chi Minh City' },
  'Asia/Hong_Kong': { ja: '香港', en: 'Hong Kong' },
  'Asia/Jakarta': { ja: 'ジャカルタ', en: 'Jakarta' },
  'Asia/Kolkata': { ja: 'ニューデリー', en: 'New Delhi' },
  'Asia/Kuala_Lumpur': { ja: 'クアラルンプール', en: 'Kuala Lumpur' },
  'Asia/Macau': { ja: 'マカオ', en: 'Macao' },
  'Asia/Manila': { ja: 'マニラ', en: 'Manila' },
  'Asia/Phnom_Penh': { ja: 'プノンペン', en: 'Phnom Penh' },
  'Asia/Taipei': { ja: '台北', en: 'Taipei' },
  'Asia/Ulaanbaatar': { ja: 'ウランバートル', en: 'Ulaanbaatar' },
  'Asia/Vientiane': { ja: 'ビエンチャン', en: 'Vientiane' },
  'Asia/Yangon': { ja: 'ヤンゴン', en: 'Yangon' },
  'America/Chicago': { ja: 'シカゴ', en: 'Chicago' },
  'America/Los_Angeles': { ja: 'ロサンゼルス', en: 'Los Angeles' },
  'America/Toronto': { ja: 'トロント', en: 'Toronto' },
  'America/Vancouver': { ja: 'バンクーバー', en: 'Vancouver' },
  'Australia/Melbourne': { ja: 'メルボルン', en: 'Melbourne' },
  'Europe/Berlin': { ja: 'ベルリン', en: 'Berlin' },
  'Europe/Madrid': { ja: 'マドリード', en: 'Madrid' },
  'Europe/Rome': { ja: 'ローマ', en: 'Rome' },
  'Pacific/Auckland': { ja: 'オークランド', en: 'Auckland' },
};

/** Names that browsers still list for zones whose cities are written otherwise today. */
const renamed: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
};

/** A zone that can be chosen: its city, and what clock that is. */
export interface ZoneChoice {
  readonly zone: string;
  readonly name: string;
  /** The clock's usual name and its distance from UTC on the day asked for. */
  readonly clock: string;
}

/** A zone's city in the reader's language; its country or region where we have no word for the city. */
export function zoneName(zone: string, locale: Locale): string {
  return cities[zone]?.[locale] ?? regionOf(zone, locale) ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** A zone as a choice; the distance from UTC is that of the day, since summer time moves it. */
export function zoneChoice(zone: string, locale: Locale, day = new Date()): ZoneChoice {
  const clock = partOf(zone, locale, 'longGeneric', day);
  const offset = partOf(zone, 'en', 'shortOffset', day).replace('GMT', 'UTC');
  return { zone, name: zoneName(zone, locale), clock: [clock, offset].filter(Boolean).join(' · ') };
}

/**
 * The zones whose city, region or clock is named so in either language, or all that are usual here when nothing is
 * typed; those named first come first.
 */
export function findZones(typed: string, first: readonly string[], locale: Locale, day = new Date()): ZoneChoice[] {
  const wanted = folded(typed);
  const usual = [...new Set([...first, ...Object.values(officeZones)])];
  const named = Object.keys(cities).filter((zone) => !usual.includes(zone));
  if (!wanted) return [...usual, ...sorted(named, locale)].map((zone) => zoneChoice(zone, locale, day));
  const known = [...usual, ...named];
  const others = Intl.supportedValuesOf('timeZone').map((zone) => renamed[zone] ?? zone);
  return [...new Set([...known, ...sorted(others, locale)])]
    .filter((zone) => wordsOf(zone).includes(wanted))
    .slice(0, most)
    .map((zone) => zoneChoice(zone, locale, day));
}

const most = 20;
// Each English shortens the zones near its home to letters, so that one knows the places that the other does not.
const tags: Readonly<Record<Locale, readonly string[]>> = { ja: ['ja'], en: ['en', 'en-GB'] };

const words = new Map<string, string>();

/** Everything that a zone is called, folded for the search. */
function wordsOf(zone: string): string {
  const known = words.get(zone);
  if (known !== undefined) return known;
  const all = locales.flatMap((locale) => [
    zoneName(zone, locale),
    regionOf(zone, locale) ?? '',
    partOf(zone, locale, 'longGeneric'),
  ]);
  const text = folded([zone.replaceAll('_', ' '), zone, ...all].join('\n'));
  words.set(zone, text);
  return text;
}

/** What a zone's place is called, without the word for time; null where only letters such as JST are known. */
function regionOf(zone: string, locale: Locale): string | null {
  const named = locale === 'ja' ? /^(.+)時間$/ : /^(.+) Time$/;
  return tags[locale].map((tag) => named.exec(partOf(zone, tag, 'shortGeneric'))?.[1]).find(Boolean) ?? null;
}

function partOf(
  zone: string,
  tag: string,
  timeZoneName: 'shortGeneric' | 'longGeneric' | 'shortOffset',
  day = new Date(),
) {
  const parts = new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName }).formatToParts(day);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

function sorted(zones: readonly string[], locale: Locale): string[] {
  const order = new Intl.Collator(locale).compare;
  return zones
    .map((zone) => ({ zone, name: zoneName(zone, locale) }))
    .sort((a, b) => order(a.name, b.name))
    .map(({ zone }) => zone);
}

/** Width, case, accents and kana do not matter to a search. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .trim();
}
