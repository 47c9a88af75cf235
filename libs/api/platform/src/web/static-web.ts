import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

/** Names that change with their content, so that a browser may keep the file for good. */
const hashed = /[.-][A-Za-z0-9_-]{8,}\.(js|css|woff2?|svg|png|webp)$/;

/** Stands in the built page wherever the nonce of one answer has to be. */
const PLACEHOLDER = '__CSP_NONCE__';

/** What the page may load; Angular puts its styles into the page under the nonce, scripts come from files alone. */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Serves the built web application: its files, and its one page for every address that is not a file. */
export function staticWeb(webDir: string): RequestHandler[] {
  const root = resolve(webDir);
  const files = express.static(root, {
    index: false,
    setHeaders: (response, path) => {
      const forever = hashed.test(path) && !path.endsWith('index.html');
      response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const showPage = page(join(root, 'index.html'));
  return [
    (request, response, next) =>
      request.path === '/index.html' ? showPage(request, response, next) : files(request, response, next),
    showPage,
  ];
}

function page(file: string): RequestHandler {
  let template: string | undefined;
  return (request: Request, response: Response, next: NextFunction): void => {
    const isFile = /\.[a-z0-9]{2,5}$/i.test(request.path) && request.path !== '/index.html';
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || isFile || /^\/(api|metrics)(\/|$)/.test(request.path)) return next();
    try {
      template ??= readFileSync(file, 'utf8');
    } catch {
      return next();
    }
    const nonce = randomBytes(18).toString('base64');
    response
      .setHeader('Content-Security-Policy', contentPolicy(nonce))
      .setHeader('Cache-Control', 'no-cache')
      .type('html')
      .send(template.replaceAll(PLACEHOLDER, nonce));
  };
}
