import type { EntityManager } from 'typeorm';
import { entrySearchText, sortKeyOf, type EntryNames } from '../affiliations/entry-keys';
import { matchPairs, plainPrint, type PrintedPair } from '../affiliations/pair-identity';
import { affiliationListSeeds, type AffiliationListSeed, type ListedPair } from './data/affiliation-lists';
import countries from './data/countries.json';
import designatedCities from './data/designated-cities.json';
import prefectures from './data/prefectures.json';
import printedGovernments from './data/printed-governments.json';
import { searchTextOf } from '../search/fold';

/** The code of a local government as a list prints it, where its name leaves no doubt: a prefecture or a designated city. */
export function codeOfPrinted(prefecture: string, japanese: string | null): string | null {
  if (japanese === null) return null;
  const own = prefectures.find(({ code }) => code === prefecture);
  if (own && (japanese === `${own.en} Pref` || (own.en === 'Tokyo' && japanese === 'Tokyo'))) return own.code6;
  const name = japanese.replace(/ city$/i, '');
  if (name === japanese) return null;
  const city = designatedCities.find(({ code6, en }) => code6.startsWith(prefecture) && en === name);
  return city?.code6 ?? null;
}

function codeNames(prefecture: string, code: string | null, country: string): string[] {
  const places = [
    prefectures.find((one) => one.code === prefecture),
    designatedCities.find((one) => one.code6 === code),
  ].flatMap((place) => (place ? [place.ja, place.kana, place.en] : []));
  const land = countries.find((one) => one.code === country);
  return [...places, ...(land ? [land.ja, land.en] : [])];
}

/** A line of a list as an entry of the register. */
function entryOf({ country, prefecture, japanese, foreign }: ListedPair, asOf: string) {
  const [place = '', ...region] = plainPrint(foreign).split(', ');
  const municipalityCode = codeOfPrinted(prefecture, japanese);
  const names: EntryNames = {
    prefecture,
    country,
    japaneseName: municipalityCode ? null : japanese,
    foreignName: place,
    foreignRegion: region.join(', ') || null,
    municipalityCode,
  };
  return {
    ...names,
    asOf,
    sortKey: sortKeyOf(names),
    searchText: entrySearchText(names, [...codeNames(prefecture, municipalityCode, country), japanese, foreign]),
  };
}

async function addEntry(tx: EntityManager, pair: ListedPair, asOf: string): Promise<string> {
  const rows = await tx.query<{ id: string }[]>(
    `INSERT INTO affiliation_entries (prefecture_code, municipality_code, japanese_name, country_code, foreign_name,
       foreign_region, status, as_of, basis, sort_key, search_text)
     SELECT prefecture, "municipalityCode", "japaneseName", country, "foreignName", "foreignRegion", 'active', "asOf",
       'published', "sortKey", "searchText"
     FROM jsonb_to_record($1::jsonb) AS entry (prefecture text, "municipalityCode" text, "japaneseName" text,
       country text, "foreignName" text, "foreignRegion" text, "asOf" date, "sortKey" text, "searchText" text)
     RETURNING id`,
    [JSON.stringify(entryOf(pair, asOf))],
  );
  return rows[0]?.id ?? '';
}

async function addList(tx: EntityManager, list: AffiliationListSeed): Promise<void> {
  const known = await tx.query<(PrintedPair & { id: string })[]>(
    // What the last list that names an entry calls its parties is what the next list is compared with.
    `SELECT e.id, e.country_code AS country, e.prefecture_code AS prefecture, named.printed_japanese AS japanese,
       coalesce(l.printed_foreign, concat_ws(', ', e.foreign_name, e.foreign_region)) AS foreign
     FROM affiliation_entries e
     LEFT JOIN LATERAL (SELECT printed_foreign FROM affiliation_listings WHERE entry_id = e.id
       ORDER BY list_as_of DESC LIMIT 1) l ON true
     LEFT JOIN LATERAL (SELECT printed_japanese FROM affiliation_listings
       WHERE entry_id = e.id AND printed_japanese IS NOT NULL ORDER BY list_as_of DESC LIMIT 1) named ON true
     ORDER BY e.sort_key, e.id`,
  );
  await tx.query(
    `INSERT INTO affiliation_lists (as_of, as_of_printed, document_id, title_ja, title_en, finding_ids)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [list.asOf, list.asOfPrinted, list.document, list.titleJa, list.titleEn, list.findings],
  );
  const matches = matchPairs(list.pairs, known);
  for (const [position, pair] of list.pairs.entries()) {
    const match = matches[position];
    const entryId =
      match === null || match === undefined ? await addEntry(tx, pair, list.asOf) : (known[match]?.id ?? '');
    await tx.query(
      `INSERT INTO affiliation_listings
         (list_as_of, position, entry_id, printed_japanese, printed_foreign, source_line, finding_ids)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [list.asOf, position, entryId, pair.japanese, pair.foreign, pair.line, pair.findings],
    );
  }
  await tx.query(
    // Entries that only lists know follow the newest of them; what an office entered or corrected is left alone.
    `UPDATE affiliation_entries e
     SET as_of = $1, status = CASE WHEN l.entry_id IS NULL THEN 'unconfirmed' ELSE 'active' END
     FROM affiliation_entries own
     LEFT JOIN affiliation_listings l ON l.entry_id = own.id AND l.list_as_of = $1
     WHERE own.id = e.id AND e.basis = 'published' AND e.version = 1`,
    [list.asOf],
  );
}

/** Brings the published lists into the register; a list that is there already is left as it is. */
export async function loadAffiliations(tx: EntityManager): Promise<void> {
  const loaded = await tx.query<{ as_of: string }[]>(
    `SELECT to_char(as_of, 'YYYY-MM-DD') AS as_of FROM affiliation_lists`,
  );
  for (const list of affiliationListSeeds)
    if (!loaded.some(({ as_of }) => as_of === list.asOf)) await addList(tx, list);
}

/** Names in Japanese what lists print in Roman letters, and lets it be found by that name; entries keep what was printed. */
export async function loadPrintedGovernments(tx: EntityManager): Promise<void> {
  const seeds = (printedGovernments as [string, string, string, string][]).map(([prefecture, printed, ja, kana]) => ({
    prefecture,
    printed,
    ja,
    kana,
    search: searchTextOf(ja, kana),
  }));
  await tx.query(
    `WITH seed AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS seed (prefecture text, printed text, ja text, kana text, search text)
     ), named AS (
       INSERT INTO printed_governments (prefecture_code, printed, name_ja, name_kana)
       SELECT prefecture, printed, ja, kana FROM seed
       ON CONFLICT (prefecture_code, printed) DO NOTHING
     )
     UPDATE affiliation_entries e SET search_text = concat_ws(chr(10), e.search_text, seed.search)
     FROM seed
     WHERE e.prefecture_code = seed.prefecture AND e.japanese_name = seed.printed
       AND strpos(e.search_text, seed.search) = 0`,
    [JSON.stringify(seeds)],
  );
}
