import pg from 'pg';
import { DEMO_PASSWORD } from '../../../tools/demo-server.mjs';

/** The demo users by their name before the @, which says role and office. */
export type Part =
  | 'officer.sin'
  | 'officer.lon'
  | 'coordinator.sin'
  | 'coordinator.lon'
  | 'manager.sin'
  | 'manager.lon'
  | 'hq'
  | 'hq.manager'
  | 'auditor'
  | 'admin';

/** Languages of the application. */
export type Locale = 'ja' | 'en';

/** Both languages, to run a journey in each. */
export const locales: readonly Locale[] = ['ja', 'en'];

/** A user who exists for one worker, so that journeys never share notifications, drafts or a chosen language. */
export interface Person {
  id: string;
  email: string;
  name: string;
  password: string;
}

const known = new Map<string, Promise<Person>>();

/**
 * A user with the same grants and password as the demo user of that part.
 * `twin` makes another one, for acts that need two people of one role.
 */
export function person(part: Part, locale: Locale, worker: number, twin = 1): Promise<Person> {
  const key = `${part}.${locale}.w${worker}.${twin}`;
  const found = known.get(key);
  if (found) return found;
  const made = makePerson(part, locale, key);
  known.set(key, made);
  return made;
}

async function makePerson(part: Part, locale: Locale, key: string): Promise<Person> {
  const client = new pg.Client({ connectionString: process.env['E2E_OWNER_URL'] });
  await client.connect();
  try {
    const email = `${key}.${Date.now().toString(36)}@kakehashi.example`;
    const name = `${locale === 'ja' ? '旅' : 'Journey'} ${key}`;
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO users (email, display_name, kana, password_hash, locale, active)
       SELECT $2, $3, 'たび', password_hash, $4, true FROM users WHERE email = $1 RETURNING id`,
      [`${part}@kakehashi.example`, email, name, locale],
    );
    const id = rows[0]?.id;
    if (!id) throw new Error(`The demo has no user ${part}@kakehashi.example.`);
    await client.query(
      `INSERT INTO role_grants (user_id, role, office_code, valid_from, valid_to)
       SELECT $2, role, office_code, valid_from, valid_to FROM role_grants
       WHERE user_id = (SELECT id FROM users WHERE email = $1)`,
      [`${part}@kakehashi.example`, id],
    );
    return { id, email, name, password: DEMO_PASSWORD };
  } finally {
    await client.end();
  }
}
