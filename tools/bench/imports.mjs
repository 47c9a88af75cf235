// A large file of visits: looked through, brought in and taken back, as CSV and as a workbook.
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import exceljs from 'exceljs';
import { signIn, startApi, stopChild } from './api.mjs';
import { filledDatabase } from './bench-database.mjs';
import { peakMegabytes, processorMilliseconds } from './report.mjs';

const HEADINGS = ['案件名', '国', '自治体', '訪問日', '終了日', '人数', '事務所'];
const BODIES = 2_000;

/** Measures how long so many rows take beside so many cases, and the most memory of the API; answers a table. */
export async function benchImports({ server, dir, cases, rows, say, undo }) {
  const { env } = await filledDatabase({ server, dir, name: 'bench_imports', cases, anew: true, say });
  const lines = ['| file | step | s | processor s | peak memory MB | load |', '|---|---|---:|---:|---:|---:|'];
  const files = { 'visits.csv': csv(rows), 'visits.xlsx': await workbook(rows) };
  for (const [name, content] of Object.entries(files)) {
    const api = await startApi(env, undo);
    const session = await signIn(api.base, 'manager');
    const headers = { ...session, Origin: api.base };
    const steps = name.endsWith('.csv') ? ['checking', 'committing', 'undoing'] : ['checking'];
    let view;
    for (const step of steps) {
      const processor = processorMilliseconds(api.child.pid);
      const began = Date.now();
      view = await ended(api.base, headers, await begin(api.base, headers, step, { name, content, view }), step);
      const seconds = (Date.now() - began) / 1000;
      const used = (processorMilliseconds(api.child.pid) - processor) / 1000;
      const peak = peakMegabytes(api.child.pid);
      if (view.problem) throw new Error(`${step}: ${JSON.stringify(view.problem)}`);
      const figures = [seconds.toFixed(1), used.toFixed(1), peak?.toFixed(0) ?? 'n/a', loadavg()[0].toFixed(1)];
      lines.push(`| ${[name, step, ...figures].join(' | ')} |`);
      say(`${name} ${step}: ${seconds.toFixed(1)} s, ${JSON.stringify(view.counts)}, ${figures[2]} MB`);
    }
    await stopChild(api.child);
  }
  return lines.join('\n');
}

async function begin(base, headers, step, { name, content, view }) {
  if (step === 'checking') {
    const form = new FormData();
    form.append('kind', 'visits');
    form.append('file', new Blob([content]), name);
    return send(`${base}/api/imports`, { method: 'POST', headers, body: form });
  }
  return send(`${base}/api/imports/${view.id}/${step === 'committing' ? 'commit' : 'undo'}`, {
    method: 'POST',
    headers: { ...headers, 'If-Match': `"${view.version}"`, 'Content-Type': 'application/json' },
    body: JSON.stringify(step === 'committing' ? { withDuplicates: true } : {}),
  });
}

/** Asks every second, as the page does, until it is no longer at work. */
async function ended(base, headers, view, step) {
  for (let now = view; ; now = await send(`${base}/api/imports/${view.id}`, { headers })) {
    if (now.status !== step) return now;
    await wait(1_000);
  }
}

async function send(url, options) {
  const answer = await fetch(url, options);
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${body}`);
  return JSON.parse(body);
}

function* table(rows) {
  yield HEADINGS;
  for (let i = 0; i < rows; i++) {
    const day = `${1990 + (i % 30)}-${two(1 + (i % 12))}-${two(1 + (i % 27))}`;
    yield [`視察 ${i}`, 'シンガポール', `団体${i % BODIES}市`, day, day, 3 + (i % 9), 'SIN'];
  }
}

function two(number) {
  return String(number).padStart(2, '0');
}

function csv(rows) {
  return Array.from(table(rows), (cells) => cells.join(',')).join('\n');
}

async function workbook(rows) {
  const book = new exceljs.Workbook();
  book.addWorksheet('訪問').addRows([...table(rows)]);
  return book.xlsx.writeBuffer({ useSharedStrings: true });
}
