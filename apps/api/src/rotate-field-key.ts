import { DataSource } from 'typeorm';
import { Clock, dataSourceOptions, rotateFieldKey, Secrets, type SettingsValues } from '@kakehashi/api/platform';
import { sealedTables } from './sealed-tables';

/** Seals everything with FIELD_KEY that a former key sealed; ends with status 1 while anything is left. */
export async function rotateKey(settings: SettingsValues): Promise<void> {
  const dataSource = new DataSource({ ...dataSourceOptions(settings), type: 'postgres', extra: {} });
  await dataSource.initialize();
  try {
    const secrets = new Secrets(settings);
    const tables = await rotateFieldKey({ dataSource, secrets, clock: new Clock(), tables: sealedTables });
    for (const { table, rotated, unreadable, remaining } of tables) {
      process.stdout.write(`${table}: ${rotated} records sealed anew, ${remaining} still under another key\n`);
      if (unreadable > 0) console.error(`${table}: ${unreadable} records could not be opened and were left alone`);
      if (remaining > 0) process.exitCode = 1;
    }
  } finally {
    await dataSource.destroy();
  }
}
