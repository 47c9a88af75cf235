import { DataSource } from 'typeorm';
import { migrations } from '@kakehashi/migrations';
import { createTestDatabase } from '@kakehashi/testing';

/** So many of the newest are taken back; what lies before them is in use for long. */
const NEWEST = 9;

/** All that migrations make, as the database describes it. */
const schema = `
  SELECT 'column' AS kind, table_name || '.' || column_name AS name,
    concat_ws(' ', data_type, is_nullable, column_default, generation_expression) AS definition
  FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'view', viewname, definition FROM pg_views WHERE schemaname = 'public'
  UNION ALL SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'function', oid::regprocedure::text, pg_get_functiondef(oid)
  FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' AND prolang <> (
    SELECT oid FROM pg_language WHERE lanname = 'c')
  ORDER BY 1, 2, 3`;

it('the newest migrations can be taken back, and run again they make the same', async () => {
  const database = await createTestDatabase();
  const owner = new DataSource({
    type: 'postgres',
    url: database.ownerUrl,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
  });
  await owner.initialize();
  try {
    const before = await owner.query<object[]>(schema);
    for (let taken = 0; taken < NEWEST; taken++) await owner.undoLastMigration();
    expect(await owner.query<object[]>(schema)).not.toEqual(before);
    expect(await owner.runMigrations()).toHaveLength(NEWEST);
    expect(await owner.query<object[]>(schema)).toEqual(before);
  } finally {
    await owner.destroy();
    await database.drop();
  }
});
