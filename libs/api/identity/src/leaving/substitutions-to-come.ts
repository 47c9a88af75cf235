import { Injectable } from '@nestjs/common';
import { OpenItems, type Leaver, type OpenItem, type OpenItemPage, type OpenItemsDb } from './open-items';

/** The times at which a person stands in for somebody. Whom to name instead is for administrators to say. */
@Injectable()
export class SubstitutionsToCome {
  readonly kind = 'substitutions';

  constructor(openItems: OpenItems) {
    openItems.add(this);
  }

  async count(db: OpenItemsDb, leaver: Leaver): Promise<number> {
    const [row] = await db.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM substitutes s WHERE s.substitute_id = $1 AND s.valid_to >= $2`,
      [leaver.id, leaver.today],
    );
    return row?.count ?? 0;
  }

  page(db: OpenItemsDb, leaver: Leaver, { after = null, ids, limit }: OpenItemPage): Promise<OpenItem[]> {
    return db.query<OpenItem[]>(
      `SELECT * FROM (
         SELECT s.id::text AS id, s.valid_from || ' ' || s.id AS key, NULL::integer AS version,
           NULL::text AS reference, NULL::text AS type, NULL::text AS state, NULL::text AS office,
           u.display_name AS title, s.valid_from::text AS on, s.valid_to::text AS until
         FROM substitutes s JOIN users u ON u.id = s.user_id
         WHERE s.substitute_id = $1 AND s.valid_to >= $2 AND ($3::text[] IS NULL OR s.id::text = ANY($3))) one
       WHERE ($4::text IS NULL OR key > $4) ORDER BY key LIMIT $5`,
      [leaver.id, leaver.today, ids ? [...ids] : null, after, limit],
    );
  }
}
