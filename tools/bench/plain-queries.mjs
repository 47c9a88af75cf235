// The statements that a careful programmer would write by hand for the measured pages.
const item = `c.id, c.reference, c.type, c.office_code, c.country_code, c.title, c.state, c.owner_id, u.display_name,
  c.fiscal_year, c.first_date::text, c.last_date::text, c.prefecture_code, o.name AS requester, c.next_deadline::text,
  c.next_deadline_code, v.planned_people, v.actual_people, c.updated_at, c.version`;
const joins = `LEFT JOIN users u ON u.id = c.owner_id LEFT JOIN visits v ON v.case_id = c.id
  LEFT JOIN organisations o ON o.id = v.requester_organisation_id`;

const page = (source, values) => ({
  sql: `WITH page AS MATERIALIZED (${source} ORDER BY c.updated_at DESC, c.id DESC LIMIT 51)
    SELECT ${item} FROM page JOIN cases c ON c.id = page.id ${joins} ORDER BY page.updated_at DESC, page.id DESC`,
  values,
});
const total = (where, values) => ({
  sql: `SELECT count(*)::integer AS total FROM (SELECT FROM cases c WHERE ${where} LIMIT 10001) counted`,
  values,
});
const source = (where) => `SELECT c.id, c.updated_at FROM cases c WHERE ${where}`;

const mine = `c.office_code = 'SIN'`;
const filtered = `c.office_code = 'SIN' AND c.state = ANY ('{arranging,confirmed}') AND c.country_code = ANY ('{TH}')`;
const found = `c.office_code = 'SIN' AND c.search_text LIKE '%' || $1 || '%'`;

const dispatchCounts = (cut) => [
  {
    sql: `SELECT fiscal_year, place, sum(cases)::integer AS cases,
        sum(experts) FILTER (WHERE state = ANY ('{dispatched,returned_home,reported,closed}'))::integer AS experts,
        sum(cases) FILTER (WHERE state = ANY ('{dispatched,returned_home,reported,closed}'))::integer AS times
      FROM dispatch_totals
      WHERE cut = '${cut}' AND basis = 'approval' AND state = ANY
        ('{approved,matching,consent,agreed,preparing,dispatched,returned_home,reported,closed}')
      GROUP BY fiscal_year, place`,
    values: () => [],
  },
  { sql: `SELECT * FROM published_figures WHERE programme = 'dispatch'`, values: () => [] },
];

const counted = `state = ANY ('{accepted,requested,arranging,confirmed,in_progress,completed,reported,closed}')`;
const published = { sql: `SELECT * FROM published_figures WHERE programme = 'visit'`, values: () => [] };

/** The counts by country as known at an instant, from the facts of then. */
const asOf = (instant) => [
  {
    sql: `SELECT fiscal_year, country_code, count(*)::integer AS cases, sum(actual_people)::integer AS people
      FROM case_facts
      WHERE programme = 'visit' AND known_from <= '${instant}' AND (known_to IS NULL OR known_to > '${instant}')
        AND ${counted}
      GROUP BY fiscal_year, country_code`,
    values: () => [],
  },
  published,
];

/** When the fiscal year of the cases asked for had ended. */
const ends = '2021-03-31T15:00:00Z';

const casesOf2020 = (limit) => ({
  sql: `SELECT ${item} FROM case_facts f JOIN cases c ON c.id = f.case_id ${joins}
    WHERE f.known_to IS NULL AND f.programme = 'visit' AND f.fiscal_year = 2020 AND f.${counted}
    ORDER BY f.case_id LIMIT ${limit}`,
  values: () => [],
});

/** Name of the measured page → the statements it takes. */
export const plainQueries = {
  list: [page(source(mine), () => []), total(mine, () => [])],
  filtered: [page(source(filtered), () => []), total(filtered, () => [])],
  deep: [page(source(`${mine} AND (c.updated_at, c.id) < ($1::timestamptz, $2::uuid)`), ({ at, id }) => [at, id])],
  search: [
    page(
      `${source('c.id IN (SELECT id FROM hits)')}`.replace(
        'SELECT c.id',
        `WITH hits AS MATERIALIZED (SELECT c.id FROM cases c WHERE ${found}) SELECT c.id`,
      ),
      ({ word }) => [word],
    ),
    total(found, ({ word }) => [word]),
  ],
  approvals: [
    {
      sql: `SELECT ${item}, c.state_since FROM cases c ${joins} WHERE c.id IN (
          (SELECT id FROM cases WHERE open AND office_code = 'SIN' AND type = 'visit' AND state = 'assessing'
           ORDER BY state_since, id LIMIT 26)
          UNION ALL
          (SELECT id FROM cases WHERE open AND office_code = 'SIN' AND type = 'visit' AND state = 'reported'
           ORDER BY state_since, id LIMIT 26)
          UNION ALL
          (SELECT id FROM cases WHERE open AND office_code = 'SIN' AND type = 'dispatch' AND state = 'recommended'
           ORDER BY state_since, id LIMIT 26)
          UNION ALL
          (SELECT id FROM cases WHERE open AND office_code = 'SIN' AND type = 'dispatch' AND state = 'second_approval'
           ORDER BY state_since, id LIMIT 26))
        ORDER BY c.state_since, c.id LIMIT 26`,
      values: () => [],
    },
  ],
  case: [
    {
      sql: `SELECT ${item}, v.*, w.definition,
          (SELECT count(*) FROM case_members m WHERE m.case_id = c.id) AS members,
          (SELECT count(*) FROM appointments a WHERE a.case_id = c.id) AS appointments,
          (SELECT count(*) FROM case_documents d WHERE d.case_id = c.id) AS documents,
          (SELECT count(*) FROM case_comments n WHERE n.case_id = c.id) AS comments
        FROM cases c JOIN workflow_definitions w ON w.id = c.definition_id ${joins} WHERE c.reference = $1`,
      values: ({ reference }) => [reference],
    },
    {
      sql: `SELECT d.* FROM case_deadlines d JOIN cases c ON c.id = d.case_id WHERE c.reference = $1`,
      values: ({ reference }) => [reference],
    },
  ],
  counts: [
    {
      sql: `SELECT fiscal_year, place, sum(cases)::integer AS cases, sum(actual_people)::integer AS people
        FROM count_totals
        WHERE programme = 'visit' AND cut = 'country'
          AND state = ANY ('{accepted,requested,arranging,confirmed,in_progress,completed,reported,closed}')
        GROUP BY fiscal_year, place`,
      values: () => [],
    },
    { sql: `SELECT * FROM published_figures WHERE programme = 'visit'`, values: () => [] },
  ],
  'dispatch-funnel': [
    {
      sql: `SELECT d.target_fiscal_year, count(*)::integer AS requested,
          count(*) FILTER (WHERE d.endorsed_on IS NOT NULL)::integer AS endorsed,
          count(d.approved_at)::integer AS approved,
          count(*) FILTER (WHERE EXISTS (
            SELECT FROM case_events e WHERE e.case_id = d.case_id AND e.transition = 'agree'))::integer AS matched,
          count(d.departed_on)::integer AS dispatched
        FROM dispatches d WHERE d.received_at IS NOT NULL
        GROUP BY d.target_fiscal_year ORDER BY 1 DESC LIMIT 10`,
      values: () => [],
    },
    {
      sql: `SELECT d.target_fiscal_year, c.office_code, d.received_at, d.approved_at, d.departed_on
        FROM dispatches d JOIN cases c ON c.id = d.case_id WHERE d.approved_at IS NOT NULL`,
      values: () => [],
    },
  ],
  'counts-default': [
    {
      sql: `SELECT fiscal_year, sum(cases)::integer AS cases, sum(actual_people)::integer AS people,
          sum(planned_people)::integer AS planned
        FROM count_totals WHERE programme = 'visit' AND cut = 'country' AND ${counted} GROUP BY fiscal_year`,
      values: () => [],
    },
    published,
  ],
  'counts-as-of': asOf(new Date().toISOString()),
  'counts-past': asOf('2018-06-01'),
  'counts-filtered': [
    {
      sql: `SELECT fiscal_year, sum(cases)::integer AS cases, sum(actual_people)::integer AS people
        FROM count_totals
        WHERE programme = 'visit' AND cut = 'country' AND place = ANY ('{TH,VN}') AND ${counted}
        GROUP BY fiscal_year`,
      values: () => [],
    },
    published,
  ],
  'counts-changes': [
    {
      sql: `SELECT COALESCE(was.case_id, later.case_id) AS id, to_jsonb(was) AS before, to_jsonb(later) AS after, c.reference, c.title
        FROM (SELECT * FROM case_facts WHERE programme = 'visit' AND known_from <= '${ends}' AND known_to > '${ends}') was
        FULL JOIN (SELECT * FROM case_facts WHERE programme = 'visit' AND known_from > '${ends}' AND known_to IS NULL) later
          ON later.case_id = was.case_id
        JOIN cases c ON c.id = COALESCE(was.case_id, later.case_id)
        WHERE 2020 IN (was.fiscal_year, later.fiscal_year) ORDER BY 1 LIMIT 51`,
      values: () => [],
    },
  ],
  'counts-evidence': [
    casesOf2020(51),
    {
      sql: `SELECT sum(cases)::integer AS total FROM count_totals
        WHERE programme = 'visit' AND cut = 'country' AND fiscal_year = 2020 AND ${counted}`,
      values: () => [],
    },
  ],
  'counts-xlsx': [
    {
      sql: `SELECT fiscal_year, place, sum(cases)::integer AS cases, sum(actual_people)::integer AS people,
          sum(planned_people)::integer AS planned
        FROM count_totals WHERE programme = 'visit' AND cut = 'country' AND ${counted} GROUP BY fiscal_year, place`,
      values: () => [],
    },
    published,
  ],
  'evidence-xlsx': [casesOf2020(1_000_000)],
  'evidence-10000': [casesOf2020(10_000)],
  'dispatch-counts': dispatchCounts('country'),
  'dispatch-expertise': dispatchCounts('expertise'),
  'dispatch-unique': [
    {
      sql: `SELECT approved_year, country_code, count(DISTINCT expert)::integer AS experts
        FROM dispatch_facts CROSS JOIN unnest(experts) AS expert
        WHERE known_to IS NULL AND state = ANY ('{dispatched,returned_home,reported,closed}')
        GROUP BY approved_year, country_code`,
      values: () => [],
    },
  ],
  // All that the judgement needs to know; the judgement itself is not SQL.
  matching: [
    {
      sql: `SELECT x.*, l.languages, a.availability, h.dispatches
        FROM dispatches d JOIN cases c ON c.id = d.case_id
        CROSS JOIN experts x
        LEFT JOIN (SELECT expert_id, json_agg(language) AS languages FROM expert_languages GROUP BY 1) l ON l.expert_id = x.id
        LEFT JOIN (SELECT expert_id, json_agg(valid_to) AS availability FROM expert_availability GROUP BY 1) a
          ON a.expert_id = x.id
        LEFT JOIN (SELECT expert_id, json_agg(country_code) AS dispatches FROM expert_dispatches GROUP BY 1) h
          ON h.expert_id = x.id
        WHERE c.reference = $1 AND x.listed AND d.expertise = ANY (x.expertise)
        ORDER BY x.id`,
      values: ({ reference }) => [reference],
    },
  ],
};
