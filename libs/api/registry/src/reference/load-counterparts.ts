import type { EntityManager } from 'typeorm';
import { foldForSearch, searchTextOf } from '../search/fold';
import { counterpartDocument, counterpartSeeds } from './data/counterparts';

/** Brings the published counterparts in; a country that ever had one is left to its editors. */
export async function loadCounterparts(tx: EntityManager): Promise<void> {
  const seeds = counterpartSeeds.map(({ organisation, ...seed }) => ({
    ...seed,
    organisation,
    key: foldForSearch(organisation),
    search: searchTextOf(organisation),
  }));
  await tx.query(
    `WITH seed AS MATERIALIZED (
       SELECT seed.*
       FROM jsonb_to_recordset($1::jsonb) AS seed (country text, "printedBody" text, "printedMinistry" text,
         organisation text, kind text, findings text[], key text, search text)
       WHERE NOT EXISTS (SELECT FROM counterparts c WHERE c.country_code = seed.country)
     ), added AS (
       INSERT INTO organisations (name, kind, country_code, name_key, search_text)
       SELECT organisation, kind, country, key, search FROM seed
       ON CONFLICT DO NOTHING RETURNING id, country_code, name
     ), known AS (
       SELECT id, country_code, name FROM added
       UNION ALL
       SELECT o.id, o.country_code, o.name FROM organisations o
       JOIN seed ON (seed.country, seed.organisation) = (o.country_code, o.name)
     ), counterpart AS (
       INSERT INTO counterparts
         (country_code, organisation_id, basis, printed_body, printed_ministry, document_id, finding_ids)
       SELECT country, known.id, 'published', "printedBody", "printedMinistry", $2, findings
       FROM seed JOIN known ON (seed.country, seed.organisation) = (known.country_code, known.name)
       RETURNING id, printed_body, printed_ministry
     )
     INSERT INTO counterpart_names (counterpart_id, body, ministry)
     SELECT id, printed_body, printed_ministry FROM counterpart`,
    [JSON.stringify(seeds), counterpartDocument],
  );
}
