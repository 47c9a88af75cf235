import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import compression from 'compression';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { DataSource } from 'typeorm';
import { ActorDirectory, sessionMiddleware } from '@kakehashi/api/identity';
import {
  assertKeysAtHand,
  assertRoutesGuarded,
  createLog,
  DomainError,
  metrics,
  nestLog,
  openApiDocument,
  ProblemFilter,
  readJson,
  requestLog,
  Secrets,
  staticWeb,
  type ApiRequest,
  type PlatformOptions,
} from '@kakehashi/api/platform';
import { AppModule } from './app.module';
import { sealedTables } from './sealed-tables';

/** Builds the application, ready to listen; nothing in it is specific to a process, so N of them may run. */
export async function createApp(options: PlatformOptions): Promise<NestExpressApplication> {
  const { settings } = options;
  const log = createLog(settings);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.register(options), {
    bodyParser: false,
    abortOnError: false,
    logger: nestLog(log),
  });
  const problems = app.get(ProblemFilter);
  const dataSource = app.get(DataSource);
  await assertKeysAtHand(dataSource, sealedTables, app.get(Secrets)).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  const sessions = sessionMiddleware(settings, dataSource, app.get(ActorDirectory));
  const { watch, show } = metrics(settings, dataSource);
  app.setGlobalPrefix('api');
  app.set('trust proxy', settings.trustProxy);
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(identify, requestLog(log), watch);
  app.use(helmet({ ...headers, strictTransportSecurity: settings.publicUrl.startsWith('https:') }));
  app.use('/metrics', show);
  app.use('/api', neverStored);
  app.use('/api', guarded(problems, sessions.handler));
  app.use('/api', guarded(problems, readJson()));
  app.use(compression());
  app.use(...staticWeb(settings.webDir), guarded(problems, unknownAddress));
  serveDescription(app);
  assertRoutesGuarded(app);
  app.getHttpServer().keepAliveTimeout = keepAliveMs;
  app.getHttpServer().once('close', () => void sessions.close());
  app.enableShutdownHooks();
  return app;
}

/** Longer than clients and proxies keep an idle connection, so that none is hung up on just as it asks. */
const keepAliveMs = 75_000;

/** The API itself shows nothing in a browser; the web application's page brings a policy of its own. */
const headers = {
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
} as const;

function identify(request: ApiRequest, response: Response, next: NextFunction): void {
  request.id = randomUUID();
  response.setHeader('X-Request-Id', request.id);
  next();
}

/** Every answer of the API is about a person or for one. */
function neverStored(_request: ApiRequest, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** What is neither a file of the web application nor under the API. */
function unknownAddress({ path }: Request, _response: Response, next: NextFunction): void {
  next(/^\/api(\/|$)/.test(path) ? undefined : new DomainError('not-found'));
}

/** Runs a middleware whose failures are answered as problems, before Nest could rename them. */
function guarded(problems: ProblemFilter, middleware: RequestHandler) {
  return (request: ApiRequest, response: Response, next: NextFunction): void => {
    middleware(request, response, (error?: unknown) => {
      if (error) problems.answer(error, request, response);
      else next();
    });
  };
}

/** The description is made when somebody first asks for it. */
function serveDescription(app: NestExpressApplication): void {
  let document: OpenAPIObject | undefined;
  const describe = () => (document ??= openApiDocument(app));
  app.use('/api/docs', (_request: ApiRequest, response: Response, next: NextFunction) => {
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'",
    );
    next();
  });
  SwaggerModule.setup('api/docs', app, describe, { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
}
