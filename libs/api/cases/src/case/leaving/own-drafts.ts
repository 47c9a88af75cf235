import { Injectable } from '@nestjs/common';
import {
  OpenItems,
  type Leaver,
  type OpenItem,
  type OpenItemPage,
  type OpenItemsDb,
  type OpenItemSource,
} from '@kakehashi/api/identity';
import { selectOne, selectRows } from '../sql';

/** The unfinished input of a person, which nobody else ever sees. */
@Injectable()
export class OwnDrafts implements OpenItemSource {
  readonly kind = 'drafts';

  constructor(openItems: OpenItems) {
    openItems.add(this);
  }

  async count(db: OpenItemsDb, { id }: Leaver): Promise<number> {
    const row = await selectOne<{ count: number }>(
      db,
      `SELECT count(*)::integer AS count FROM drafts WHERE user_id = $1`,
      [id],
    );
    return row?.count ?? 0;
  }

  page(db: OpenItemsDb, { id }: Leaver, { after = null, ids, limit }: OpenItemPage): Promise<OpenItem[]> {
    return selectRows<OpenItem>(
      db,
      `SELECT d.key AS id, d.key, NULL::integer AS version, NULL::text AS reference, NULL::text AS type,
         NULL::text AS state, NULL::text AS office, coalesce(d.title, '') AS title,
         (d.updated_at AT TIME ZONE 'Asia/Tokyo')::date::text AS on, NULL::text AS until
       FROM drafts d
       WHERE d.user_id = $1 AND ($2::text IS NULL OR d.key > $2) AND ($3::text[] IS NULL OR d.key = ANY($3))
       ORDER BY d.key LIMIT $4`,
      [id, after, ids ? [...ids] : null, limit],
    );
  }
}
