import { DataSource } from 'typeorm';
import { verifyCounts } from '@kakehashi/api/reports';
import { dataSourceOptions, type SettingsValues } from '@kakehashi/api/platform';

/** Recounts every case and says where the kept yearly counts differ; a difference ends with status 1. */
export async function checkCounts(settings: SettingsValues): Promise<void> {
  const dataSource = new DataSource({ ...dataSourceOptions(settings), type: 'postgres', extra: {} });
  await dataSource.initialize();
  try {
    const differences = await verifyCounts(dataSource);
    if (differences.length === 0) process.stdout.write('The yearly counts agree with a recount of every case.\n');
    for (const { place, kept, recounted } of differences) {
      console.error(`${place}: kept ${JSON.stringify(kept)}, recounted ${JSON.stringify(recounted)}`);
    }
    if (differences.length > 0) process.exitCode = 1;
  } finally {
    await dataSource.destroy();
  }
}
