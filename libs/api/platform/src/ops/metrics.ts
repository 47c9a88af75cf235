import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { poolOf } from '../data/data-source';
import type { SettingsValues } from '../settings';

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts requests by route and status, and answers `/metrics` to the machine itself or to who holds the token. */
export function metrics(
  settings: SettingsValues,
  dataSource: DataSource,
): { watch: RequestHandler; show: RequestHandler } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  });
  new Gauge({
    name: 'database_connections',
    help: 'Connections of the pool',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const pool = poolOf(dataSource);
      this.set({ state: 'open' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  return {
    watch: (request, response, next) => {
      const stop = duration.startTimer();
      // The route's pattern, never its values: references and ids would make a series each.
      response.once('finish', () => {
        const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
        stop({ method: request.method, route, status: response.statusCode });
      });
      next();
    },
    show: (request, response, next) => {
      if (!mayRead(request, settings.metricsToken)) {
        response.status(404).end();
        return;
      }
      registry.metrics().then((text) => sendText(response, registry.contentType, text), next);
    },
  };
}

function sendText(response: Response, type: string, text: string): void {
  response.setHeader('Cache-Control', 'no-store').type(type).send(text);
}

/** A request through a proxy also comes from the loopback, so one that was forwarded needs the token. */
function mayRead(request: Request, token: string | null): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token && given) {
    const [a, b] = [Buffer.from(token), Buffer.from(given)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
  const { remoteAddress = '' } = request.socket;
  const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(remoteAddress);
  return isLocal && !request.headers['x-forwarded-for'] && !request.headers['forwarded'];
}
