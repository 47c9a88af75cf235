import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { searchPattern } from '../search/fold';
import type { CountryView, MunicipalityQuery, MunicipalityView, PrefectureView } from './place.dto';

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
}
