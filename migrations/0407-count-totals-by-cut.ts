import type { MigrationInterface, QueryRunner } from 'typeorm';

const figures = ['cases', 'planned_people', 'actual_people', 'actual_cases'];
const columns = `cut, programme, fiscal_year, office_code, place, state, ${figures.join(', ')}`;

/** Keeps the totals of each cut together, so that the short one by country is read without the long one around it. */
export class CountTotalsByCut1760000040700 implements MigrationInterface {
  readonly name = 'CountTotalsByCut1760000040700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE count_totals RENAME TO count_totals_before`);
    // Integers: their sums are added as numbers of the machine, those of bigint digit by digit.
    await runner.query(`
      CREATE TABLE count_totals (
        cut text NOT NULL,
        programme text NOT NULL,
        fiscal_year integer NOT NULL,
        office_code text NOT NULL,
        place text NOT NULL,
        state text NOT NULL,
        cases integer NOT NULL,
        planned_people integer NOT NULL,
        actual_people integer NOT NULL,
        -- How many of the cases have an actual headcount: with none, the people are unknown and not 0.
        actual_cases integer NOT NULL,
        CONSTRAINT count_totals_by_cut_pkey PRIMARY KEY (programme, cut, fiscal_year, office_code, place, state)
      ) PARTITION BY LIST (cut)`);
    for (const cut of ['country', 'prefecture'])
      await runner.query(`CREATE TABLE count_totals_${cut} PARTITION OF count_totals FOR VALUES IN ('${cut}')`);
    await runner.query(`INSERT INTO count_totals (${columns}) SELECT ${columns} FROM count_totals_before`);
    await runner.query(`DROP TABLE count_totals_before`);
    await runner.query(`ANALYZE count_totals`);
    await runner.query(`GRANT SELECT ON count_totals TO kakehashi_app`);
    await runner.query(
      `ALTER TABLE count_changes ${figures.map((figure) => `ALTER COLUMN ${figure} TYPE integer`).join(', ')}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE count_changes ${figures.map((figure) => `ALTER COLUMN ${figure} TYPE bigint`).join(', ')}`,
    );
    await runner.query(`ALTER TABLE count_totals RENAME TO count_totals_by_cut`);
    await runner.query(`
      CREATE TABLE count_totals (
        cut text NOT NULL CHECK (cut IN ('country', 'prefecture')),
        programme text NOT NULL,
        fiscal_year integer NOT NULL,
        office_code text NOT NULL,
        place text NOT NULL,
        state text NOT NULL,
        ${figures.map((figure) => `${figure} bigint NOT NULL`).join(', ')},
        PRIMARY KEY (programme, cut, fiscal_year, office_code, place, state)
      )`);
    await runner.query(`INSERT INTO count_totals (${columns}) SELECT ${columns} FROM count_totals_by_cut`);
    await runner.query(`DROP TABLE count_totals_by_cut`);
    await runner.query(`GRANT SELECT ON count_totals TO kakehashi_app`);
  }
}
