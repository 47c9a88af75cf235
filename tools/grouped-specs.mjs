// For the whole run: several specs in one file, because what a file loads (the application, Angular, the types of cases)
// costs it more than most specs take.
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
  'tools/add-a-case-type.spec.ts',
];

/** How the specs of each project of Jest are told by their paths, among how many files they are shared, and how one
 * stands in its file: in a `describe` of its own, or, as a module of the browser cannot be, beside the others. */
const projects = {
  db: { has: (path) => path.endsWith('.db.spec.ts'), files: 10, line: described },
  unit: { has: (path) => !path.endsWith('.db.spec.ts') && !isWeb(path), files: 6, line: described },
  web: { has: isWeb, files: 4, line: (_, path) => `import ${JSON.stringify(path.replace(/\.ts$/, ''))};\n` },
};

function isWeb(path) {
  return /^(apps|libs)\/web\//.test(path);
}

function described(spec, path) {
  return `describe(${JSON.stringify(spec)}, () => void require(${JSON.stringify(path)}));\n`;
}

/** Writes the files anew; a spec stands in exactly one of them. */
export function writeGroups() {
  rmSync(groupsDir, { recursive: true, force: true });
  mkdirSync(groupsDir, { recursive: true });
  const specs = ['apps/api', 'apps/web', 'libs', 'migrations', 'tools'].flatMap(specsBelow).sort();
  for (const [project, { has, files, line }] of Object.entries(projects)) {
    const own = specs.filter(has);
    const others = own.filter((spec) => !alone.includes(spec));
    const groups = [...own.filter((spec) => alone.includes(spec)).map((spec) => [spec]), ...shared(others, files)];
    groups.forEach((group, at) => {
      const lines = group.map((spec) => line(spec, relative(groupsDir, join(root, spec)).replaceAll('\\', '/')));
      writeFileSync(join(groupsDir, `${String(at).padStart(2, '0')}.${project}.spec.ts`), lines.join(''));
    });
  }
}

/** The specs below a folder; this runs on the machine's own Node as well, which need not know globs. */
function specsBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.spec.ts') && !/\/(node_modules|dist)\//.test(path));
}

/** Shares the specs out among files, the longest text first and each to the group that has the least so far. */
function shared(specs, files) {
  const size = (spec) => statSync(join(root, spec)).size;
  const groups = Array.from({ length: files }, () => ({ size: 0, specs: [] }));
  for (const spec of [...specs].sort((a, b) => size(b) - size(a))) {
    const least = groups.reduce((one, other) => (other.size < one.size ? other : one));
    least.specs.push(spec);
    least.size += size(spec);
  }
  return groups.map((group) => group.specs).filter((group) => group.length > 0);
}
