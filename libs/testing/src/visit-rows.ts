import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { TestApp } from './app';

/** A visit as the counts know it. */
export interface VisitRow {
  readonly office: string;
  readonly country: string;
  readonly prefecture: string | null;
  readonly state: string;
  readonly firstDate: string;
  readonly planned: number;
  readonly actual: number | null;
  readonly open?: boolean;
}

/** What the rows of a suite have in common. */
export interface VisitRowsOptions {
  /** The year in their references, and the one that they were given. */
  readonly fiscalYear: number;
  /** The name of the local government that asks. */
  readonly requester?: string;
}

/** Rows of visits for what is counted of them, whatever way led there. */
export class VisitRows {
  private sequence = 0;

  constructor(
    private readonly app: TestApp,
    private readonly owner: pg.Client,
    private readonly author: string,
    private readonly organisation: string,
    private readonly fiscalYear: number,
  ) {}

  /** Makes a local government that asks. */
  static async create(
    app: TestApp,
    owner: pg.Client,
    author: string,
    { fiscalYear, requester = 'Prefecture' }: VisitRowsOptions,
  ): Promise<VisitRows> {
    const organisation = randomUUID();
    await owner.query(
      `INSERT INTO organisations (id, name, kind, country_code, name_key, search_text)
       VALUES ($1, $2, 'local_government', 'JP', 'prefecture', 'prefecture')`,
      [organisation, requester],
    );
    return new VisitRows(app, owner, author, organisation, fiscalYear);
  }

  async add(given: VisitRow): Promise<string> {
    const [id = ''] = await this.addAll([given]);
    return id;
  }

  /** Several at once; answers their ids in the same order. */
  async addAll(given: readonly VisitRow[]): Promise<string[]> {
    const rows = given.map((visit) => {
      this.sequence += 1;
      const reference = `V-${visit.office}-${this.fiscalYear}-${String(this.sequence).padStart(6, '0')}`;
      return { open: true, ...visit, id: randomUUID(), sequence: this.sequence, reference };
    });
    const json = JSON.stringify(rows);
    await this.app.query(
      `INSERT INTO cases (id, reference, type, office_code, fiscal_year, sequence, country_code, prefecture_code, title,
         state, open, created_by, definition_id, first_date, search_text)
       SELECT v.id, v.reference, 'visit', v.office, $3, v.sequence, v.country, v.prefecture, 'A visit', v.state, v.open, $2,
         (SELECT id FROM workflow_definitions WHERE case_type = 'visit' ORDER BY version DESC LIMIT 1), v."firstDate",
         'a visit'
       FROM jsonb_to_recordset($1::jsonb) AS v (id uuid, reference text, sequence integer, office text, country text,
         prefecture text, state text, open boolean, "firstDate" date)`,
      [json, this.author, this.fiscalYear],
    );
    await this.app.query(
      `INSERT INTO visits (case_id, requester_organisation_id, mode, topic_key, first_date, planned_official,
         actual_elected, actual_official, actual_student, actual_escort, actual_private)
       SELECT v.id, $2, 'on_site', 'topic', v."firstDate", v.planned, v.actual, v.nought, v.nought, v.nought, v.nought
       FROM (SELECT *, CASE WHEN actual IS NOT NULL THEN 0 END AS nought
         FROM jsonb_to_recordset($1::jsonb) AS v (id uuid, "firstDate" date, planned integer, actual integer)) AS v`,
      [json, this.organisation],
    );
    return rows.map(({ id }) => id);
  }

  async change(id: string, given: VisitRow): Promise<void> {
    await this.app.query(
      `UPDATE cases SET office_code = $2, country_code = $3, prefecture_code = $4, state = $5, first_date = $6,
         version = version + 1 WHERE id = $1`,
      [id, given.office, given.country, given.prefecture, given.state, given.firstDate],
    );
    const others = given.actual === null ? null : 0;
    await this.app.query(
      `UPDATE visits SET first_date = $2, planned_official = $3, actual_elected = $4, actual_official = $5,
         actual_student = $5, actual_escort = $5, actual_private = $5 WHERE case_id = $1`,
      [id, given.firstDate, given.planned, given.actual, others],
    );
  }

  /** Takes out every case; events may not be deleted, and none are written here. */
  async clear(): Promise<void> {
    await this.owner.query('DELETE FROM visits; DELETE FROM cases');
  }
}
