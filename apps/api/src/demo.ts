import { SettingsError, type Settings } from '@kakehashi/api/platform';
import { DemoClock, loadDemo } from '@kakehashi/api/registry';
import { createApp } from './create-app';
import { CaseDesk } from './demo-desk';

/** Loads the invented people, organisations and visits; a second run changes nothing. */
export async function loadDemoData(settings: Settings): Promise<void> {
  const { demo, demoPassword: password } = settings;
  if (!demo || !password) throw new SettingsError(['The demo needs DEMO=1 and DEMO_PASSWORD.']);
  const now = new Date();
  const clock = new DemoClock(now);
  // Nobody is mailed about what is only shown, and what is due later is left to the application.
  const app = await createApp({ settings: { ...settings, jobs: false, smtpUrl: null }, clock });
  await app.init();
  try {
    await loadDemo(app, { password, clock, now, desk: new CaseDesk(app) });
  } finally {
    await app.close();
  }
}
