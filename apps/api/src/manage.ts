import 'reflect-metadata';
import { loadSettings } from '@kakehashi/api/platform';
import { loadDemoData } from './demo';
import { exitWith } from './explain-failure';
import { migrate } from './migrate';
import { rotateKey } from './rotate-field-key';
import { checkCounts } from './verify-counts';
import { verifyHistories } from './verify-histories';

const commands: Record<string, () => Promise<void>> = {
  migrate: () => migrate(loadSettings(process.env, 'migrate')),
  demo: () => loadDemoData(loadSettings()),
  'verify-events': () => verifyHistories(loadSettings()),
  'verify-counts': () => checkCounts(loadSettings()),
  'rotate-field-key': () => rotateKey(loadSettings()),
};

const command = commands[process.argv[2] ?? ''];
if (!command) {
  console.error(`Say what to do: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
try {
  await command();
} catch (error) {
  exitWith(error);
}
