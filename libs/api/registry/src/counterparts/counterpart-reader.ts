import { Injectable } from '@nestjs/common';
import { Clock, notFound } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import type {
  CounterpartDetail,
  CounterpartNameView,
  CounterpartPostView,
  CounterpartQuery,
  CounterpartView,
} from './counterpart.dto';

const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;

const tenure = `jsonb_build_object('id', t.id, 'postId', t.post_id,
     'validFrom', ${day('t.valid_from')}, 'validTo', ${day('t.valid_to')},
     'person', jsonb_build_object('id', person.id, 'nameNative', person.name_native, 'nameKana', person.name_kana,
       'nameRoman', person.name_roman, 'familyFirst', person.family_first))`;

/** $1: the day by whose names and holders the counterparts are shown. */
const columns = `c.id, c.country_code AS country, concat_ws(', ', n.body, n.ministry) AS name, n.body, n.ministry,
  jsonb_build_object('id', o.id, 'name', o.name) AS organisation,
  CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'title', p.title) END AS post,
  (SELECT ${tenure} FROM tenures t JOIN people person ON person.id = t.person_id
   WHERE t.post_id = p.id AND daterange(t.valid_from, t.valid_to, '[]') @> $1::date) AS holder,
  ${day('c.valid_from')} AS "validFrom", ${day('c.valid_to')} AS "validTo", c.basis,
  CASE WHEN c.basis = 'published' THEN jsonb_build_object('body', c.printed_body, 'ministry', c.printed_ministry,
    'documentJa', coalesce(d.title_ja, ''), 'documentEn', coalesce(d.title_en, '')) END AS printed,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'severity', f.severity, 'textJa', f.text_ja,
              'textEn', f.text_en) ORDER BY f.position)
            FROM published_findings f WHERE f.id = ANY (c.finding_ids)), '[]') AS findings,
  c.note, c.version`;

/** The name of that day; a counterpart that is not in charge then is shown by its latest one. */
const from = `FROM counterparts c
  JOIN organisations o ON o.id = c.organisation_id
  LEFT JOIN counterpart_posts cp
    ON cp.counterpart_id = c.id AND daterange(cp.valid_from, cp.valid_to, '[]') @> $1::date
  LEFT JOIN posts p ON p.id = cp.post_id
  LEFT JOIN published_documents d ON d.id = c.document_id
  CROSS JOIN LATERAL (
    SELECT body, ministry FROM counterpart_names WHERE counterpart_id = c.id
    ORDER BY daterange(valid_from, valid_to, '[]') @> $1::date DESC, valid_from DESC NULLS LAST LIMIT 1
  ) n`;

/** Reads counterparts as they were on a day. */
@Injectable()
export class CounterpartReader {
  constructor(private readonly clock: Clock) {}

  /** The counterparts in charge on a day, by country. */
  list(db: EntityManager, { country, asOf = this.clock.today() }: CounterpartQuery): Promise<CounterpartView[]> {
    return db.query<CounterpartView[]>(
      `SELECT ${columns} ${from}
       WHERE daterange(c.valid_from, c.valid_to, '[]') @> $1::date AND ($2::text[] IS NULL OR c.country_code = ANY ($2))
       ORDER BY c.country_code LIMIT 300`,
      [asOf, country?.length ? country : null],
    );
  }

  /** One counterpart of any time, with all its names and posts. */
  async detail(db: EntityManager, id: string): Promise<CounterpartDetail> {
    const [view] = await db.query<CounterpartView[]>(`SELECT ${columns} ${from} WHERE c.id = $2`, [
      this.clock.today(),
      id,
    ]);
    if (!view) throw notFound();
    const names = await db.query<CounterpartNameView[]>(
      `SELECT concat_ws(', ', body, ministry) AS name, body, ministry,
         ${day('valid_from')} AS "validFrom", ${day('valid_to')} AS "validTo"
       FROM counterpart_names WHERE counterpart_id = $1 ORDER BY valid_from DESC NULLS LAST LIMIT 200`,
      [id],
    );
    return { ...view, names, posts: await this.posts(db, id) };
  }

  /** The posts in charge, the latest first, each with everyone who holds or held it. */
  private posts(db: EntityManager, id: string): Promise<CounterpartPostView[]> {
    return db.query<CounterpartPostView[]>(
      `SELECT jsonb_build_object('id', p.id, 'title', p.title) AS post,
         ${day('cp.valid_from')} AS "validFrom", ${day('cp.valid_to')} AS "validTo",
         coalesce((SELECT jsonb_agg(${tenure} ORDER BY t.valid_from DESC)
                   FROM tenures t JOIN people person ON person.id = t.person_id WHERE t.post_id = p.id), '[]') AS holders
       FROM counterpart_posts cp JOIN posts p ON p.id = cp.post_id
       WHERE cp.counterpart_id = $1 ORDER BY cp.valid_from DESC NULLS LAST LIMIT 100`,
      [id],
    );
  }
}
