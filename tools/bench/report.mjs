// Turns measurements into markdown, and reads what the browser has to load first.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const round = (value) => (value >= 100 ? Math.round(value).toString() : value.toFixed(1));

/** The table of one database size. */
export function table(results) {
  const lines = [
    '| page | connections | API req/s | p50 ms | p95 ms | p99 ms | CPU ms | plain req/s | plain p95 ms | plain CPU ms | plain ÷ API |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
  ];
  for (const { name, connections, api, plain } of results) {
    lines.push(
      `| ${[
        name,
        connections,
        round(api.perSecond),
        round(api.p50),
        round(api.p95),
        round(api.p99),
        round(api.processor),
        round(plain.perSecond),
        round(plain.p95),
        round(plain.processor),
        `${(plain.perSecond / api.perSecond).toFixed(1)}×`,
      ].join(' | ')} |`,
    );
  }
  return lines.join('\n');
}

/** What the statements take in the database, of the API and by hand; the longest one is the one that finds the figures. */
export function statementTable(results) {
  const lines = [
    '| page | connections | API SQL ms | longest ms | plain SQL ms | longest ms | API ÷ plain | longest ÷ longest |',
    '|---|---:|---:|---:|---:|---:|---:|---:|',
  ];
  for (const { name, connections, api, plain } of results) {
    const [own, hand] = [api.statements, plain.statements];
    const figures = [own.every, own.longest, hand.every, hand.longest].map((value) => value.toFixed(2));
    const ratios = [own.every / hand.every, own.longest / hand.longest].map((value) => `${value.toFixed(1)}×`);
    lines.push(`| ${[name, connections, ...figures, ...ratios].join(' | ')} |`);
  }
  return lines.join('\n');
}

/** How much slower the larger database is, by p95. */
export function growth(small, large) {
  const lines = ['| page | connections | p95 small ms | p95 large ms | large ÷ small |', '|---|---:|---:|---:|---:|'];
  for (const { name, connections, api } of large) {
    const before = small.find((one) => one.name === name && one.connections === connections)?.api;
    if (before)
      lines.push(
        `| ${name} | ${connections} | ${round(before.p95)} | ${round(api.p95)} | ${(api.p95 / before.p95).toFixed(2)}× |`,
      );
  }
  return lines.join('\n');
}

/** Resident memory of a process in MB, where the system tells it. */
export function residentMegabytes(pid) {
  return megabytesOf(pid, 'VmRSS');
}

/** The most memory that a process has had resident so far, in MB, where the system tells it. */
export function peakMegabytes(pid) {
  return megabytesOf(pid, 'VmHWM');
}

function megabytesOf(pid, line) {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const kilobytes = new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes ? Number(kilobytes) / 1024 : null;
}

/** Processor time that a process has used, in ms, where the system tells it: what others do on the machine is not in it. */
export function processorMilliseconds(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return NaN;
  // User and system time in ticks of 10 ms; the name before them may hold spaces.
  const [user, system] = readFileSync(file, 'utf8').split(') ').at(-1).split(' ').slice(11, 13).map(Number);
  return (user + system) * 10;
}

/** Compressed size in kB of the scripts that the first page loads; null while the web is not built. */
export function initialScriptKilobytes(root) {
  for (const folder of ['dist/web/browser', 'dist/web']) {
    const page = join(root, folder, 'index.html');
    if (!existsSync(page)) continue;
    const html = readFileSync(page, 'utf8');
    const names = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1]);
    const sizes = [...new Set(names)].map((name) => gzipSync(readFileSync(join(root, folder, name))).length);
    return sizes.reduce((sum, size) => sum + size, 0) / 1024;
  }
  return null;
}
