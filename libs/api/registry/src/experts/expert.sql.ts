/** A day as text. */
const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;

/** The present or the last employer of `e`. */
export const employerJoin = `LEFT JOIN LATERAL (
    SELECT o.id, o.name, o.municipality_code
    FROM expert_employments m JOIN organisations o ON o.id = m.organisation_id
    WHERE m.expert_id = e.id
    ORDER BY m.valid_to DESC NULLS FIRST, m.valid_from DESC NULLS LAST, m.id DESC LIMIT 1
  ) employer ON true`;

/** The languages of `e`, by code. */
export const languagesOf = `coalesce((
    SELECT jsonb_agg(jsonb_build_object('language', l.language, 'level', l.level) ORDER BY l.language)
    FROM expert_languages l WHERE l.expert_id = e.id), '[]')`;

/** The columns of a list item; needs {@link employerJoin}. */
export const itemColumns = `e.id, e.name_ja AS "nameJa", e.name_kana AS "nameKana", e.name_roman AS "nameRoman",
  e.family_first AS "familyFirst", e.kind, e.expertise, e.expertise_text AS "expertiseText",
  ${languagesOf} AS languages, e.countries, e.regions,
  CASE WHEN employer.id IS NOT NULL THEN jsonb_build_object('id', employer.id, 'name', employer.name,
    'municipalityCode', employer.municipality_code) END AS employer,
  ${day('e.health_clear_until')} AS "healthClearUntil", e.first_registered_year AS "firstRegisteredYear",
  e.years_of_service AS "yearsOfService",
  (SELECT ${day('max(d.valid_from)')} FROM expert_dispatches d WHERE d.expert_id = e.id AND d.went)
    AS "lastDispatchedOn",
  e.listed, e.version`;

/** Whether the reader may know of the dispatch `d`: one that no case holds, or whose case is within reach; $2: offices, null for all. */
const readable = `(d.case_reference IS NULL OR $2::text[] IS NULL OR EXISTS (
    SELECT FROM cases c WHERE c.reference = d.case_reference AND c.office_code = ANY ($2)))`;

/** Its value where the reader may know of the dispatch. */
const ifReadable = (value: string) => `CASE WHEN ${readable} THEN ${value} END`;

/** What a single expert shows beside the columns of a list item; of a dispatch out of reach only country and year. */
export const detailColumns = `${itemColumns},
  coalesce((SELECT jsonb_agg(jsonb_build_object(
      'organisation', jsonb_build_object('id', o.id, 'name', o.name, 'municipalityCode', o.municipality_code),
      'title', m.title, 'validFrom', ${day('m.valid_from')}, 'validTo', ${day('m.valid_to')})
      ORDER BY m.valid_to DESC NULLS FIRST, m.valid_from DESC NULLS LAST, m.id DESC)
    FROM expert_employments m JOIN organisations o ON o.id = m.organisation_id
    WHERE m.expert_id = e.id), '[]') AS employments,
  coalesce((SELECT jsonb_agg(jsonb_build_object('validFrom', ${day('a.valid_from')}, 'validTo', ${day('a.valid_to')},
      'note', a.note) ORDER BY a.valid_from, a.id)
    FROM expert_availability a WHERE a.expert_id = e.id), '[]') AS availability,
  coalesce((SELECT jsonb_agg(jsonb_build_object('country', d.country_code, 'year', extract(year FROM d.valid_from)::integer,
      'validFrom', ${ifReadable(day('d.valid_from'))}, 'validTo', ${ifReadable(day('d.valid_to'))},
      'expertise', ${ifReadable('d.expertise')}, 'caseReference', ${ifReadable('d.case_reference')})
      ORDER BY d.valid_from DESC, d.id)
    FROM expert_dispatches d WHERE d.expert_id = e.id), '[]') AS dispatches,
  e.consent_version AS "consentVersion", ${day('e.consented_on')} AS "consentedOn", e.note`;
