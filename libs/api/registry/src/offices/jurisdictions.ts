import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Which office covers which country on which day. */
@Injectable()
export class Jurisdictions {
  /** Whether the office covers the country on that day. */
  async covers(tx: EntityManager, office: string, country: string, date: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM office_jurisdictions
       WHERE office_code = $1 AND country_code = $2 AND valid_from <= $3::date
         AND (valid_to IS NULL OR valid_to >= $3::date)`,
      [office, country, date],
    );
    return rows.length > 0;
  }

  /** The countries that the office covers on that day, by code. */
  async countriesOf(tx: EntityManager, office: string, date: string): Promise<string[]> {
    const rows = await tx.query<{ country_code: string }[]>(
      `SELECT country_code FROM office_jurisdictions
       WHERE office_code = $1 AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to >= $2::date)
       ORDER BY country_code`,
      [office, date],
    );
    return rows.map((row) => row.country_code);
  }
}
