import { readFileSync } from 'node:fs';
import { affiliationListSeeds } from '../reference/data/affiliation-lists';
import { codeOfPrinted } from '../reference/load-affiliations';
import { matchPairs, placeKey, plainPrint, type PrintedPair } from './pair-identity';

interface Published {
  readonly meta: { readonly country_alias: Readonly<Record<string, string>> };
  readonly reference_other_sources: { readonly prefectures: readonly { code2: string; en: string }[] };
  readonly tables: {
    readonly sister_cities_2009: {
      readonly rows: readonly {
        line: number;
        country: string;
        prefecture: string;
        local_government: string;
        counterpart_printed: string;
      }[];
    };
    readonly sister_cities_2015: {
      readonly rows: readonly { country_INFERRED: string; prefecture: string; counterpart_printed: string }[];
    };
  };
}

const published = JSON.parse(readFileSync('libs/api/reports/src/published/published-tables.json', 'utf8')) as Published;
const countryOf = (name: string) => published.meta.country_alias[name];
const prefectureOf = (name: string) =>
  published.reference_other_sources.prefectures.find(({ en }) => en === name)?.code2;

describe('the published lists', () => {
  it('are the two of the record, line by line, unaltered', () => {
    const { sister_cities_2009, sister_cities_2015 } = published.tables;
    const printed2009 = sister_cities_2009.rows.map((row) => [
      countryOf(row.country),
      prefectureOf(row.prefecture),
      row.local_government,
      row.counterpart_printed,
      row.line,
    ]);
    const printed2015 = sister_cities_2015.rows.map((row) => [
      countryOf(row.country_INFERRED),
      prefectureOf(row.prefecture),
      null,
      row.counterpart_printed,
      null,
    ]);
    const seeded = affiliationListSeeds.map(({ pairs }) =>
      pairs.map(({ country, prefecture, japanese, foreign, line }) => [country, prefecture, japanese, foreign, line]),
    );
    expect(printed2009).toHaveLength(39);
    expect(printed2015).toHaveLength(39);
    expect(seeded).toEqual([printed2009, printed2015]);
  });

  it('give codes only where a name leaves no doubt', () => {
    expect(codeOfPrinted('06', 'Yamagata Pref')).toBe('060003');
    expect(codeOfPrinted('13', 'Tokyo')).toBe('130001');
    expect(codeOfPrinted('14', 'Yokohama city')).toBe('141003');
    expect(codeOfPrinted('12', 'Chiba City')).toBe('121002');
    expect(codeOfPrinted('12', 'Ichikawa City')).toBeNull();
    expect(codeOfPrinted('20', null)).toBeNull();
  });
});

describe('the rule of identity', () => {
  const [earlier, later] = affiliationListSeeds;
  if (!earlier || !later) throw new Error('Two lists are published');

  it.each([
    ['Mas, Bali', 'Mas Village, Bali'],
    ['Surabaya, Eastern Java', 'Surabaya, East Java'],
    ['Hanoi', 'Hanoi City'],
    ['La Trinidad, Benguet', 'La\u00a0Trinidad,  Benguet'],
    ['Benguet Province', 'BENGUET'],
  ])('takes %s and %s for one place', (a, b) => {
    expect(placeKey(a)).toBe(placeKey(b));
  });

  it('keeps places apart that only share a province, and names made of such words', () => {
    expect(placeKey('Baguio, Benguet')).not.toBe(placeKey('La Trinidad, Benguet'));
    expect(placeKey('City')).toBe('city');
    expect(placeKey('Ho Chi Minh City')).toBe('ho chi minh');
  });

  it('finds 37 of the later 39 in the earlier list, whatever the order of the lines', () => {
    const found = matchPairs(later.pairs, earlier.pairs);
    expect(found.filter((position) => position === null)).toHaveLength(2);
    expect(new Set(found.filter((position) => position !== null)).size).toBe(37);
    const reversed = matchPairs([...later.pairs].reverse(), [...earlier.pairs].reverse());
    expect(reversed.filter((position) => position === null)).toHaveLength(2);
    const respelt = found.filter(
      (position, index) =>
        position !== null &&
        plainPrint(earlier.pairs[position]?.foreign ?? '') !== plainPrint(later.pairs[index]?.foreign ?? ''),
    );
    expect(respelt).toHaveLength(3);
  });

  it('takes no pair twice, prefers the one printed alike, and heeds the Japanese side where both name it', () => {
    const pair = (japanese: string | null, foreign: string): PrintedPair => ({
      country: 'PH',
      prefecture: '20',
      japanese,
      foreign,
    });
    expect(matchPairs([pair(null, 'Pune'), pair(null, 'Pune City')], [pair(null, 'Pune City')])).toEqual([null, 0]);
    expect(matchPairs([pair('Matsumoto City', 'Pune')], [pair('Nagano City', 'Pune')])).toEqual([null]);
    expect(matchPairs([pair('Matsumoto City', 'Pune')], [pair(null, 'Pune')])).toEqual([0]);
    expect(matchPairs([pair('Nagano Pref', 'Pune')], [pair('Nagano City', 'Pune')])).toEqual([null]);
  });
});
