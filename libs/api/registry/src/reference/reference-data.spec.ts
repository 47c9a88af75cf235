import { readFileSync } from 'node:fs';
import countries from './data/countries.json';
import designatedCities from './data/designated-cities.json';
import mergers from './data/municipality-mergers.json';
import { officeSeeds } from './data/offices';
import prefectures from './data/prefectures.json';
import {
  holidayLibraries,
  holidaySeeds,
  japaneseNameOf,
  seededCalendars,
  seededYears,
  type HolidaySeed,
} from './holiday-seeds';

const packages = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

/** The last digit of 11 − (sum mod 11), or of 11 − sum when the sum is below 11. */
function checkDigitOf(code5: string): number {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, index) => total + weight * Number(code5[index]), 0);
  return (sum < 11 ? 11 - sum : 11 - (sum % 11)) % 10;
}

const installed: Readonly<Record<string, string>> = packages.dependencies;

const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

describe('countries', () => {
  it('are the 249 of ISO 3166-1, once each, in both languages', () => {
    expect(countries).toHaveLength(249);
    expect(duplicates(countries.map(({ code }) => code))).toEqual([]);
    expect(duplicates(countries.map(({ ja }) => ja))).toEqual([]);
    expect(duplicates(countries.map(({ en }) => en))).toEqual([]);
    for (const { code, ja, en } of countries) {
      expect(code).toMatch(/^[A-Z]{2}$/);
      expect(ja).toMatch(japanese);
      expect(en).toMatch(/^[A-ZÅ][\p{L}\p{M} ,.()'-]+$/u);
    }
    expect(countries).toContainEqual({ code: 'CN', ja: '中国', en: 'China' });
    expect(countries).toContainEqual({ code: 'MM', ja: 'ミャンマー', en: 'Myanmar' });
  });
});

describe('offices', () => {
  it('are eight, with zones that exist and countries that exist', () => {
    expect(officeSeeds.map(({ code }) => code)).toEqual(['HQ', 'SIN', 'NYC', 'LON', 'PAR', 'SEL', 'SYD', 'BJS']);
    const known = new Set(countries.map(({ code }) => code));
    for (const office of officeSeeds) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: office.timeZone })).not.toThrow();
      for (const country of [office.country, ...office.covers.flatMap((coverage) => coverage.countries)])
        expect(known).toContain(country);
    }
  });

  it('give no country to two offices', () => {
    expect(duplicates(officeSeeds.flatMap(({ covers }) => covers.flatMap((each) => each.countries)))).toEqual([]);
  });

  it('have Sri Lanka in Singapore since July 2018, and everything unpublished marked as supposed', () => {
    const singapore = officeSeeds.find(({ code }) => code === 'SIN');
    expect(singapore?.covers).toContainEqual({ countries: ['LK'], from: '2018-07-01', basis: 'published' });
    for (const { code, covers } of officeSeeds)
      for (const { basis } of covers) expect(basis).toBe(code === 'SIN' ? 'published' : 'assumption');
  });
});

describe('local governments', () => {
  it('are 47 prefectures in order, each code with its check digit', () => {
    expect(prefectures.map(({ code }) => Number(code))).toEqual(Array.from({ length: 47 }, (_, index) => index + 1));
    for (const { code, code6, ja, kana, en } of prefectures) {
      expect(code6.slice(0, 2)).toBe(code);
      expect(Number(code6[5])).toBe(checkDigitOf(code6.slice(0, 5)));
      expect(ja).toMatch(/[都道府県]$/);
      expect(kana).toMatch(/^\p{sc=Hiragana}+(と|どう|ふ|けん)$/u);
      expect(en).toMatch(/^[A-Z][a-z]+$/);
    }
  });

  it('are 20 designated cities, each code with its check digit', () => {
    expect(designatedCities).toHaveLength(20);
    expect(duplicates(designatedCities.map(({ code6 }) => code6))).toEqual([]);
    for (const { code6, ja, kana, en, since } of designatedCities) {
      expect(Number(code6[5])).toBe(checkDigitOf(code6.slice(0, 5)));
      expect(prefectures.map(({ code }) => code)).toContain(code6.slice(0, 2));
      expect(ja).toMatch(/市$/);
      expect(kana).toMatch(/^\p{sc=Hiragana}+し$/u);
      expect(en).toMatch(/^[A-Z][a-z]+$/);
      expect(since).toMatch(/^\d{4}-\d{2}-01$/);
    }
  });

  it('know of mergers: every code with its check digit, every successor in force on the day after', () => {
    const known = new Map<string, { since: string | null; until?: string | null }>([
      ...designatedCities.map((city) => [city.code6, city] as const),
      ...mergers.map((merger) => [merger.code6, merger] as const),
    ]);
    expect(known.size).toBe(designatedCities.length + mergers.length);
    for (const { code6, ja, kana, since, until, successor } of mergers) {
      expect(Number(code6[5])).toBe(checkDigitOf(code6.slice(0, 5)));
      expect(ja).toMatch(/[市町村]$/);
      expect(kana).toMatch(/^\p{sc=Hiragana}+(し|まち|ちょう|むら|そん)$/u);
      expect(until === null).toBe(successor === null);
      if (successor === null || until === null) continue;
      const next = known.get(successor);
      expect(next).toBeDefined();
      expect(until > (since ?? '')).toBe(true);
      // A code that begins with the merger begins on the next day; one that goes on has begun before.
      if (next?.since) expect(Date.parse(next.since) - Date.parse(until)).toBeLessThanOrEqual(86_400_000);
      if (next?.until) expect(next.until > until).toBe(true);
    }
  });

  it.each([
    ['01000', 6],
    ['13000', 1],
    ['40130', 7],
  ])('%s has the check digit %i', (code, digit) => expect(checkDigitOf(code)).toBe(digit));
});

describe('the libraries of holidays', () => {
  it('are the installed ones, so that an upgrade is loaded', () => {
    for (const [name, version] of Object.entries(holidayLibraries)) expect(installed[name]).toBe(version);
  });
});

describe('holidays', () => {
  let seeds: HolidaySeed[];
  beforeAll(async () => (seeds = await holidaySeeds()));

  it('have one row for a calendar and day, and each calendar has some in every year', () => {
    expect(duplicates(seeds.map(({ calendar, date }) => `${calendar}:${date}`))).toEqual([]);
    expect(seededCalendars).toHaveLength(19);
    for (const calendar of seededCalendars)
      for (let year = seededYears.from; year <= seededYears.to; year++)
        expect(
          seeds.filter((seed) => seed.calendar === calendar && seed.date.startsWith(`${year}-`)).length,
        ).toBeGreaterThanOrEqual(5);
  });

  it('are named in both languages', () => {
    expect(seeds.filter(({ ja }) => !japanese.test(ja)).map(({ en }) => en)).toEqual([]);
    expect(seeds.filter(({ en }) => japanese.test(en))).toEqual([]);
    expect(japaneseNameOf('BN', 'National Day')).toBe('建国記念日');
    expect(japaneseNameOf('SG', 'National Day (substitute day)')).toBe('独立記念日（ナショナルデー）（振替休日）');
  });

  it.each([
    ['JP', '2026-11-23'],
    ['JP', '2026-12-29'],
    ['JP', '2027-01-03'],
    ['SG', '2026-08-09'],
    ['SG', '2026-08-10'],
    ['TH', '2027-04-13'],
    ['TH', '2027-04-15'],
    ['KR', '2026-02-16'],
    ['KR', '2026-09-25'],
    ['GB', '2026-12-28'],
    ['KH', '2026-04-15'],
    ['US', '2026-11-26'],
    ['CN', '2026-10-01'],
  ])('close %s on %s', (calendar, date) =>
    expect(seeds.some((seed) => seed.calendar === calendar && seed.date === date)).toBe(true),
  );
});
