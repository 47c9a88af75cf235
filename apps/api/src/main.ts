import 'reflect-metadata';
import { loadSettings } from '@kakehashi/api/platform';
import { createApp } from './create-app';
import { exitWith } from './explain-failure';

try {
  const settings = loadSettings();
  const app = await createApp({ settings });
  await app.listen(settings.port, settings.host);
} catch (error) {
  exitWith(error);
}
