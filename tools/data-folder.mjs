// The data folder of one installation: its secrets, its lock, and the checks that come before anything is written to it.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, chmod, constants, link, mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { StartError } from './postgres.mjs';

/** Free space that a start needs, in bytes: a new database, the demo and room for its write-ahead log. */
const NEEDED_BYTES = 500 * 1024 * 1024;

/** Makes the folder where it is absent, and refuses one that cannot be used. */
export async function prepareDataFolder(dir) {
  try {
    await makeFolder(dir);
    await access(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(
      `The data folder ${dir} cannot be used (${error.code}); set DATA_DIR to a folder that this user may write to.`,
    );
  }
  const { bavail, bsize } = await statfs(dir);
  if (bavail * bsize < NEEDED_BYTES) {
    throw new StartError(
      `The disk of ${dir} has ${Math.round((bavail * bsize) / 1024 / 1024)} MB free and ${NEEDED_BYTES / 1024 / 1024} MB are needed; make room or set DATA_DIR to another disk.`,
    );
  }
}

/** Makes a folder and those above it; one by one, because Node's own way never ends where the system has no folders. */
async function makeFolder(dir) {
  const absent = [];
  for (let above = dir; !existsSync(above) && dirname(above) !== above; above = dirname(above)) absent.unshift(above);
  for (const folder of absent) {
    await mkdir(folder, { mode: 0o755 }).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Passwords and keys of this installation, made once and readable by its owner alone. */
export async function readSecrets(dir) {
  const file = join(dir, 'secrets.json');
  if (existsSync(file)) {
    try {
      return JSON.parse(await readFile(file, 'utf8'));
    } catch {
      throw new StartError(
        `${file} is damaged; restore it from a backup, or remove the whole data folder to begin anew.`,
      );
    }
  }
  if (existsSync(join(dir, 'postgres'))) {
    throw new StartError(
      `${file} is missing beside an existing database; restore it from a backup, or remove the whole data folder to begin anew.`,
    );
  }
  const random = (bytes) => randomBytes(bytes).toString('base64url');
  const secrets = {
    databaseOwner: random(24),
    databaseApp: random(24),
    session: random(48),
    field: randomBytes(32).toString('base64'),
    demoPassword: `demo-${random(12)}`,
  };
  // Written aside and renamed, so that an interrupted start leaves either no file or a whole one.
  await writeFile(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  await chmod(file, 0o600);
  return secrets;
}

/** The keys of personal data: those of the environment, else the folder's own; former ones lie beside the current one. */
export function fieldKeys({ field, formerFields = [] }) {
  return {
    FIELD_KEY: process.env.FIELD_KEY ?? field,
    FIELD_KEYS_FORMER: process.env.FIELD_KEYS_FORMER ?? formerFields.join(','),
  };
}

function isLauncher(pid) {
  try {
    process.kill(pid, 0);
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes('start.mjs');
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Takes the folder for this process; resolves to a function that gives it back. A lock of a dead process is taken over. */
export async function lockDataFolder(dir) {
  const file = join(dir, 'launcher.pid');
  const mine = `${file}.${process.pid}`;
  await writeFile(mine, String(process.pid));
  for (let attempt = 0; ; attempt++) {
    try {
      // A link appears whole or not at all, so that nobody reads an empty lock.
      await link(mine, file);
      await rm(mine, { force: true });
      return () => rm(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const pid = Number(await readFile(file, 'utf8').catch(() => '0'));
      if (attempt > 2 || (pid && pid !== process.pid && isLauncher(pid))) {
        await rm(mine, { force: true });
        throw new StartError(
          `Kakehashi already runs on ${dirname(file)} (pid ${pid}); stop it first, or set DATA_DIR and PORT to others.`,
        );
      }
      await rm(file, { force: true });
    }
  }
}
