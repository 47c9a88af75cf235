import { SettingsError, type Settings } from '@kakehashi/api/platform';
import { loadDemoPeople } from '@kakehashi/api/registry';
import { createApp } from './create-app';

/** Loads the invented people (and, once features offer them, their cases); a second run changes nothing. */
export async function loadDemoData(settings: Settings): Promise<void> {
  const { demo, demoPassword: password } = settings;
  if (!demo || !password) throw new SettingsError(['The demo needs DEMO=1 and DEMO_PASSWORD.']);
  const app = await createApp({ settings: { ...settings, jobs: false } });
  await app.init();
  try {
    await loadDemoPeople(app, password);
  } finally {
    await app.close();
  }
}
