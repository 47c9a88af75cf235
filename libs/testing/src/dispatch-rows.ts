import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { TestApp } from './app';

/** A dispatch as the counts know it. */
export interface DispatchRow {
  readonly office: string;
  readonly country: string;
  readonly expertise: string | null;
  readonly state: string;
  readonly targetFiscalYear: number;
  readonly approvedAt: string | null;
  readonly departedOn: string | null;
  /** Positions in the list of experts of those who agreed. */
  readonly agreed: readonly number[];
}

/** Rows of dispatches for what is counted of them, whatever way led there. */
export class DispatchRows {
  readonly experts: string[] = [];
  private sequence = 0;

  constructor(
    private readonly app: TestApp,
    private readonly owner: pg.Client,
    private readonly author: string,
    private readonly host: string,
  ) {}

  /** Makes a host and some experts to work with. */
  static async create(app: TestApp, owner: pg.Client, author: string): Promise<DispatchRows> {
    const host = randomUUID();
    await owner.query(
      `INSERT INTO organisations (id, name, kind, country_code, name_key, search_text)
       VALUES ($1, 'Chiang Mai', 'local_government', 'TH', 'chiang mai', 'chiang mai')`,
      [host],
    );
    const rows = new DispatchRows(app, owner, author, host);
    for (const name of ['一番', '二番', '三番', '四番']) {
      const added = await owner.query<{ id: string }>(
        `INSERT INTO experts (name_ja, family_first, kind, expertise, countries, regions, listed, name_key, search_text)
         VALUES ($1, true, 'retiree', '{education}', '{}', '{}', false, $1, $1) RETURNING id`,
        [name],
      );
      rows.experts.push(added.rows[0]?.id ?? '');
    }
    return rows;
  }

  async add(given: DispatchRow): Promise<string> {
    const id = randomUUID();
    this.sequence += 1;
    const { office, targetFiscalYear: year } = given;
    const reference = `D-${office}-${year}-${String(this.sequence).padStart(4, '0')}`;
    await this.app.query(
      `INSERT INTO cases (id, reference, type, office_code, fiscal_year, sequence, country_code, title, state, created_by,
         definition_id, search_text)
       SELECT $1, $2, 'dispatch', $3, $4, $5, $6, 'A dispatch', $7, $8, id, 'a dispatch'
       FROM workflow_definitions WHERE case_type = 'dispatch' ORDER BY version DESC LIMIT 1`,
      [id, reference, office, year, this.sequence, given.country, given.state, this.author],
    );
    await this.app.query(
      `INSERT INTO dispatches (case_id, target_fiscal_year, host_organisation_id, expertise, approved_at, departed_on)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, year, this.host, given.expertise, given.approvedAt, given.departedOn],
    );
    await this.invite(id, given.agreed);
    return id;
  }

  async change(id: string, given: DispatchRow): Promise<void> {
    await this.app.query(
      `UPDATE cases SET office_code = $2, country_code = $3, state = $4, version = version + 1 WHERE id = $1`,
      [id, given.office, given.country, given.state],
    );
    await this.app.query(
      `UPDATE dispatches SET target_fiscal_year = $2, expertise = $3, approved_at = $4, departed_on = $5
       WHERE case_id = $1`,
      [id, given.targetFiscalYear, given.expertise, given.approvedAt, given.departedOn],
    );
    await this.app.query(
      `UPDATE dispatch_invitations SET status = 'released', answered_at = now() WHERE case_id = $1`,
      [id],
    );
    await this.invite(id, given.agreed);
  }

  async remove(id: string): Promise<void> {
    for (const table of ['dispatch_invitations', 'dispatches'])
      await this.owner.query(`DELETE FROM ${table} WHERE case_id = $1`, [id]);
    await this.owner.query(`DELETE FROM cases WHERE id = $1`, [id]);
  }

  /** Takes out every case; events may not be deleted, and none are written here. */
  async clear(): Promise<void> {
    await this.owner.query('DELETE FROM dispatch_invitations; DELETE FROM dispatches; DELETE FROM cases');
  }

  /** Nobody can be in two places, so every case has days of its own; one more is asked and refuses. */
  private async invite(id: string, agreed: readonly number[]): Promise<void> {
    this.sequence += 1;
    const answers = [...agreed.map((at) => [at, 'agreed'] as const), [3, 'refused'] as const];
    for (const [at, status] of answers)
      await this.app.query(
        `INSERT INTO dispatch_invitations (case_id, expert_id, status, period, invited_at, invited_by, answered_at, explanation)
         VALUES ($1, $2, $3, daterange('2000-01-01'::date + $4::integer * 2, '2000-01-02'::date + $4::integer * 2),
           now(), $5, now(), '{}')`,
        [id, this.experts[at], status, this.sequence, this.author],
      );
  }
}
