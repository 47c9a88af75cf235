// `npm test`: everything, on a fresh clone too: packages, build, lint, types, unit, database and browser tests.
// Arguments name the stages to run (build lint types unit browser); none means all.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { writeGroups } from './grouped-specs.mjs';
import { installPackages } from './install.mjs';
import { nxProgram, projectEnv, projectNode, root } from './node.mjs';

const began = Date.now();
const wanted = process.argv.slice(2);
const wants = (stage) => wanted.length === 0 || wanted.includes(stage);
const problems = [];
const counts = { passed: 0, failed: 0, skipped: 0 };

function say(text) {
  console.log(`\n[${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s] ${text}`);
}

const program = (...path) => join(root, 'node_modules', ...path);

/** Runs one step with the project's Node; resolves to its output, and notes a failure under `name`. */
function step(name, args, env = {}) {
  return new Promise((done) => {
    const start = Date.now();
    const child = spawn(projectNode(), args, { cwd: root, env: projectEnv(env), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('close', (code) => {
      const seconds = ((Date.now() - start) / 1000).toFixed(0);
      if (code === 0) say(`${name}: passed (${seconds} s)`);
      else {
        say(`${name}: FAILED (${seconds} s)`);
        console.log(output);
        problems.push(name);
      }
      done(output);
    });
  });
}

async function lint() {
  // The boundary rule needs Nx's graph, and passes in silence without it.
  const output = await step('lint', [program('eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0']);
  if (output.includes('No cached ProjectGraph')) problems.push('lint (the module boundaries were not checked)');
  await step('lock file', ['tools/complete-lock.mjs', '--check']);
}

async function types() {
  await step('types of the API', [program('typescript', 'bin', 'tsc'), '-p', 'tsconfig.node.json']);
  await step('types of the web', [program('typescript', 'bin', 'tsc'), '-p', 'tsconfig.web.json']);
}

async function build() {
  await step('project graph', [nxProgram, 'show', 'projects']);
  await step('build', [nxProgram, 'run-many', '-t', 'build', '-p', 'api,web', '--output-style=static']);
}

async function unit() {
  const file = join(root, 'test-results', 'jest.json');
  writeGroups();
  const output = await step(
    'unit and database tests',
    // Jest would leave one of two cores to PostgreSQL, which needs less than that.
    [program('jest', 'bin', 'jest.js'), '--ci', '--maxWorkers=2', '--json', `--outputFile=${file}`],
    {
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
      GROUPED_SPECS: '1',
    },
  );
  const report = readReport(file);
  if (!report) return;
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  counts.skipped += report.numPendingTests + report.numTodoTests;
  if (report.numTotalTests === 0) problems.push('unit and database tests (none ran)');
  console.log(
    output
      .split('\n')
      .filter((line) => /^(Tests|Test Suites|Time):/.test(line))
      .join('\n'),
  );
}

async function browser() {
  const chromium = await ensureChromium(say);
  if (!chromium) {
    say(
      'No browser: install Chromium (Debian: apt-get install chromium fonts-noto-cjk) or name one with CHROMIUM_PATH.',
    );
    problems.push('browser tests (no Chromium)');
    return;
  }
  const file = join(root, 'test-results', 'browser.json');
  await step(
    'browser tests',
    [program('@playwright', 'test', 'cli.js'), 'test', '-c', 'e2e/playwright.config.ts', '--reporter=line,json'],
    { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  );
  const report = readReport(file);
  if (!report) return;
  counts.passed += report.stats.expected;
  counts.failed += report.stats.unexpected + report.stats.flaky;
  counts.skipped += report.stats.skipped;
  if (report.stats.flaky) problems.push('browser tests (passed only at a second try)');
  if (report.stats.expected === 0) problems.push('browser tests (none ran)');
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

await installPackages(say);
if (!projectNode()) {
  console.error(
    `Node ${process.versions.node} is too old and the project's own is not available for this system; install Node 24.15 or newer.`,
  );
  process.exit(1);
}
mkdirSync(join(root, 'test-results'), { recursive: true });
if (wants('build')) await build();
await Promise.all([wants('lint') && lint(), wants('types') && types()]);
if (wants('unit')) await unit();
if (wants('browser')) await browser();

if (counts.skipped) problems.push(`${counts.skipped} skipped tests`);
say(problems.length ? `Failed: ${problems.join('; ')}` : 'Everything passed.');
console.log(`${counts.passed} passed, ${counts.failed + (problems.length && !counts.failed ? 1 : 0)} failed`);
process.exit(problems.length ? 1 : 0);
