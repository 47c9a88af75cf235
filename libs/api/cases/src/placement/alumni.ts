import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reachOf, type Actor, officesWithin } from '@kakehashi/shared/access';
import { isIsoDate } from '@kakehashi/shared/calendar';
import { allPages, type ListFile } from '@kakehashi/api/exchange';
import { unusableCursor } from '@kakehashi/api/platform';
import { searchPattern, StoredNames } from '@kakehashi/api/registry';
import { selectRows } from '../case/sql';
import { alumniColumns } from './alumni-columns';
import type { AlumniPage, AlumniQuery, AlumnusView } from './dto/alumni.dto';

const usualPage = 50;
/** How many are read at once for a file. */
const filePage = 500;
const reference = /^[A-Z]-[A-Z]{2,3}-\d{4}-\d{4,6}$/;

/** Finds who completed a placement. */
@Injectable()
export class Alumni {
  constructor(
    private readonly dataSource: DataSource,
    private readonly names: StoredNames,
  ) {}

  /** All of them as a file. */
  async file(actor: Actor, query: AlumniQuery): Promise<ListFile<AlumnusView>> {
    const pages = allPages((cursor) => this.page(actor, { ...query, cursor, limit: filePage }));
    return { name: 'alumni', columns: alumniColumns(await this.names.read()), pages };
  }

  /** A page of the former trainees whose cases the actor may see, who left last first. */
  async page(
    actor: Actor,
    { q, office, country, fiscalYear, prefecture, limit = usualPage, cursor }: AlumniQuery,
  ): Promise<AlumniPage> {
    const reach = reachOf(actor, 'case.read');
    const [departedOn, after] = cursor ? decode(cursor) : [null, null];
    const list = (values: readonly (string | number)[] | undefined) => (values?.length ? values : null);
    const rows = await selectRows<AlumnusView>(
      this.dataSource,
      `SELECT c.reference, p.programme_code AS programme, c.office_code AS office, c.country_code AS country,
         p.name_roman AS "nameRoman", p.name_native AS "nameNative", p.employer, p.field,
         (SELECT jsonb_build_object('id', g.id, 'name', g.name) FROM host_offer_places x
            JOIN host_offers o ON o.id = x.offer_id JOIN organisations g ON g.id = o.organisation_id
          WHERE x.case_id = p.case_id AND x.released_at IS NULL) AS host,
         c.prefecture_code AS prefecture, c.fiscal_year AS "fiscalYear", p.arrived_on::text AS "arrivedOn", p.departed_on::text AS "departedOn"
       FROM placements p JOIN cases c ON c.id = p.case_id
       WHERE p.departed_on IS NOT NULL AND p.arrived_on IS NOT NULL AND c.state = 'completed'
         AND ($1::text[] IS NULL OR c.office_code = ANY ($1)) AND ($2::text IS NULL OR c.search_text LIKE $2)
         AND ($3::text[] IS NULL OR c.office_code = ANY ($3)) AND ($4::text[] IS NULL OR c.country_code = ANY ($4))
         AND ($5::integer[] IS NULL OR c.fiscal_year = ANY ($5))
         AND ($6::text[] IS NULL OR c.prefecture_code = ANY ($6))
         AND ($7::date IS NULL OR (p.departed_on, c.reference) < ($7::date, $8))
       ORDER BY p.departed_on DESC, c.reference DESC LIMIT $9`,
      [
        officesWithin(reach),
        q ? searchPattern(q) : null,
        list(office),
        list(country),
        list(fiscalYear),
        list(prefecture),
        departedOn,
        after,
        limit + 1,
      ],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? encode(last) : null };
  }
}

function encode({ departedOn, reference: last }: AlumnusView): string {
  return Buffer.from(`${departedOn} ${last}`).toString('base64url');
}

function decode(cursor: string): [departedOn: string, reference: string] {
  const [departedOn = '', last = '', ...more] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (more.length > 0 || !isIsoDate(departedOn) || !reference.test(last)) throw unusableCursor();
  return [departedOn, last];
}
