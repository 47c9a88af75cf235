// A load generator: so many connections at once, each asking again as soon as it is answered.
import { Agent, request as send } from 'node:http';
import { processorMilliseconds } from './report.mjs';

/** Sends one request and reads the whole answer. */
export function ask(agent, base, { method = 'GET', path, headers = {}, body }) {
  return new Promise((done, fail) => {
    const url = new URL(path, base);
    const text = body === undefined ? undefined : JSON.stringify(body);
    const outgoing = send(
      url,
      {
        method,
        agent,
        headers: {
          ...headers,
          ...(text === undefined
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
        },
      },
      (incoming) => {
        const chunks = [];
        incoming.on('data', (chunk) => chunks.push(chunk));
        incoming.on('error', fail);
        incoming.on('end', () =>
          done({
            status: incoming.statusCode,
            headers: incoming.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    outgoing.on('error', fail);
    outgoing.end(text);
  });
}

/**
 * Measures for `seconds` with `connections` at once. `next(connection)` makes a request, `answered(connection, answer)`
 * reads it. The first fifth of the time warms up and is not counted.
 */
export async function measure({ base, pid, connections, seconds, next, answered = () => {} }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const began = performance.now();
  const counted = began + seconds * 200;
  const end = began + seconds * 1200;
  const times = [];
  const failures = new Map();
  let answers = 0;
  const processorBefore = processorMilliseconds(pid);
  const work = async (connection) => {
    while (performance.now() < end) {
      const started = performance.now();
      const answer = await ask(agent, base, next(connection));
      const finished = performance.now();
      answered(connection, answer);
      answers++;
      if (answer.status >= 400) {
        const code = `${answer.status} ${answer.text.slice(0, 120)}`;
        failures.set(code, (failures.get(code) ?? 0) + 1);
      } else if (started >= counted) times.push(finished - started);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => work(connection)));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return {
    perSecond: times.length / ((performance.now() - counted) / 1000),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    answers,
    processor: (processorMilliseconds(pid) - processorBefore) / answers,
    failures,
  };
}
