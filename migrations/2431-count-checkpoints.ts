import type { MigrationInterface, QueryRunner } from 'typeorm';

const cell = ['programme', 'fiscal_year', 'office_code', 'country_code', 'state'];
const figures = ['cases', 'planned_people', 'actual_people', 'actual_cases'];

/** The moments after the last checkpoint at which facts began or ended, as many as make a new one. */
const changes = ['known_from', 'known_to']
  .map(
    (column) => `(SELECT f.${column} AS changed FROM case_facts f
            WHERE f.${column} > former AND f.${column} <= latest ORDER BY f.${column} LIMIT changes)`,
  )
  .join(' UNION ALL ');

/** What the facts of a kind of moment add to a total, or take from it. */
const facts = (column: string, sign: '1' | '-1') => `
        SELECT ${cell.map((name) => `f.${name}`).join(', ')}, ${sign}, ${sign} * COALESCE(f.planned_people, 0),
          ${sign} * COALESCE(f.actual_people, 0), ${sign} * (f.actual_people IS NOT NULL)::integer
        FROM case_facts f
        WHERE f.${column} <= moment
          AND f.${column} > COALESCE((SELECT max(c.at) FROM count_checkpoints c WHERE c.at <= moment), '-infinity')`;

/** Totals as they were at moments of the past, so that a count as of any moment adds few changes to one of them. */
export class CountCheckpoints1760000243100 implements MigrationInterface {
  readonly name = 'CountCheckpoints1760000243100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE count_checkpoints (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL UNIQUE
      )`);
    // By country alone: by prefecture the totals of a moment are nearly as long as its facts.
    await runner.query(`
      CREATE TABLE count_checkpoint_totals (
        checkpoint_id bigint NOT NULL REFERENCES count_checkpoints ON DELETE CASCADE,
        programme text NOT NULL,
        fiscal_year integer NOT NULL,
        office_code text NOT NULL,
        country_code text NOT NULL,
        state text NOT NULL,
        ${figures.map((figure) => `${figure} integer NOT NULL`).join(', ')},
        PRIMARY KEY (checkpoint_id, ${cell.join(', ')})
      )`);
    await runner.query(`GRANT SELECT ON count_checkpoints, count_checkpoint_totals TO kakehashi_app`);
    // Taken into the statement that calls it, which limits each part by itself.
    await runner.query(`
      CREATE FUNCTION count_totals_known(moment timestamptz)
      RETURNS TABLE (programme text, fiscal_year integer, office_code text, country_code text, state text,
        ${figures.map((figure) => `${figure} integer`).join(', ')})
      LANGUAGE sql STABLE AS $$
        SELECT ${[...cell, ...figures].map((name) => `t.${name}`).join(', ')}
        FROM count_checkpoint_totals t
        WHERE t.checkpoint_id = (
          SELECT c.id FROM count_checkpoints c WHERE c.at <= moment ORDER BY c.at DESC LIMIT 1)
        UNION ALL${facts('known_from', '1')}
        UNION ALL${facts('known_to', '-1')}
      $$`);
    // A checkpoint after so many moments at which facts begin or end: a count as of any moment adds up at most these.
    // A fact is known from the moment at which its writer looked at the clock, and is seen once the writer commits.
    // Writers are kept out while the totals are taken, and of what is settled nobody can be on the way any more.
    await runner.query(`
      CREATE FUNCTION take_count_checkpoint(changes integer DEFAULT 10000, settled interval DEFAULT '1 minute')
      RETURNS timestamptz
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        latest timestamptz := clock_timestamp() - settled;
        former timestamptz := COALESCE((SELECT max(c.at) FROM count_checkpoints c), '-infinity');
        moment timestamptz;
      BEGIN
        IF NOT pg_try_advisory_xact_lock(hashtextextended('count_checkpoints', 0)) THEN RETURN NULL; END IF;
        IF (SELECT count(*) FROM (${changes}) AS known) < changes THEN RETURN NULL; END IF;
        LOCK TABLE case_facts IN SHARE MODE;
        SELECT changed INTO moment FROM (${changes}) AS known ORDER BY changed OFFSET changes - 1 LIMIT 1;
        WITH totals AS (
          SELECT ${cell.join(', ')}, ${figures.map((figure) => `sum(${figure}) AS ${figure}`).join(', ')}
          FROM count_totals_known(moment)
          GROUP BY ${cell.join(', ')}
          HAVING ${figures.map((figure) => `sum(${figure}) <> 0`).join(' OR ')}
        ), taken AS (
          INSERT INTO count_checkpoints (at) VALUES (moment) RETURNING id
        )
        INSERT INTO count_checkpoint_totals (checkpoint_id, ${[...cell, ...figures].join(', ')})
        SELECT taken.id, ${[...cell, ...figures].join(', ')} FROM totals CROSS JOIN taken
        ORDER BY ${cell.join(', ')};
        RETURN moment;
      END $$`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION take_count_checkpoint(integer, interval) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION take_count_checkpoint(integer, interval) TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION take_count_checkpoint(integer, interval)`);
    await runner.query(`DROP FUNCTION count_totals_known(timestamptz)`);
    await runner.query(`DROP TABLE count_checkpoint_totals, count_checkpoints`);
  }
}
