// What the statements of a request take in the database, by PostgreSQL's own statistics: no network and no other work in it.
import pg from 'pg';

/** The settings of the server with which statements are counted. */
export const statementFlags = { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.max': '10000' };

/** Measures the statements of one database; `end` lets go of the connection. */
export async function statementClock(server, database) {
  const client = new pg.Client({ connectionString: server.url('postgres', 'bench', 'postgres') });
  await client.connect();
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  return {
    reset: () => client.query('SELECT pg_stat_statements_reset()'),
    /**
     * Milliseconds of all statements for each of so many answers, and of the one statement that took most. What was asked
     * more seldom than that is work in the background.
     */
    async read(answers) {
      const { rows } = await client.query(
        `SELECT coalesce(sum(s.total_exec_time), 0) / $2 AS every, coalesce(max(s.total_exec_time), 0) / $2 AS longest
         FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = $1 AND s.calls >= $2`,
        [database, answers],
      );
      return rows[0];
    },
    end: () => client.end(),
  };
}
