import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const names = join(root, 'libs/shared/case-types/src/case-type.ts');

/** The files that the guide names as those that a new type breaks. */
function guideFiles(): string[] {
  const guide = readFileSync(join(root, 'docs/add-a-case-type.md'), 'utf8');
  const list = guide.slice(guide.indexOf('## The places'), guide.indexOf('## What no compiler says'));
  return [...list.matchAll(/^\| `([^`]+)`\s*\|/gm)].map(([, file = '']) => file);
}

/** What a file speaks of that a new type can break: types of cases, what is kept for each, and actions named after one. */
const speaksOfTypes = /CaseType|CaseView|CaseShapes|caseTypes|workflows\[|\}\.(?:create|edit)`/;

/** Files that speak of types of cases, wherever they are; checking every other file as well takes minutes. */
function filesOfTypes(): string[] {
  return ['apps', 'libs', 'e2e', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => join(folder, file))
      .filter((file) => speaksOfTypes.test(readFileSync(join(root, file), 'utf8'))),
  );
}

/** Which of these files no longer compile once there is a made-up type. */
function broken(config: string, files: readonly string[]): string[] {
  const { config: json } = ts.readConfigFile(join(root, config), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...json, include: [], files: [] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (file) => {
    const text = read(file);
    return file === names ? text?.replace(/(caseTypes = \[[^\]]*)\]/, "$1, 'made_up']") : text;
  };
  const program = ts.createProgram(
    files.map((file) => join(root, file)),
    options,
    host,
  );
  return files.filter((file) => {
    const source = program.getSourceFile(join(root, file));
    if (!source) throw new Error(`No file ${file}`);
    return program.getSemanticDiagnostics(source).length > 0;
  });
}

describe('the guide to adding a type of cases', () => {
  it('names every place at which the compiler misses a new type, and no other', () => {
    expect(readFileSync(names, 'utf8')).toMatch(/caseTypes = \[[^\]]*\]/);
    const candidates = [...new Set([...guideFiles(), ...filesOfTypes()])].map((file) =>
      relative(root, join(root, file)),
    );
    const web = candidates.filter((file) => file.includes('/web/'));
    const found = [
      ...broken(
        'tsconfig.node.json',
        candidates.filter((file) => !web.includes(file)),
      ),
      ...broken('tsconfig.web.json', web),
    ];
    expect(found.sort()).toEqual(guideFiles().sort());
  }, 120_000);
});
