import { DataSource } from 'typeorm';
import {
  FrozenClock,
  dataSourceOptions,
  loadSettings,
  rotateFieldKey,
  Secrets,
  SettingsError,
  type SettingsValues,
} from '@kakehashi/api/platform';
import { sealedExperts } from '@kakehashi/api/registry';
import { createTestDatabase, type TestDatabase } from '@kakehashi/testing';
import { createApp } from './create-app';
import { sealedTables } from './sealed-tables';

const first = Buffer.alloc(32, 1).toString('base64');
const second = Buffer.alloc(32, 2).toString('base64');
const third = Buffer.alloc(32, 3).toString('base64');
const fields = ['birthDate', 'phone', 'email', 'address', 'passport'];
const experts = 10;
const all = experts * fields.length;

interface Kept {
  readonly id: string;
  readonly field: string;
  readonly keyId: string;
  readonly sealed: Buffer;
  readonly updatedAt: Date;
}

describe('a change of the field key', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let dataSource: DataSource;
  const settingsOf = (fieldKey: string, fieldKeysFormer: readonly string[] = []): SettingsValues => ({
    ...loadSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl, LOG_LEVEL: 'silent', JOBS: '0' }),
    fieldKey,
    fieldKeysFormer,
  });
  const secretsOf = (fieldKey: string, ...former: string[]) => new Secrets(settingsOf(fieldKey, former));
  const rotate = (secrets: Secrets, batch = 20) =>
    rotateFieldKey({
      dataSource,
      secrets,
      clock: new FrozenClock(new Date('2026-11-20T03:00:00Z')),
      tables: [sealedExperts],
      batch,
    });
  const contextOf = ({ id, field }: Pick<Kept, 'id' | 'field'>) => `expert:${id}:${field}`;
  const textOf = ({ id, field }: Pick<Kept, 'id' | 'field'>) => `${field} of ${id} 横浜`;
  const kept = () =>
    owner.query<Kept[]>(`SELECT expert_id AS id, field, key_id AS "keyId", sealed, updated_at AS "updatedAt"
      FROM expert_secrets ORDER BY expert_id, field`);
  const audited = () =>
    owner.query<{ subject_type: string; detail: object }[]>(
      `SELECT subject_type, detail FROM audit_log WHERE action = 'field_key.rotated' ORDER BY id`,
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = new DataSource({ ...dataSourceOptions(settingsOf(first)), type: 'postgres', extra: {} });
    owner = new DataSource({ type: 'postgres', url: database.ownerUrl });
    await Promise.all([dataSource.initialize(), owner.initialize()]);
    await owner.query(
      `INSERT INTO experts (name_ja, family_first, kind, expertise, countries, regions, listed, name_key, search_text)
       SELECT '専門家' || n, true, 'official', '{tourism}', '{}', '{}', false, 'n', 'n' FROM generate_series(1, $1) n`,
      [experts],
    );
  });
  afterAll(async () => {
    await Promise.all([dataSource.destroy(), owner.destroy()]);
    await database.drop();
  });
  beforeEach(async () => {
    await owner.query(`TRUNCATE expert_secrets, audit_log`);
    const secrets = secretsOf(first);
    const ids = await owner.query<{ id: string }[]>(`SELECT id FROM experts`);
    for (const { id } of ids) {
      for (const field of fields) {
        const { keyId, sealed } = secrets.seal(textOf({ id, field }), contextOf({ id, field }));
        await owner.query(`INSERT INTO expert_secrets VALUES ($1, $2, $3, $4, '2026-01-01')`, [
          id,
          field,
          keyId,
          sealed,
        ]);
      }
    }
  });

  it('knows every table that keeps sealed values', async () => {
    const found = await owner.query<{ table: string }[]>(
      `SELECT table_name AS "table" FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'bytea' AND column_name LIKE '%sealed%' ORDER BY 1`,
    );
    expect(found.map(({ table }) => table)).toEqual(sealedTables.map(({ table }) => table).sort());
  });

  it('seals everything anew with the new key, in audited batches, and a second run changes nothing', async () => {
    const secrets = secretsOf(second, first);
    expect(await rotate(secrets)).toEqual([{ table: 'expert_secrets', rotated: all, unreadable: 0, remaining: 0 }]);
    const rows = await kept();
    const newOnly = secretsOf(second);
    for (const row of rows) {
      expect([row.keyId, newOnly.open(row, contextOf(row))]).toEqual([newOnly.keyId, textOf(row)]);
      expect(row.updatedAt).toEqual(rows[0]?.updatedAt);
    }
    const entry = (records: number) => ({
      subject_type: 'expert_secrets',
      detail: { keyId: secrets.keyId, records },
    });
    expect(await audited()).toEqual([entry(20), entry(20), entry(10)]);
    expect(await rotate(secrets)).toMatchObject([{ rotated: 0, remaining: 0 }]);
    expect(await kept()).toEqual(rows);
    expect(await audited()).toHaveLength(3);
  });

  it('keeps the batches before an interruption, and goes on from there', async () => {
    const interrupted = secretsOf(second, first);
    const seal = interrupted.seal.bind(interrupted);
    let turn = 0;
    jest.spyOn(interrupted, 'seal').mockImplementation((text, context) => {
      if (++turn > 30) throw new Error('The power went');
      return seal(text, context);
    });
    await expect(rotate(interrupted)).rejects.toThrow('The power went');
    expect((await kept()).filter(({ keyId }) => keyId === interrupted.keyId)).toHaveLength(20);
    expect(await audited()).toHaveLength(1);
    expect(await rotate(secretsOf(second, first))).toMatchObject([{ rotated: all - 20, remaining: 0 }]);
    for (const row of await kept()) expect(secretsOf(second).open(row, contextOf(row))).toBe(textOf(row));
  });

  it('passes over what somebody is writing and what cannot be opened, and counts both', async () => {
    const [written, damaged] = await kept();
    if (!written || !damaged) throw new Error('There are records');
    await owner.query(
      `UPDATE expert_secrets SET sealed = set_byte(sealed, 30, (get_byte(sealed, 30) + 1) % 256)
      WHERE (expert_id, field) = ($1, $2)`,
      [damaged.id, damaged.field],
    );
    const secrets = secretsOf(second, first);
    const done = await owner.transaction(async (tx) => {
      await tx.query(`SELECT FROM expert_secrets WHERE (expert_id, field) = ($1, $2) FOR UPDATE`, [
        written.id,
        written.field,
      ]);
      return rotate(secrets);
    });
    expect(done).toMatchObject([{ rotated: all - 2, unreadable: 1, remaining: 2 }]);
    expect(await rotate(secrets)).toMatchObject([{ rotated: 1, unreadable: 1, remaining: 1 }]);
    expect((await kept()).find(({ id, field }) => id === damaged.id && field === damaged.field)?.keyId).not.toBe(
      secrets.keyId,
    );
  });

  it('leaves alone what a key that is not at hand sealed, and says so', async () => {
    expect(await rotate(secretsOf(third, second))).toMatchObject([{ rotated: 0, unreadable: 0, remaining: all }]);
    expect(await audited()).toEqual([]);
  });

  it('lets no application start without every key, and one that has them all opens both', async () => {
    const settings = settingsOf(second);
    const refused: unknown = await createApp({ settings }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SettingsError);
    expect((refused as SettingsError).problems).toEqual([
      `${all} records of expert_secrets are sealed with the key ${secretsOf(first).keyId}, which is neither FIELD_KEY nor in FIELD_KEYS_FORMER; add that key.`,
    ]);
    const app = await createApp({ settings: settingsOf(second, [first]) });
    try {
      const [row] = await kept();
      if (!row) throw new Error('There are records');
      expect(app.get(Secrets).open(row, contextOf(row))).toBe(textOf(row));
    } finally {
      await app.close();
    }
  });
});
