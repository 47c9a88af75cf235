// Completes package-lock.json after a change of dependencies: some registries do not offer the prebuilt bindings of other
// systems, npm then leaves them out of the lock file, and `npm ci` refuses the file. `--check` only reports.
import { readFileSync, writeFileSync } from 'node:fs';
import { root } from './node.mjs';

const file = `${root}/package-lock.json`;
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony', 'sunos', 'netbsd', 'openbsd', 'aix'];
const processors = {
  arm64: 'arm64',
  x64: 'x64',
  arm: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loong64',
  wasm32: 'wasm32',
};

/** The folders in which Node would look for a dependency of the package at `path`, nearest first. */
function places(path, name) {
  const found = [];
  for (let base = path; ;) {
    found.push(`${base ? `${base}/` : ''}node_modules/${name}`);
    if (!base) return found;
    const cut = base.lastIndexOf('/node_modules/');
    base = cut >= 0 ? base.slice(0, cut) : '';
  }
}

function binding(name, version) {
  const words = name.split(/[/\-.]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = Object.keys(processors).filter((processor) =>
    words.some((word) => word === processor || (processor === 'arm' && /^arm(hf|v7|eabi)?$/.test(word))),
  );
  return { version, ...(cpu.length ? { cpu } : {}), optional: true, ...(os.length ? { os } : {}) };
}

const missing = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!places(path, name).some((place) => lock.packages[place])) missing.push([name, range.replace(/^[\^~]/, '')]);
  }
}
const addresses = Object.values(lock.packages).filter((entry) => /^https?:/.test(entry.resolved ?? '')).length;

if (process.argv.includes('--check')) {
  if (missing.length || addresses) {
    console.error(
      `package-lock.json: ${missing.length} bindings missing, ${addresses} download addresses; run node tools/complete-lock.mjs`,
    );
    process.exit(1);
  }
} else {
  for (const [name, version] of missing) lock.packages[`node_modules/${name}`] = binding(name, version);
  for (const entry of Object.values(lock.packages)) if (/^https?:/.test(entry.resolved ?? '')) delete entry.resolved;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} bindings added`);
}
