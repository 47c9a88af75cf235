import 'reflect-metadata';
import { loadSettings, SettingsError } from '@kakehashi/api/platform';
import { loadDemoData } from './demo';
import { migrate } from './migrate';
import { checkCounts } from './verify-counts';
import { verifyHistories } from './verify-histories';

const commands: Record<string, () => Promise<void>> = {
  migrate: () => migrate(loadSettings(process.env, 'migrate')),
  demo: () => loadDemoData(loadSettings()),
  'verify-events': () => verifyHistories(loadSettings()),
  'verify-counts': () => checkCounts(loadSettings()),
};

const command = commands[process.argv[2] ?? ''];
if (!command) {
  console.error(`Say what to do: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
try {
  await command();
} catch (error) {
  if (error instanceof SettingsError) for (const problem of error.problems) console.error(problem);
  else console.error(error);
  process.exit(1);
}
