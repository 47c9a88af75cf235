import 'reflect-metadata';
import { loadSettings, SettingsError } from '@kakehashi/api/platform';
import { createApp } from './create-app';

try {
  const settings = loadSettings();
  const app = await createApp({ settings });
  await app.listen(settings.port, settings.host);
} catch (error) {
  if (error instanceof SettingsError) for (const problem of error.problems) console.error(problem);
  else console.error(error);
  process.exit(1);
}
