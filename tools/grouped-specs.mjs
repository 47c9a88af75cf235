// For the whole run: several database specs in one file, because loading the application costs each file some seconds.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './node.mjs';

/** Where the files that hold several specs are written. */
export const groupsDir = join(root, 'test-results', 'groups');

/** Specs that take longest; each stays alone and begins first, so that no processor waits for the other at the end. */
const alone = [
  'apps/api/src/dispatch-access.db.spec.ts',
  'apps/api/src/visit-access.db.spec.ts',
  'apps/api/src/placement-access.db.spec.ts',
  'tools/start.db.spec.ts',
  'apps/api/src/demo.db.spec.ts',
];

/** How many files the other specs are shared among. */
const GROUPS = 10;

/** Writes the files anew; a spec stands in exactly one of them, in a `describe` of its own. */
export function writeGroups() {
  const specs = ['apps/api', 'libs', 'migrations', 'tools'].flatMap(specsBelow).sort();
  const others = specs.filter((spec) => !alone.includes(spec));
  const groups = [...specs.filter((spec) => alone.includes(spec)).map((spec) => [spec]), ...shared(others)];
  rmSync(groupsDir, { recursive: true, force: true });
  mkdirSync(groupsDir, { recursive: true });
  groups.forEach((group, at) => {
    const lines = group.map((spec) => {
      const path = relative(groupsDir, join(root, spec)).replaceAll('\\', '/');
      return `describe(${JSON.stringify(spec)}, () => void require(${JSON.stringify(path)}));\n`;
    });
    writeFileSync(join(groupsDir, `${String(at).padStart(2, '0')}.db.spec.ts`), lines.join(''));
  });
}

/** The database specs below a folder; this runs on the machine's own Node as well, which need not know globs. */
function specsBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.db.spec.ts') && !/\/(node_modules|dist)\//.test(path));
}

/** Shares the specs out, the longest text first and each to the group that has the least so far. */
function shared(specs) {
  const size = (spec) => statSync(join(root, spec)).size;
  const groups = Array.from({ length: GROUPS }, () => ({ size: 0, specs: [] }));
  for (const spec of [...specs].sort((a, b) => size(b) - size(a))) {
    const least = groups.reduce((one, other) => (other.size < one.size ? other : one));
    least.specs.push(spec);
    least.size += size(spec);
  }
  return groups.map((group) => group.specs).filter((group) => group.length > 0);
}
