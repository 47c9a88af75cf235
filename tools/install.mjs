// Installs the packages of the lock file when they are not the ones that stand in node_modules.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node.mjs';

const windows = process.platform === 'win32';
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Names the running installation; it stands outside node_modules, which `npm ci` empties. */
const running = join(root, '.installing');

/** Whether `npm ci` ran; `say` is told before it does. Throws when it fails. */
export async function installPackages(say) {
  // A linked folder belongs to another checkout: `npm ci` would empty it there.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.kakehashi-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  await endInterrupted(running);
  say('Installing packages (about a minute, once) …');
  await npmCi();
  writeFileSync(stamp, wanted);
  return true;
}

/** Runs `npm ci` in a process group of its own, which ends with this process. */
async function npmCi() {
  // Development packages build the application, so they are wanted whatever NODE_ENV says.
  const child = spawn(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows, detached: !windows },
  );
  const end = () => endGroup(child.pid, 'SIGTERM');
  const onSignal = (signal) => {
    end();
    // A caller with handlers of its own decides when to end.
    if (process.listenerCount(signal) === 1) process.exit(130);
  };
  process.on('exit', end);
  for (const signal of signals) process.on(signal, onSignal);
  try {
    await new Promise((done, fail) => {
      child.once('error', fail);
      child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`npm ci ended with ${code}`))));
      if (child.pid) writeFileSync(running, String(child.pid));
    });
  } finally {
    process.off('exit', end);
    for (const signal of signals) process.off(signal, onSignal);
    rmSync(running, { force: true });
  }
}

/** Ends an installation that a killed start left running, because two of them in one folder ruin each other's work. */
export async function endInterrupted(file) {
  const group = Number(existsSync(file) ? readFileSync(file, 'utf8') : '0');
  if (group > 1 && !windows) while (isInstalling(group) && endGroup(group, 'SIGKILL')) await nextTurn();
  rmSync(file, { force: true });
}

const nextTurn = () => new Promise((done) => setImmediate(done));

function endGroup(group, signal) {
  try {
    process.kill(windows ? group : -group, signal);
    return true;
  } catch {
    return false;
  }
}

/** Whether a process group is an installation: its number may belong to another program by now. */
function isInstalling(group) {
  try {
    const lines = execFileSync('ps', ['-eo', 'pgid=,stat=,args='], { encoding: 'utf8' }).split('\n');
    return lines.some((line) => new RegExp(`^\\s*${group}\\s+[^Z\\s]\\S*\\s.*npm`).test(line));
  } catch {
    return false;
  }
}
