import { isUtf8 } from 'node:buffer';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { DomainError } from '../problem/domain-error';

/** The largest JSON body, and how deep it may nest; recursion over it must never exhaust the stack. */
const LIMIT = '1mb';
const MAX_DEPTH = 20;

/** Reads JSON bodies; another kind of body is refused, but for the multipart of file routes, which they read. */
export function readJson(): RequestHandler {
  const parse = express.json({
    limit: LIMIT,
    strict: true,
    verify: (_request, _response, body) => {
      // The parser would put replacement characters where the bytes are no text.
      if (!isUtf8(body)) throw new Error('The body is not UTF-8');
      assertShallow(body);
    },
  });
  return (request: Request, response: Response, next: NextFunction) => {
    if (hasBody(request) && !request.is(['json', 'multipart/form-data']))
      next(new DomainError('unsupported-media-type'));
    else parse(request, response, next);
  };
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Counts brackets outside of strings, without building anything. */
function assertShallow(body: Buffer): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at];
    if (inString) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x7b || byte === 0x5b) {
      // The parser writes onto what is thrown here, so it is a plain error; the filter knows the parser's word for it.
      if (++depth > MAX_DEPTH) throw new Error('The body nests too deeply');
    } else if (byte === 0x7d || byte === 0x5d) depth--;
  }
}
