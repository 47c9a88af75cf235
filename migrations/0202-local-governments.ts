import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Prefectures and municipalities under the six-digit codes of Japanese local governments. */
export class LocalGovernments1760000020200 implements MigrationInterface {
  readonly name = 'LocalGovernments1760000020200';

  async up(runner: QueryRunner): Promise<void> {
    // 11 − (sum mod 11) and 11 − sum agree in their last digit wherever both apply, so one expression serves.
    await runner.query(`
      CREATE FUNCTION is_local_government_code(code text) RETURNS boolean
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN CASE WHEN code ~ '^(0[1-9]|[1-3][0-9]|4[0-7])[0-9]{4}$' THEN
        (11 - ( substr(code, 1, 1)::integer * 6 + substr(code, 2, 1)::integer * 5 + substr(code, 3, 1)::integer * 4
              + substr(code, 4, 1)::integer * 3 + substr(code, 5, 1)::integer * 2) % 11) % 10
        = substr(code, 6, 1)::integer
      ELSE false END`);
    await runner.query(`
      CREATE TABLE prefectures (
        code text PRIMARY KEY CHECK (code ~ '^(0[1-9]|[1-3][0-9]|4[0-7])$'),
        code6 text NOT NULL UNIQUE CHECK (is_local_government_code(code6) AND left(code6, 2) = code),
        name_ja text NOT NULL UNIQUE,
        name_kana text NOT NULL,
        name_en text NOT NULL UNIQUE
      )`);
    // Codes are dated because municipalities merge; successor_code6 leads on to the body that took one over.
    await runner.query(`
      CREATE TABLE municipalities (
        code6 text PRIMARY KEY CHECK (is_local_government_code(code6)),
        prefecture_code text NOT NULL REFERENCES prefectures CHECK (prefecture_code = left(code6, 2)),
        name_ja text NOT NULL,
        name_kana text NOT NULL,
        name_en text NOT NULL,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to >= valid_from),
        successor_code6 text REFERENCES municipalities CHECK (successor_code6 <> code6),
        search_text text NOT NULL
      )`);
    await runner.query(`CREATE INDEX municipalities_prefecture ON municipalities (prefecture_code, code6)`);
    await runner.query(`GRANT SELECT ON prefectures, municipalities TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE municipalities`);
    await runner.query(`DROP TABLE prefectures`);
    await runner.query(`DROP FUNCTION is_local_government_code(text)`);
  }
}
