// Once for the whole run: a PostgreSQL of its own, with a migrated template that every suite clones.
import { mkdtemp } from 'node:fs/promises';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestPostgres } from './test-postgres.mjs';

export default async function start() {
  const dir = await mkdtemp(join(tmpdir(), 'kakehashi-test-'));
  await chmod(dir, 0o711);
  globalThis.__KAKEHASHI_POSTGRES__ = await startTestPostgres(dir);
}
