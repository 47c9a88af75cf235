// The same questions as plain SQL through `pg`, answered over bare HTTP: what the API is measured against.
import { createServer } from 'node:http';
import pg from 'pg';
import { plainQueries } from './plain-queries.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) });

async function answer(name, params) {
  if (name === 'transition') return transition(params);
  const results = await Promise.all(plainQueries[name].map(({ sql, values }) => pool.query(sql, values(params))));
  return results.map(({ rows }) => rows);
}

async function transition({ reference, from, to }) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query(
      `UPDATE cases SET state = $2, open = $2 <> 'closed', version = version + 1, updated_at = now()
       WHERE reference = $1 AND state = $3 RETURNING id, version, definition_id, created_by`,
      [reference, to, from],
    );
    const [changed] = rows;
    if (!changed) throw new Error(`${reference} is not ${from}`);
    await client.query(
      `INSERT INTO case_events (case_id, seq, at, actor_id, kind, transition, from_state, to_state, definition_id,
         before, after, prev_hash, hash)
       VALUES ($1, 0, now(), $2, 'transition', 'bench', $3, $4, $5, '{}', '{}', '', '')`,
      [changed.id, changed.created_by, from, to, changed.definition_id],
    );
    await client.query('COMMIT');
    return { version: changed.version };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  try {
    const body = await answer(url.pathname.slice(1), Object.fromEntries(url.searchParams));
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  } catch (error) {
    response.writeHead(500, { 'Content-Type': 'text/plain' });
    response.end(String(error));
  }
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
