import { DataSource } from 'typeorm';
import { verifyEvents } from '@kakehashi/api/cases';
import { dataSourceOptions, type SettingsValues } from '@kakehashi/api/platform';

/** Checks the hash chain of every case's history, says what it found, and fails when a link does not hold. */
export async function verifyHistories(settings: SettingsValues): Promise<void> {
  const dataSource = new DataSource({ ...dataSourceOptions(settings), extra: {} });
  await dataSource.initialize();
  try {
    const { cases, events, broken } = await verifyEvents(dataSource);
    process.stdout.write(`${events} events of ${cases} cases checked; broken histories: ${broken.length}\n`);
    for (const { reference, seq, problem } of broken) console.error(`${reference}, event ${seq}: ${problem}`);
    if (broken.length) process.exitCode = 1;
  } finally {
    await dataSource.destroy();
  }
}
