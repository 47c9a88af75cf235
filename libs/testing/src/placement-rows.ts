import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { TestApp } from './app';

/** A trainee as the counts know one. */
export interface PlacementRow {
  readonly office: string;
  readonly country: string;
  /** Where the local government is that takes the trainee; null before there is one. */
  readonly prefecture: string | null;
  readonly field: string;
  readonly state: string;
  readonly arrivedOn: string;
}

/** Rows of placements for what is counted of them, whatever way led there. */
export class PlacementRows {
  private readonly offers = new Map<string, string>();
  private readonly ids: string[] = [];
  private sequence = 0;

  constructor(
    private readonly app: TestApp,
    private readonly owner: pg.Client,
    private readonly author: string,
  ) {}

  /** Puts placements there and answers their ids in the same order. */
  async addAll(given: readonly PlacementRow[]): Promise<string[]> {
    const ids: string[] = [];
    for (const one of given) ids.push(await this.add(one));
    return ids;
  }

  /** Takes out what is never taken out, so that the next round begins with nothing. */
  async clear(): Promise<void> {
    for (const table of ['host_offer_places', 'placements'])
      await this.owner.query(`DELETE FROM ${table} WHERE case_id = ANY ($1)`, [this.ids]);
    await this.owner.query(`DELETE FROM cases WHERE id = ANY ($1)`, [this.ids.splice(0)]);
  }

  private async add({ office, country, prefecture, field, state, arrivedOn }: PlacementRow): Promise<string> {
    const id = randomUUID();
    this.ids.push(id);
    this.sequence += 1;
    const reference = `P-${office}-2020-${String(this.sequence).padStart(4, '0')}`;
    await this.app.query(
      `INSERT INTO cases (id, reference, type, office_code, fiscal_year, sequence, country_code, title, state, open,
         created_by, definition_id, search_text)
       SELECT $1, $2, 'placement', $3, 2026, $4, $5, 'A placement', $6, false, $7, id, 'a placement'
       FROM workflow_definitions WHERE case_type = 'placement' ORDER BY version DESC LIMIT 1`,
      [id, reference, office, this.sequence + 5000, country, state, this.author],
    );
    await this.app.query(
      `INSERT INTO placements (case_id, programme_code, name_roman, birth_date, employer, field, japanese_level, arrived_on)
       VALUES ($1, 'lgotp', 'TRAINEE', '1996-08-20', 'City', $2, 'n3', $3)`,
      [id, field, arrivedOn],
    );
    if (prefecture !== null)
      await this.app.query(
        `INSERT INTO host_offer_places (offer_id, case_id, taken_at, taken_by, explanation)
         VALUES ($1, $2, clock_timestamp(), $3, '[]')`,
        [await this.offerIn(prefecture), id, this.author],
      );
    return id;
  }

  /** An offer of the prefecture with this code. */
  private async offerIn(prefecture: string): Promise<string> {
    const known = this.offers.get(prefecture);
    if (known) return known;
    const id = randomUUID();
    await this.owner.query(
      `INSERT INTO host_offers (id, programme_code, organisation_id, field, capacity, min_japanese_level, available_from,
         available_to, search_text, created_by, created_at, updated_at)
       SELECT $1, 'lgotp', o.id, 'tourism', 99, 'none', '2020-01-01', '2030-12-31', '', $3, now(), now()
       FROM organisations o JOIN prefectures p ON p.code6 = o.municipality_code WHERE p.code = $2 LIMIT 1`,
      [id, prefecture, this.author],
    );
    this.offers.set(prefecture, id);
    return id;
  }
}
