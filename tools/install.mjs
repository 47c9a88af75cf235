// Installs the packages of the lock file when they are not the ones that stand in node_modules.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node.mjs';

/** Whether `npm ci` ran; `say` is told before it does. Throws when it fails. */
export async function installPackages(say) {
  // A linked folder belongs to another checkout: `npm ci` would empty it there.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.kakehashi-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  say('Installing packages (about a minute, once) …');
  await new Promise((done, fail) => {
    // Development packages build the application, so they are wanted whatever NODE_ENV says.
    const child = spawn(
      'npm',
      ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
    );
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`npm ci ended with ${code}`))));
  });
  writeFileSync(stamp, wanted);
  return true;
}
