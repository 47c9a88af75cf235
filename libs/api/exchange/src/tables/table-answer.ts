import { getSchemaPath } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { tableFormats, type TableFormat } from './table-file';

const { csv, xlsx } = tableFormats;

/** The kind of file that a request prefers to JSON; null where it wants the answer itself. */
export function tableFormatAsked(request: Pick<Request, 'accepts'>, response: Response): TableFormat | null {
  response.vary('Accept');
  const wanted = request.accepts(['application/json', csv.mime, xlsx.mime]);
  return wanted === csv.mime ? 'csv' : wanted === xlsx.mime ? 'xlsx' : null;
}

/** What is said in the documentation of an answer that can be had as a file too. */
export function tableContent(type: new () => object) {
  return {
    'application/json': { schema: { $ref: getSchemaPath(type) } },
    [csv.mime]: { schema: { type: 'string' } },
    [xlsx.mime]: { schema: { type: 'string', format: 'binary' } },
  } as const;
}
