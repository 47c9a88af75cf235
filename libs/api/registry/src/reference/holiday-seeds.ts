import { createHash } from 'node:crypto';
import fixedHolidays from './data/fixed-holidays.json';
import holidayNames from './data/holiday-names.json';

/** The years for which holidays are seeded. */
export const seededYears = { from: 2024, to: 2028 } as const;

/** The libraries whose calendars are seeded; a newer one is another edition of the holidays. */
export const holidayLibraries = { '@holiday-jp/holiday_jp': '2.5.1', 'date-holidays': '3.37.0' } as const;

/** A closed day as it is seeded; `source` says whether a library computed it or our own list of fixed dates holds it. */
export interface HolidaySeed {
  readonly calendar: string;
  readonly date: string;
  readonly ja: string;
  readonly en: string;
  readonly source: 'library' | 'fixed';
}

interface LibraryCalendar {
  readonly calendar: string;
  /** The part of the country where the office is, where holidays differ within it. */
  readonly region?: string;
  /** Kinds of day on which public offices are closed. */
  readonly types: readonly string[];
  /** Days that the library calls public but on which offices work. */
  readonly except?: readonly string[];
  /** Days by which the library's first day of a longer holiday is off. */
  readonly shift?: Readonly<Record<string, number>>;
}

const publicOnly = ['public'] as const;

/** The calendars that date-holidays computes. */
const libraryCalendars: readonly LibraryCalendar[] = [
  { calendar: 'SG', types: publicOnly },
  { calendar: 'MY', types: publicOnly },
  { calendar: 'TH', types: publicOnly },
  { calendar: 'VN', types: publicOnly },
  { calendar: 'ID', types: publicOnly },
  { calendar: 'PH', types: ['public', 'optional'] },
  { calendar: 'BN', types: publicOnly },
  { calendar: 'IN', types: publicOnly },
  { calendar: 'LK', types: publicOnly },
  { calendar: 'US', types: publicOnly },
  { calendar: 'GB', region: 'ENG', types: publicOnly },
  { calendar: 'FR', types: publicOnly },
  // Seollal is the eve, the day and the day after; the library counts three days from the day itself.
  { calendar: 'KR', types: publicOnly, shift: { 'Korean New Year': -1 } },
  { calendar: 'AU', region: 'NSW', types: publicOnly },
  {
    calendar: 'CN',
    types: publicOnly,
    except: ["International Women's Day", 'Youth Day', "Children's Day", 'Army Day'],
  },
];

/** The library knows no calendar of these countries, so their fixed days are listed; moon-dependent ones are added by hand. */
export const fixedCalendars = ['MM', 'KH', 'LA'] as const;

/** Every calendar that is seeded. */
export const seededCalendars: readonly string[] = [
  'JP',
  ...libraryCalendars.map(({ calendar }) => calendar),
  ...fixedCalendars,
];

const dayMs = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const substitute = / \(substitute day\)$/u;

/** The Japanese name of a holiday by its English one, the country's own where it has one; null when there is none. */
export function japaneseNameOf(calendar: string, english: string): string | null {
  const names: Readonly<Record<string, string>> = holidayNames;
  const name = english.replace(substitute, '');
  const plain = names[`${calendar}:${name}`] ?? names[name];
  if (!plain) return null;
  return substitute.test(english) ? `${plain}（振替休日）` : plain;
}

/** Several holidays on one day become one row that names them all. */
function oneADay(seeds: readonly HolidaySeed[]): HolidaySeed[] {
  const byDay = new Map<string, HolidaySeed>();
  for (const seed of seeds) {
    const key = `${seed.calendar}:${seed.date}`;
    const earlier = byDay.get(key);
    if (!earlier) byDay.set(key, seed);
    else if (!earlier.en.includes(seed.en))
      byDay.set(key, { ...earlier, ja: `${earlier.ja}・${seed.ja}`, en: `${earlier.en} / ${seed.en}` });
  }
  return [...byDay.values()];
}

async function japaneseSeeds(): Promise<HolidaySeed[]> {
  const { default: library } = await import('@holiday-jp/holiday_jp');
  const days = library.between(new Date(Date.UTC(seededYears.from, 0, 1)), new Date(Date.UTC(seededYears.to, 11, 31)));
  return days.map(({ date, name, name_en }) => ({
    calendar: 'JP',
    date: iso(date.getTime()),
    ja: name,
    en: name_en,
    source: 'library',
  }));
}

function years(): number[] {
  return Array.from({ length: seededYears.to - seededYears.from + 1 }, (_, index) => seededYears.from + index);
}

async function foreignSeeds(): Promise<HolidaySeed[]> {
  const { default: Holidays } = await import('date-holidays');
  return libraryCalendars.flatMap(({ calendar, region, types, except, shift }) => {
    const library = region ? new Holidays(calendar, region) : new Holidays(calendar);
    return years().flatMap((year) =>
      library
        .getHolidays(year, 'en')
        .filter((day) => types.includes(day.type) && !except?.includes(day.name))
        .flatMap((day) => {
          const first = Date.parse(`${day.date.slice(0, 10)}T00:00:00Z`) + (shift?.[day.name] ?? 0) * dayMs;
          const length = Math.max(1, Math.round((day.end.getTime() - day.start.getTime()) / dayMs));
          return Array.from({ length }, (_, index) => ({
            calendar,
            date: iso(first + index * dayMs),
            ja: japaneseNameOf(calendar, day.name) ?? day.name,
            en: day.name,
            source: 'library' as const,
          }));
        }),
    );
  });
}

function fixedSeeds(): HolidaySeed[] {
  return Object.entries(fixedHolidays).flatMap(([calendar, days]) =>
    years().flatMap((year) =>
      days.flatMap(({ from, days: length, en }) =>
        Array.from({ length }, (_, index) => ({
          calendar,
          date: iso(Date.parse(`${year}-${from}T00:00:00Z`) + index * dayMs),
          ja: japaneseNameOf(calendar, en) ?? en,
          en,
          source: 'fixed' as const,
        })),
      ),
    ),
  );
}

/** A text that changes whenever the seeded holidays may have changed. */
export function holidayEdition(): string {
  const parts = [holidayLibraries, libraryCalendars, seededYears, fixedHolidays, holidayNames];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** All seeded holidays, one row for a calendar's day. The libraries are loaded here only: they are large. */
export async function holidaySeeds(): Promise<HolidaySeed[]> {
  return oneADay([...(await japaneseSeeds()), ...(await foreignSeeds()), ...fixedSeeds()]);
}
