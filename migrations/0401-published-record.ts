import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The published record: documents, tables, rows, figures and what was found about them. */
export class PublishedRecord1760000040100 implements MigrationInterface {
  name = 'PublishedRecord1760000040100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE published_documents (
        id text PRIMARY KEY,
        title_ja text NOT NULL,
        title_en text NOT NULL
      );
      CREATE TABLE published_tables (
        id text PRIMARY KEY,
        position smallint NOT NULL,
        document_id text REFERENCES published_documents,
        programme text,
        title_ja text NOT NULL,
        title_en text NOT NULL,
        dimensions text[] NOT NULL,
        line_from integer,
        line_to integer,
        as_of_ja text,
        as_of_en text,
        year_basis text,
        notes text,
        printed_totals jsonb,
        computed_totals jsonb
      );
      CREATE TABLE published_findings (
        id text PRIMARY KEY,
        position smallint NOT NULL,
        severity text NOT NULL CHECK (severity IN ('error', 'ambiguous', 'conflict', 'loss', 'format', 'note', 'ok')),
        table_ids text[] NOT NULL,
        document_ids text[] NOT NULL,
        text_ja text NOT NULL,
        text_en text NOT NULL,
        import_rule_ja text NOT NULL,
        import_rule_en text NOT NULL,
        affected jsonb NOT NULL
      );
      CREATE TABLE published_rows (
        table_id text NOT NULL REFERENCES published_tables,
        position smallint NOT NULL,
        source_line integer,
        fiscal_year integer,
        year_printed text,
        country_code char(2),
        prefecture_code char(2),
        label text NOT NULL,
        flags text[] NOT NULL,
        finding_ids text[] NOT NULL,
        data jsonb NOT NULL,
        PRIMARY KEY (table_id, position)
      );
      CREATE TABLE published_figures (
        key text PRIMARY KEY,
        position smallint NOT NULL,
        table_id text REFERENCES published_tables,
        document_id text REFERENCES published_documents,
        kind text NOT NULL
          CHECK (kind IN ('cell', 'year_total', 'country_total', 'role_total', 'grand_total', 'check', 'fact')),
        programme text,
        measure text NOT NULL,
        office_code text,
        fiscal_year integer,
        period_from integer,
        period_to integer,
        country_code char(2),
        prefecture_code char(2),
        role text,
        row_label text NOT NULL,
        column_label text NOT NULL,
        printed integer,
        computed integer,
        accepted integer,
        accepted_by uuid,
        accepted_at timestamptz,
        determined boolean NOT NULL,
        flags text[] NOT NULL,
        finding_ids text[] NOT NULL,
        source_line integer,
        row_position smallint,
        -- A decision has someone who took it; without one the value stays null.
        CHECK ((accepted IS NULL AND accepted_by IS NULL AND accepted_at IS NULL)
          OR (accepted IS NOT NULL AND accepted_by IS NOT NULL AND accepted_at IS NOT NULL)),
        CHECK (determined OR (printed IS NULL AND computed IS NULL)),
        FOREIGN KEY (table_id, row_position) REFERENCES published_rows (table_id, position)
      );
      CREATE INDEX published_figures_series ON published_figures (programme, measure);
      GRANT SELECT ON published_documents, published_tables, published_findings, published_rows, published_figures
        TO kakehashi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE published_figures, published_rows, published_findings, published_tables, published_documents',
    );
  }
}
