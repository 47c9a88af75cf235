import { SetMetadata, applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import multer from 'multer';
import type { ApiRequest } from '../access/api-request';
import { DomainError } from '../problem/domain-error';
import { fieldRules } from '../field/field-rules';

/** Metadata key of the name of the file part that a route takes. */
export const MULTIPART = 'kakehashi:multipart';

/** The largest file that is taken, in bytes. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** A file that came with a request, in memory. */
export interface UploadedFile {
  /** As the sender called it; never a path of ours. */
  readonly name: string;
  readonly content: Buffer;
}

/** Lets a route take `multipart/form-data` with one file part; the other parts are its `@Body()` DTO. */
export function Multipart(filePart = 'file'): MethodDecorator {
  return applyDecorators(SetMetadata(MULTIPART, filePart), ApiConsumes('multipart/form-data'));
}

/** The file of a `@Multipart()` route; its absence is refused. */
export const TheFile = createParamDecorator((_: unknown, context: ExecutionContext): UploadedFile => {
  const { file } = context.switchToHttp().getRequest<ApiRequest>();
  if (!file) {
    throw new DomainError('validation-failed', {
      errors: [{ pointer: '/file', code: 'required', detail: fieldRules.required }],
    });
  }
  // Busboy reads names as Latin-1; browsers send UTF-8.
  return { name: Buffer.from(file.originalname, 'latin1').toString('utf8').normalize('NFC'), content: file.buffer };
});

const limits = {
  files: 1,
  fileSize: MAX_FILE_BYTES,
  fields: 20,
  fieldSize: 20_000,
  fieldNameSize: 100,
  headerPairs: 50,
};

/** Reads a multipart body into the request. */
export function readMultipart(request: Request, response: Response, filePart: string): Promise<void> {
  const read = multer({ storage: multer.memoryStorage(), limits }).single(filePart);
  return new Promise((done, fail) => {
    read(request, response, (error: unknown) => (error ? fail(error as Error) : done()));
  });
}
