import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Label } from '@kakehashi/shared/contracts';

/** What codes are called that are kept in tables; one that is not known stands for itself. */
export interface NamesOf {
  readonly country: (code: string) => Label;
  readonly prefecture: (code: string) => Label;
  readonly office: (code: string) => Label;
  readonly programme: (code: string) => Label;
}

/** Reads what codes are called, for files that show names in their stead. */
@Injectable()
export class StoredNames {
  constructor(private readonly dataSource: DataSource) {}

  /** All of them: a few hundred short texts. */
  async read(): Promise<NamesOf> {
    const rows = await this.dataSource.query<({ kind: string; code: string } & Label)[]>(
      `SELECT 'country' AS kind, code, name_ja AS ja, name_en AS en FROM countries
       UNION ALL SELECT 'prefecture', code, name_ja, name_en FROM prefectures
       UNION ALL SELECT 'office', code, name_ja, name_en FROM offices
       UNION ALL SELECT 'programme', code, name_ja, name_en FROM programmes`,
    );
    const labels = new Map(rows.map(({ kind, code, ja, en }) => [`${kind}:${code}`, { ja, en }]));
    const of = (kind: string) => (code: string) => labels.get(`${kind}:${code}`) ?? { ja: code, en: code };
    return { country: of('country'), prefecture: of('prefecture'), office: of('office'), programme: of('programme') };
  }
}
