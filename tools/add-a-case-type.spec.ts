import { readFileSync } from 'node:fs';
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

/** What `tsc -p` compiles, file by file and by the same options; `change` is what is read in place of a file. */
function programOf(
  { fileNames, options }: ts.ParsedCommandLine,
  change: (file: string, text: string) => string,
  parsed: Map<string, ts.SourceFile | undefined>,
): ts.Program {
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (file) => {
    const text = read(file);
    return text && change(file, text);
  };
  const parse = host.getSourceFile.bind(host);
  // What is the same in both programs is read and parsed once.
  host.getSourceFile = (file, version, ...rest) => {
    const source = parsed.get(file) ?? parse(file, version, ...rest);
    if (file !== names) parsed.set(file, source);
    return source;
  };
  return ts.createProgram(fileNames, options, host);
}

/** The files that come to the names of the types by their imports, however far; what no other file can tell of them. */
function reached(program: ts.Program, options: ts.CompilerOptions): Set<string> {
  const cache = ts.createModuleResolutionCache(root, (file) => file, options);
  const users = new Map<string, string[]>();
  for (const { fileName, text, isDeclarationFile } of program.getSourceFiles()) {
    if (isDeclarationFile) continue;
    for (const { fileName: name } of ts.preProcessFile(text, true, true).importedFiles) {
      const file = ts.resolveModuleName(name, fileName, options, ts.sys, cache).resolvedModule?.resolvedFileName;
      if (file) users.set(file, [...(users.get(file) ?? []), fileName]);
    }
  }
  const found = new Set<string>([names]);
  // A set goes on over what is added to it meanwhile.
  for (const file of found) for (const user of users.get(file) ?? []) found.add(user);
  return found;
}

/** Which files of a project no longer compile once there is a made-up type, of all that its compiler looks at. */
function broken(config: string): string[] {
  const { config: json } = ts.readConfigFile(join(root, config), ts.sys.readFile);
  const project = ts.parseJsonConfigFileContent(json, ts.sys, root);
  const parsed = new Map<string, ts.SourceFile | undefined>();
  const before = programOf(project, (_, text) => text, parsed);
  const after = programOf(
    project,
    (file, text) => (file === names ? text.replace(/(caseTypes = \[[^\]]*)\]/, "$1, 'made_up']") : text),
    parsed,
  );
  const errorsOf = (program: ts.Program, file: string) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ code, messageText }) => `${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  const touched = reached(after, project.options);
  return project.fileNames.filter((file) => {
    if (!touched.has(file)) return false;
    const errors = errorsOf(after, file);
    if (errors.length === 0) return false;
    // What does not compile anyway says nothing of the new type.
    const known = errorsOf(before, file);
    return errors.some((error) => !known.includes(error));
  });
}

describe('the guide to adding a type of cases', () => {
  it('names every place at which the compiler misses a new type, and no other', () => {
    expect(readFileSync(names, 'utf8')).toMatch(/caseTypes = \[[^\]]*\]/);
    const found = ['tsconfig.node.json', 'tsconfig.web.json'].flatMap(broken).map((file) => relative(root, file));
    expect([...new Set(found)].sort()).toEqual(guideFiles().sort());
  }, 240_000);
});
