import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Locale } from '@kakehashi/shared/contracts';
import { localeOf, type ApiRequest } from '@kakehashi/api/platform';
import { tableFormats, type TableFormat } from './table-file';

const { csv, xlsx } = tableFormats;

/** A file that is asked for: its kind, and the language of who asks. */
export interface AskedFile {
  readonly format: TableFormat;
  readonly locale: Locale;
}

/** The file that a request prefers to JSON; null where it wants the answer itself. */
export const FileAsked = createParamDecorator((_: unknown, context: ExecutionContext): AskedFile | null => {
  const request = context.switchToHttp().getRequest<ApiRequest>();
  const response = context.switchToHttp().getResponse<Response>();
  const format = formatAsked(request, response);
  if (!format) return null;
  response.setHeader('Cache-Control', 'no-store');
  return { format, locale: localeOf(request) };
});

/** Documents an answer that can be had as a file too. */
export function AlsoAsFile(type: new () => object): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(type),
    ApiOkResponse({
      content: {
        'application/json': { schema: { $ref: getSchemaPath(type) } },
        [csv.mime]: { schema: { type: 'string' } },
        [xlsx.mime]: { schema: { type: 'string', format: 'binary' } },
      },
    }),
  );
}

function formatAsked(request: Pick<Request, 'accepts'>, response: Response): TableFormat | null {
  response.vary('Accept');
  const wanted = request.accepts(['application/json', csv.mime, xlsx.mime]);
  return wanted === csv.mime ? 'csv' : wanted === xlsx.mime ? 'xlsx' : null;
}
