import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { TestApp } from './app';

/** An activity as the counts know it. */
export interface ActivityRow {
  readonly programme: string;
  readonly office: string;
  readonly country: string;
  readonly state: string;
  readonly firstDate: string | null;
  readonly visitors: number | null;
  /** Where the local government is that organises it; absent where none of Japan does. */
  readonly prefecture?: string | null;
  /** How many from which country; `actual` is null before anybody was counted. */
  readonly planned: Readonly<Record<string, number>>;
  readonly actual: Readonly<Record<string, number>> | null;
}

/** The prefecture with a code, as an organisation. */
function organiser(code: string): string {
  return `(SELECT o.id FROM organisations o JOIN prefectures p ON p.code6 = o.municipality_code
    WHERE p.code = ${code} ORDER BY o.id LIMIT 1)`;
}

/** Rows of activities for what is counted of them, whatever way led there. */
export class ActivityRows {
  private sequence = 0;

  constructor(
    private readonly app: TestApp,
    private readonly owner: pg.Client,
    private readonly author: string,
  ) {}

  async add(given: ActivityRow): Promise<string> {
    const id = randomUUID();
    this.sequence += 1;
    const reference = `A-${given.office}-2026-${String(this.sequence).padStart(4, '0')}`;
    await this.app.query(
      `INSERT INTO cases (id, reference, type, office_code, fiscal_year, sequence, country_code, title, state, created_by,
         definition_id, first_date, search_text)
       SELECT $1, $2, 'activity', $3, 2026, $4, $5, 'An activity', $6, $7, id, $8, 'an activity'
       FROM workflow_definitions WHERE case_type = 'activity' ORDER BY version DESC LIMIT 1`,
      [id, reference, given.office, this.sequence, given.country, given.state, this.author, given.firstDate],
    );
    await this.app.query(
      `INSERT INTO activities (case_id, programme, visitors_actual, organiser_organisation_id)
       VALUES ($1, $2, $3, ${organiser('$4')})`,
      [id, given.programme, given.visitors, given.prefecture ?? null],
    );
    await this.count(id, given);
    return id;
  }

  async change(id: string, given: ActivityRow): Promise<void> {
    await this.app.query(
      `UPDATE cases SET office_code = $2, country_code = $3, state = $4, first_date = $5, version = version + 1
       WHERE id = $1`,
      [id, given.office, given.country, given.state, given.firstDate],
    );
    await this.app.query(
      `UPDATE activities SET programme = $2, visitors_actual = $3, organiser_organisation_id = ${organiser('$4')}
       WHERE case_id = $1`,
      [id, given.programme, given.visitors, given.prefecture ?? null],
    );
    await this.app.query(`DELETE FROM activity_participants WHERE case_id = $1`, [id]);
    await this.count(id, given);
  }

  async remove(id: string): Promise<void> {
    for (const table of ['activity_participants', 'activities'])
      await this.owner.query(`DELETE FROM ${table} WHERE case_id = $1`, [id]);
    await this.owner.query(`DELETE FROM cases WHERE id = $1`, [id]);
  }

  /** Takes out every case; events may not be deleted, and none are written here. */
  async clear(): Promise<void> {
    await this.owner.query('DELETE FROM activity_participants; DELETE FROM activities; DELETE FROM cases');
  }

  private async count(id: string, { planned, actual }: ActivityRow): Promise<void> {
    const countries = [...new Set([...Object.keys(planned), ...Object.keys(actual ?? {})])];
    for (const [position, country] of countries.entries())
      await this.app.query(
        `INSERT INTO activity_participants (case_id, country_code, position, planned, actual)
         VALUES ($1, $2, $3, $4, $5)`,
        [id, country, position, planned[country] ?? null, actual ? (actual[country] ?? 0) : null],
      );
  }
}
