import type { INestApplicationContext } from '@nestjs/common';
import { ActorDirectory, Passwords, UserDirectory } from '@kakehashi/api/identity';
import { Transactor } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { instantOf, localDate, type IsoDate } from '@kakehashi/shared/calendar';
import { DataSource, type EntityManager } from 'typeorm';
import { ExpertInput } from '../experts/expert-input';
import { ExpertStore, type ExpertValues } from '../experts/expert-store';
import { ExpertVault } from '../experts/expert-vault';
import { HostOffersService } from '../host-offers/host-offers.service';
import { OrganisationDirectory } from '../organisations/organisation-directory';
import { searchTextOf } from '../search/fold';
import { demoActivities } from './demo-activities';
import { demoAffiliations } from './demo-affiliations';
import type { DemoClock } from './demo-clock';
import type { DemoDesk } from './demo-desk';
import { demoHolders } from './demo-counterparts';
import { DemoDispatchStory } from './demo-dispatch-story';
import { demoExperts } from './demo-experts';
import { demoHostOffers } from './demo-host-offers';
import { demoHosts } from './demo-organisations';
import { demoDomain, demoUsers, type DemoUser } from './demo-people';
import { demoPlacements } from './demo-placements';
import { demoResearches } from './demo-researches';
import { DemoRunStory, runSteps } from './demo-run';
import { DemoStory } from './demo-story';
import { demoRequesterOrganisations } from './demo-visits';
import { demoWindows } from './demo-windows';
import { dispatchSteps, playSteps, visitSteps } from './play-steps';
import { workday } from './workday';

/** What loading the demonstration needs. */
export interface DemoOptions {
  readonly password: string;
  /** The clock of the application, which shows each act its moment. */
  readonly clock: DemoClock;
  readonly desk: DemoDesk;
  /** The moment at which the demonstration is seen. */
  readonly now: Date;
}

/** Loads people, windows, experts, organisations and cases of the demonstration; whatever is there already is left as it is. */
export async function loadDemo(
  app: INestApplicationContext,
  { password, clock, desk, now }: DemoOptions,
): Promise<void> {
  const cast = await loadDemoPeople(app, password);
  await loadWindows(app, now);
  await loadExperts(app, now);
  if (await hasCases(app)) return;
  const organisations = await loadOrganisations(app);
  await loadHolders(app);
  const registry = { organisations, ...(await knownNames(app)) };
  const today = localDate(now, 'Asia/Tokyo');
  const offers = await loadHostOffers(app, cast, clock, today);
  const runs = [
    ...demoActivities(today),
    ...demoResearches(today),
    ...demoAffiliations(today),
    ...demoPlacements(today, offers),
  ];
  const steps = [
    ...visitSteps(new DemoStory(desk, cast, organisations), now),
    ...runSteps(runs, new DemoRunStory(desk, cast), now),
    ...dispatchSteps(new DemoDispatchStory(desk, cast, registry), now),
  ];
  await playSteps(steps, clock, desk, now);
  await readOldNews(app, now);
}

/** The ids of counterparts by country, and of experts by name. */
async function knownNames(app: INestApplicationContext) {
  const read = async (sql: string) => {
    const rows = await app.get(DataSource).query<{ name: string; id: string }[]>(sql);
    return new Map(rows.map(({ name, id }) => [name, id]));
  };
  return {
    counterparts: await read(`SELECT country_code AS name, id FROM counterparts WHERE valid_to IS NULL`),
    experts: await read(`SELECT name_ja AS name, id FROM experts`),
  };
}

/** Gives counterparts a post in charge and somebody who holds it. */
async function loadHolders(app: INestApplicationContext): Promise<void> {
  const seeds = demoHolders.map((holder) => ({ ...holder, search: searchTextOf(holder.name) }));
  await app.get(DataSource).query(
    `WITH seed AS MATERIALIZED (
       SELECT seed.*, c.id AS counterpart, c.organisation_id, uuidv7() AS post, uuidv7() AS person
       FROM jsonb_to_recordset($1::jsonb)
         AS seed (country text, title text, name text, "familyFirst" boolean, since date, search text)
       JOIN counterparts c ON c.country_code = seed.country AND c.valid_to IS NULL
         AND NOT EXISTS (SELECT FROM counterpart_posts p WHERE p.counterpart_id = c.id)
     ), posts AS (
       INSERT INTO posts (id, organisation_id, title) SELECT post, organisation_id, title FROM seed RETURNING id
     ), people AS (
       INSERT INTO people (id, name_roman, family_first, search_text)
       SELECT person, name, "familyFirst", search FROM seed RETURNING id
     ), tenures AS (
       INSERT INTO tenures (post_id, person_id, valid_from) SELECT post, person, since FROM seed RETURNING id
     )
     INSERT INTO counterpart_posts (counterpart_id, post_id) SELECT counterpart, post FROM seed`,
    [JSON.stringify(seeds)],
  );
}

/** A roster that holds anybody is left as it is. */
function loadExperts(app: INestApplicationContext, now: Date): Promise<void> {
  const [input, store, vault] = [app.get(ExpertInput), app.get(ExpertStore), app.get(ExpertVault)];
  return app.get(Transactor).run(async (tx) => {
    const existing = await tx.query<unknown[]>(`SELECT FROM experts LIMIT 1`);
    if (existing.length > 0) return;
    const experts = demoExperts(localDate(now, 'Asia/Tokyo'));
    const ids = await store.newIds(tx, experts.length);
    const lookups = input.lookups(tx);
    const values = new Map<string, ExpertValues>();
    for (const [index, expert] of experts.entries())
      values.set(ids[index] ?? '', await input.values(lookups, expert, null));
    await store.write(tx, values);
    await vault.keepAll(tx, new Map(experts.map(({ personal = {} }, index) => [ids[index] ?? '', personal])));
  });
}

async function loadWindows(app: INestApplicationContext, now: Date): Promise<void> {
  await app.get(DataSource).query(
    `INSERT INTO dispatch_windows (office_code, target_fiscal_year, opens_at, cuts_off_at, note)
     SELECT office, year, opens, cut_off, note
     FROM jsonb_to_recordset($1::jsonb)
       AS seed (office text, year integer, opens timestamptz, cut_off timestamptz, note text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(demoWindows(now))],
  );
}

/** News older than this have been read. */
const READ = 3 * 86_400_000;

async function readOldNews(app: INestApplicationContext, now: Date): Promise<void> {
  await app
    .get(DataSource)
    .query(`UPDATE notifications SET read_at = created_at WHERE created_at < $1`, [new Date(now.getTime() - READ)]);
}

/** Notes down what local governments offer to trainees; answers the offers' ids by their keys. */
async function loadHostOffers(
  app: INestApplicationContext,
  cast: ReadonlyMap<string, Actor>,
  clock: DemoClock,
  today: IsoDate,
): Promise<ReadonlyMap<string, string>> {
  const hq = cast.get('hq');
  if (!hq) throw new Error('Nobody is at headquarters');
  const [directory, service] = [app.get(OrganisationDirectory), app.get(HostOffersService)];
  const ids = new Map<string, string>();
  for (const { key, host, addedOn, languages, ...offer } of demoHostOffers(today)) {
    const { name, local, kana } = host;
    const organisation = { name, nameLocal: local, kana, kind: 'local_government', country: 'JP' } as const;
    await clock.at(new Date(instantOf(`${workday(addedOn, 1)}T10:00`, 'Asia/Tokyo')), async () => {
      const id = await app.get(Transactor).run((tx) => directory.resolve(tx, organisation));
      const added = await service.create(hq, {
        programme: 'lgotp',
        host: { id },
        ...offer,
        languages: [...languages],
      });
      ids.set(key, added.id);
    });
  }
  return ids;
}

async function hasCases(app: INestApplicationContext): Promise<boolean> {
  const rows = await app.get(DataSource).query<unknown[]>(`SELECT FROM cases LIMIT 1`);
  return rows.length > 0;
}

/** Makes the accounts of the demonstration that are not there yet; answers everybody, by login. */
export async function loadDemoPeople(
  app: INestApplicationContext,
  password: string,
): Promise<ReadonlyMap<string, Actor>> {
  const cast = new Map<string, Actor>();
  await app.get(Transactor).run((tx) => keepPassword(app, tx, password));
  for (const user of demoUsers) {
    const id = await app.get(Transactor).run((tx) => account(app, tx, user, password));
    const actor = await app.get(ActorDirectory).actor(id);
    if (actor) cast.set(user.login, actor);
  }
  return cast;
}

const addressOf = ({ login }: Pick<DemoUser, 'login'>) => `${login}@${demoDomain}`;

async function account(
  app: INestApplicationContext,
  tx: EntityManager,
  user: DemoUser,
  password: string,
): Promise<string> {
  const email = addressOf(user);
  const [known] = await tx.query<{ id: string }[]>(`SELECT id FROM users WHERE email = $1`, [email]);
  if (known) return known.id;
  const { name, kana, locale, role, office, secondedFrom = null } = user;
  const grants = [{ role, office }];
  return app.get(UserDirectory).create(tx, { email, displayName: name, kana, locale, password, secondedFrom, grants });
}

/** The password that the start prints is the one that works, also when it is another than last time. */
async function keepPassword(app: INestApplicationContext, tx: EntityManager, password: string): Promise<void> {
  const emails = demoUsers.map(addressOf);
  const [first] = await tx.query<{ password_hash: string | null }[]>(
    `SELECT password_hash FROM users WHERE email = $1`,
    [emails[0]],
  );
  const passwords = app.get(Passwords);
  if (!first || (await passwords.fits(first.password_hash, password))) return;
  await tx.query(
    `UPDATE users SET password_hash = $2, session_epoch = session_epoch + 1 WHERE email = ANY ($1::citext[])`,
    [emails, await passwords.hash(password)],
  );
}

function loadOrganisations(app: INestApplicationContext): Promise<ReadonlyMap<string, string>> {
  const directory = app.get(OrganisationDirectory);
  return app.get(Transactor).run(async (tx) => {
    const ids = new Map<string, string>();
    for (const { name, local, kana, kind, municipalityCode } of demoRequesterOrganisations()) {
      const organisation = { name, nameLocal: local, kana, kind, country: 'JP', municipalityCode };
      ids.set(name, await directory.resolve(tx, organisation));
    }
    for (const { name, local, kana, kind, country, posts } of demoHosts) {
      const id = await directory.resolve(tx, { name, nameLocal: local, kana, kind, country });
      ids.set(name, id);
      await addPosts(tx, id, posts);
    }
    return ids;
  });
}

async function addPosts(tx: EntityManager, organisationId: string, titles: readonly string[]): Promise<void> {
  await tx.query(`INSERT INTO posts (organisation_id, title) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`, [
    organisationId,
    titles,
  ]);
}
