/** A parameter of a statement. */
type Parameter = `$${number}`;

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

/** The fiscal year in which the dispatch `d` began. */
const fiscalYear = `extract(year FROM d.valid_from - interval '3 months')::integer`;

/** Whether the case of the dispatch `d` has its specialist home again. */
const over = `EXISTS (
    SELECT FROM cases c WHERE c.reference = d.case_reference AND c.state IN ('returned_home', 'reported', 'closed'))`;

/** Whether the reader may know of the dispatch `d`: no case holds it, or its case is within reach. */
export const readable = (
  offices: Parameter,
): string => `(d.case_reference IS NULL OR ${offices}::text[] IS NULL OR EXISTS (
    SELECT FROM cases c WHERE c.reference = d.case_reference AND c.office_code = ANY (${offices})))`;

/** The columns of a list item on a day, for who reads the cases of some offices; needs {@link employerJoin}. */
export const itemColumns = (
  today: Parameter,
  offices: Parameter,
): string => `e.id, e.name_ja AS "nameJa", e.name_kana AS "nameKana",
  e.name_roman AS "nameRoman", e.family_first AS "familyFirst", e.kind, e.expertise, e.expertise_text AS "expertiseText",
  ${languagesOf} AS languages, e.countries, e.regions,
  CASE WHEN employer.id IS NOT NULL THEN jsonb_build_object('id', employer.id, 'name', employer.name,
    'municipalityCode', employer.municipality_code) END AS employer,
  ${day('e.health_clear_until')} AS "healthClearUntil", e.first_registered_year AS "firstRegisteredYear",
  e.years_of_service AS "yearsOfService",
  (SELECT max(${fiscalYear}) FROM expert_dispatches d WHERE d.expert_id = e.id
    AND ${readable(offices)}
    AND (d.case_reference IS NULL AND d.valid_from <= ${today}::date OR ${over})) AS "lastDispatchedYear",
  e.listed, e.version`;

/** What a single expert shows beside the columns of a list item; $2: offices, null for all, $3: today. */
export const detailColumns = `${itemColumns('$3', '$2')},
  coalesce((SELECT jsonb_agg(jsonb_build_object(
      'organisation', jsonb_build_object('id', o.id, 'name', o.name, 'municipalityCode', o.municipality_code),
      'title', m.title, 'validFrom', ${day('m.valid_from')}, 'validTo', ${day('m.valid_to')})
      ORDER BY m.valid_to DESC NULLS FIRST, m.valid_from DESC NULLS LAST, m.id DESC)
    FROM expert_employments m JOIN organisations o ON o.id = m.organisation_id
    WHERE m.expert_id = e.id), '[]') AS employments,
  coalesce((SELECT jsonb_agg(jsonb_build_object('validFrom', ${day('a.valid_from')}, 'validTo', ${day('a.valid_to')},
      'note', a.note) ORDER BY a.valid_from, a.id)
    FROM expert_availability a WHERE a.expert_id = e.id), '[]') AS availability,
  coalesce((SELECT jsonb_agg(jsonb_build_object('country', d.country_code, 'fiscalYear', ${fiscalYear},
      'validFrom', ${day('d.valid_from')}, 'validTo', ${day('d.valid_to')},
      'expertise', d.expertise, 'caseReference', d.case_reference)
      ORDER BY d.valid_from DESC, d.id)
    FROM expert_dispatches d WHERE d.expert_id = e.id AND ${readable('$2')}), '[]') AS dispatches,
  e.consent_version AS "consentVersion", ${day('e.consented_on')} AS "consentedOn", e.note`;
