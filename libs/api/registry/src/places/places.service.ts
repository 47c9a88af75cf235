import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { unusableCursor } from '@kakehashi/api/platform';
import { isIsoDate, isMunicipalityCode } from '@kakehashi/shared/calendar';
import { searchPattern } from '../search/fold';
import type {
  CountryView,
  MergerPage,
  MergerQuery,
  MergerView,
  MunicipalityQuery,
  MunicipalityView,
  PrefectureView,
} from './place.dto';

const usualPage = 50;
const refOf = (alias: string) =>
  `jsonb_build_object('code6', ${alias}.code6, 'prefecture', ${alias}.prefecture_code, 'nameJa', ${alias}.name_ja,
     'nameEn', ${alias}.name_en)`;

/** Countries and the local governments of Japan. */
@Injectable()
export class PlacesService {
  constructor(private readonly dataSource: DataSource) {}

  /** Every country, by code. */
  countries(): Promise<CountryView[]> {
    return this.dataSource.query<CountryView[]>(
      `SELECT code, name_ja AS "nameJa", name_en AS "nameEn" FROM countries ORDER BY code`,
    );
  }

  /** The 47 prefectures, from north to south. */
  prefectures(): Promise<PrefectureView[]> {
    return this.dataSource.query<PrefectureView[]>(
      `SELECT code, code6, name_ja AS "nameJa", name_kana AS "nameKana", name_en AS "nameEn"
       FROM prefectures ORDER BY code`,
    );
  }

  /** The municipalities whose name or code holds the text, in all or some prefectures. */
  municipalities({ q, prefecture }: MunicipalityQuery): Promise<MunicipalityView[]> {
    const pattern = q ? searchPattern(q) : null;
    return this.dataSource.query<MunicipalityView[]>(
      `SELECT code6, prefecture_code AS prefecture, name_ja AS "nameJa", name_kana AS "nameKana",
              name_en AS "nameEn", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom",
              to_char(valid_to, 'YYYY-MM-DD') AS "validTo", successor_code6 AS "successorCode6", source
       FROM municipalities
       WHERE ($1::text IS NULL OR search_text LIKE $1 OR code6 LIKE $1)
         AND ($2::text[] IS NULL OR prefecture_code = ANY ($2))
       ORDER BY code6 LIMIT 2000`,
      [pattern, prefecture?.length ? prefecture : null],
    );
  }

  /** Which municipality became which, the latest first; found by the names of before and after. */
  async mergers({ q, prefecture, limit = usualPage, cursor }: MergerQuery): Promise<MergerPage> {
    const [day, code] = cursor ? decode(cursor) : [null, null];
    const rows = await this.dataSource.query<MergerView[]>(
      `SELECT ${refOf('m')} AS predecessor, ${refOf('s')} AS successor,
         to_char(m.valid_to + 1, 'YYYY-MM-DD') AS "mergedOn", m.source,
         m.source_en AS "sourceEn"
       FROM municipalities m JOIN municipalities s ON s.code6 = m.successor_code6
       WHERE ($1::text IS NULL OR m.search_text LIKE $1 OR m.code6 LIKE $1 OR s.search_text LIKE $1 OR s.code6 LIKE $1)
         AND ($2::text[] IS NULL OR m.prefecture_code = ANY ($2) OR s.prefecture_code = ANY ($2))
         AND ($3::date IS NULL OR m.valid_to + 1 < $3 OR (m.valid_to + 1 = $3 AND m.code6 > $4))
       ORDER BY m.valid_to DESC, m.code6 LIMIT $5`,
      [q ? searchPattern(q) : null, prefecture?.length ? prefecture : null, day, code, limit + 1],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? encode(last) : null };
  }
}

function encode({ mergedOn, predecessor }: MergerView): string {
  return Buffer.from(`${mergedOn} ${predecessor.code6}`).toString('base64url');
}

function decode(cursor: string): [day: string, code6: string] {
  const [day = '', code6 = '', ...more] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (more.length > 0 || !isIsoDate(day) || !isMunicipalityCode(code6)) throw unusableCursor();
  return [day, code6];
}
