import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { DataSource } from 'typeorm';
import { sessionMiddleware } from '@kakehashi/api/identity';
import {
  assertRoutesGuarded,
  ProblemFilter,
  readJson,
  type ApiRequest,
  type PlatformOptions,
} from '@kakehashi/api/platform';
import { AppModule } from './app.module';

/** Builds the application, ready to listen; nothing in it is specific to a process, so N of them may run. */
export async function createApp(options: PlatformOptions): Promise<NestExpressApplication> {
  const { settings } = options;
  const app = await NestFactory.create<NestExpressApplication>(AppModule.register(options), {
    bodyParser: false,
    abortOnError: false,
    logger: settings.logLevel === 'silent' ? false : ['error', 'warn'],
  });
  const problems = app.get(ProblemFilter);
  const sessions = sessionMiddleware(settings, app.get(DataSource));
  app.setGlobalPrefix('api');
  app.set('trust proxy', settings.trustProxy);
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(identify);
  app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } } }));
  app.use('/api', neverStored);
  app.use('/api', guarded(problems, sessions.handler));
  app.use('/api', guarded(problems, readJson()));
  assertRoutesGuarded(app);
  app.enableShutdownHooks();
  return app;
}

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

/** Runs a middleware whose failures are answered as problems, before Nest could rename them. */
function guarded(problems: ProblemFilter, middleware: RequestHandler) {
  return (request: ApiRequest, response: Response, next: NextFunction): void => {
    middleware(request, response, (error?: unknown) => {
      if (error) problems.answer(error, request, response);
      else next();
    });
  };
}
