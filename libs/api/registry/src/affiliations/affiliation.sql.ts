/** A date column as text. */
export const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/** What an entry `e` is shown with; needs {@link entryJoins}. */
export const entryColumns = `e.id, jsonb_build_object('prefecture', e.prefecture_code,
    'municipalityCode', e.municipality_code,
    'asRecorded', e.japanese_name,
    'nameJa', coalesce(g.name_ja, e.japanese_name, m.name_ja, p.name_ja),
    'nameEn', coalesce(e.japanese_name, m.name_en, p.name_en)) AS japanese,
  e.country_code AS country, e.foreign_name AS "foreignName", e.foreign_region AS "foreignRegion", e.kind, e.status,
  ${day('e.as_of')} AS "asOf", ${day('e.signed_on')} AS "signedOn", ${day('e.ended_on')} AS "endedOn",
  e.signed_by_heads AS "signedByHeads", e.wide_range AS "wideRange", e.assembly_approved AS "assemblyApproved",
  e.basis, e.note, e.version`;

/** The names that the code of the Japanese party stands for, or what is printed of it. */
export const entryJoins = `LEFT JOIN municipalities m ON m.code6 = e.municipality_code
  LEFT JOIN prefectures p ON p.code6 = e.municipality_code
  LEFT JOIN printed_governments g ON g.prefecture_code = e.prefecture_code AND g.printed = e.japanese_name`;

/**
 * Whether entry `e` is in force on a day: the latest list until then tells of what it names, the register of what no
 * list names and of what it confirmed after that list.
 */
export const inForce = (date: string): string => {
  const latest = `(SELECT max(as_of) FROM affiliation_lists WHERE as_of <= ${date})`;
  return `(e.ended_on IS NULL OR e.ended_on > ${date}) AND (
    EXISTS (SELECT FROM affiliation_listings l WHERE l.entry_id = e.id AND l.list_as_of = ${latest})
    OR coalesce(e.signed_on, CASE WHEN e.status <> 'ended' THEN e.as_of END) <= ${date}
      AND NOT EXISTS (SELECT FROM affiliation_listings l WHERE l.entry_id = e.id)
    OR e.status IN ('active', 'dormant') AND e.as_of <= ${date} AND e.as_of > ${latest})`;
};

/** The findings of an array of ids, as objects. */
export const findingsOf = (ids: string): string => `coalesce(
  (SELECT jsonb_agg(jsonb_build_object('id', f.id, 'severity', f.severity, 'textJa', f.text_ja,
     'textEn', f.text_en) ORDER BY f.position) FROM published_findings f WHERE f.id = ANY (${ids})), '[]')`;
