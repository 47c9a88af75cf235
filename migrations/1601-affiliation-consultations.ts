import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a consultation about an affiliation adds to a case, and the entry of the register that came of it. */
export class AffiliationConsultations1760000160100 implements MigrationInterface {
  readonly name = 'AffiliationConsultations1760000160100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE affiliation_consultations (
        case_id uuid PRIMARY KEY REFERENCES cases,
        requester_organisation_id uuid NOT NULL REFERENCES organisations,
        requester_municipality_code text,
        requester_recorded_name text,
        cities text[] NOT NULL DEFAULT '{}',
        affiliation_kind text,
        exchange_fields text[] NOT NULL DEFAULT '{}',
        background text,
        candidates text[] NOT NULL DEFAULT '{}',
        contacts text,
        partner text,
        signed_on date,
        entry_id uuid REFERENCES affiliation_entries,
        end_reason text,
        end_comment text
      )`);
    await runner.query(
      `CREATE INDEX affiliation_consultations_requester ON affiliation_consultations (requester_organisation_id)`,
    );
    await runner.query(`
      CREATE TRIGGER affiliation_consultations_requester_recorded
      BEFORE INSERT OR UPDATE OF requester_organisation_id ON affiliation_consultations
      FOR EACH ROW EXECUTE FUNCTION record_requester()`);
    await runner.query(`CREATE INDEX affiliation_consultations_entry ON affiliation_consultations (entry_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON affiliation_consultations TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE affiliation_consultations`);
  }
}
