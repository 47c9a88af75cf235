import type { DataSource, EntityManager } from 'typeorm';
import { foldForSearch, searchTextOf } from '../search/fold';
import countries from './data/countries.json';
import designatedCities from './data/designated-cities.json';
import municipalityMergers from './data/municipality-mergers.json';
import { officeSeeds } from './data/offices';
import { localGovernmentSeeds } from './data/local-governments';
import prefectures from './data/prefectures.json';
import { holidayEdition, holidaySeeds, type HolidaySeed } from './holiday-seeds';
import { loadAffiliations, loadPrintedGovernments } from './load-affiliations';
import { loadCounterparts } from './load-counterparts';

async function loadCountries(tx: EntityManager): Promise<void> {
  await tx.query(
    `INSERT INTO countries (code, name_ja, name_en)
     SELECT code, ja, en FROM jsonb_to_recordset($1::jsonb) AS seed (code text, ja text, en text)
     ON CONFLICT (code) DO UPDATE SET name_ja = excluded.name_ja, name_en = excluded.name_en
       WHERE (countries.name_ja, countries.name_en) IS DISTINCT FROM (excluded.name_ja, excluded.name_en)`,
    [JSON.stringify(countries)],
  );
}

/** An office that is there already is left as it is; a country that was ever assigned is left to its administrators. */
async function loadOffices(tx: EntityManager): Promise<void> {
  await tx.query(
    `INSERT INTO offices (code, name_ja, name_en, time_zone, country_code, position)
     SELECT code, ja, en, zone, country, position
     FROM jsonb_to_recordset($1::jsonb)
       AS seed (code text, ja text, en text, zone text, country text, position smallint)
     ON CONFLICT (code) DO NOTHING`,
    [
      JSON.stringify(
        officeSeeds.map(({ code, ja, en, timeZone, country }, position) => ({
          code,
          ja,
          en,
          zone: timeZone,
          country,
          position,
        })),
      ),
    ],
  );
  const coverage = officeSeeds.flatMap(({ code, covers }) =>
    covers.flatMap(({ countries: covered, from, basis }) =>
      covered.map((country) => ({ office: code, country, valid_from: from, basis })),
    ),
  );
  await tx.query(
    `INSERT INTO office_jurisdictions (office_code, country_code, valid_from, basis)
     SELECT office, country, valid_from, basis
     FROM jsonb_to_recordset($1::jsonb) AS seed (office text, country text, valid_from date, basis text)
     WHERE NOT EXISTS (SELECT FROM office_jurisdictions j WHERE j.country_code = seed.country)`,
    [JSON.stringify(coverage)],
  );
}

async function loadLocalGovernments(tx: EntityManager): Promise<void> {
  await tx.query(
    `INSERT INTO prefectures (code, code6, name_ja, name_kana, name_en)
     SELECT code, code6, ja, kana, en
     FROM jsonb_to_recordset($1::jsonb) AS seed (code text, code6 text, ja text, kana text, en text)
     ON CONFLICT (code) DO NOTHING`,
    [JSON.stringify(prefectures)],
  );
  const cities = designatedCities.map((city) => ({
    ...city,
    prefecture: city.code6.slice(0, 2),
    search: searchTextOf(city.ja, city.kana, city.en),
  }));
  await tx.query(
    `INSERT INTO municipalities
       (code6, prefecture_code, name_ja, name_kana, name_en, valid_from, search_text, final_code6)
     SELECT code6, prefecture, ja, kana, en, since, search, code6
     FROM jsonb_to_recordset($1::jsonb)
       AS seed (code6 text, prefecture text, ja text, kana text, en text, since date, search text)
     ON CONFLICT (code6) DO UPDATE SET search_text = excluded.search_text
       WHERE municipalities.search_text <> excluded.search_text`,
    [JSON.stringify(cities)],
  );
}

// An extract that nobody has compared with the ministry's list yet; the record says so until somebody has.
const mergerSource = {
  ja: '抜粋（総務省「全国地方公共団体コード」との照合前）',
  en: 'Extract, not yet compared with the list of local government codes of the Ministry of Internal Affairs and Communications',
};

/** What is recorded of a municipality already is left to its administrators. */
async function loadMunicipalityMergers(tx: EntityManager): Promise<void> {
  const seeds = municipalityMergers.map((merger) => ({
    ...merger,
    prefecture: merger.code6.slice(0, 2),
    search: searchTextOf(merger.ja, merger.kana, merger.en),
  }));
  await tx.query(
    `WITH seed AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS seed (code6 text, prefecture text, ja text, kana text, en text,
         since date, until date, successor text, search text)
     )
     INSERT INTO municipalities
       (code6, prefecture_code, name_ja, name_kana, name_en, valid_from, valid_to, successor_code6, search_text, source,
        source_en, final_code6)
     SELECT code6, prefecture, ja, kana, en, since, until, successor, search, $2, $3, code6 FROM seed
     ON CONFLICT (code6) DO NOTHING`,
    [JSON.stringify(seeds), mergerSource.ja, mergerSource.en],
  );
}

/** A government that is there, under whatever name somebody gave it, is left as it is. */
async function loadGovernmentOrganisations(tx: EntityManager): Promise<void> {
  const seeds = localGovernmentSeeds.map(({ code6, name, kana, english }) => ({
    code6,
    name,
    kana,
    english,
    key: foldForSearch(name),
    search: searchTextOf(name, kana, english, code6),
  }));
  await tx.query(
    `INSERT INTO organisations (name, name_local, kana, kind, country_code, municipality_code, name_key, search_text)
     SELECT name, english, kana, 'local_government', 'JP', code6, key, search
     FROM jsonb_to_recordset($1::jsonb)
       AS seed (code6 text, name text, kana text, english text, key text, search text)
     WHERE NOT EXISTS (SELECT FROM organisations o WHERE o.municipality_code = seed.code6)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(seeds)],
  );
}

/** A row that somebody edited or switched off stays theirs; an untouched one follows its library. */
async function loadHolidays(tx: EntityManager, holidays: readonly HolidaySeed[]): Promise<void> {
  const seeds = JSON.stringify(holidays);
  const recordset = `jsonb_to_recordset($1::jsonb) AS seed (calendar text, date date, ja text, en text, source text)`;
  await tx.query(
    `UPDATE holidays SET name_ja = seed.ja, name_en = seed.en, updated_at = now()
     FROM ${recordset}
     WHERE holidays.seed_key = seed.calendar || ':' || seed.date AND NOT holidays.edited
       AND (holidays.name_ja, holidays.name_en) IS DISTINCT FROM (seed.ja, seed.en)`,
    [seeds],
  );
  await tx.query(
    `INSERT INTO holidays (calendar, date, name_ja, name_en, source, seed_key)
     SELECT calendar, date, ja, en, source, calendar || ':' || date FROM ${recordset}
     ON CONFLICT DO NOTHING`,
    [seeds],
  );
}

/** Computing the holidays takes seconds, so an edition that is loaded is not computed again. */
async function newHolidays(dataSource: DataSource): Promise<readonly HolidaySeed[]> {
  const rows = await dataSource.query<unknown[]>(
    `SELECT FROM reference_loads WHERE name = 'holidays' AND edition = $1`,
    [holidayEdition()],
  );
  return rows.length > 0 ? [] : holidaySeeds();
}

/**
 * Brings offices, countries, local governments, counterparts, lists of affiliations and holidays into the database; again and again without
 * harm. The holidays are those of the libraries unless they are given.
 */
export async function loadReferenceData(dataSource: DataSource, holidays?: readonly HolidaySeed[]): Promise<void> {
  const seeds = holidays ?? (await newHolidays(dataSource));
  await dataSource.transaction(async (tx) => {
    await loadCountries(tx);
    await loadOffices(tx);
    await loadLocalGovernments(tx);
    await loadMunicipalityMergers(tx);
    await loadGovernmentOrganisations(tx);
    await loadCounterparts(tx);
    await loadAffiliations(tx);
    await loadPrintedGovernments(tx);
    if (seeds.length > 0) await loadHolidays(tx, seeds);
    await tx.query(
      `INSERT INTO reference_loads (name, edition) VALUES ('holidays', $1)
       ON CONFLICT (name) DO UPDATE SET edition = excluded.edition, loaded_at = now()
         WHERE reference_loads.edition <> excluded.edition`,
      [holidayEdition()],
    );
  });
}
