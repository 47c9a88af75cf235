import { BadRequestException, NotFoundException, ServiceUnavailableException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { problemCodes, type ProblemCode } from '@kakehashi/shared/contracts';
import { DomainError } from './domain-error';
import { problemOf, toDomainError } from './problem-filter';

function sqlError(code: string): QueryFailedError {
  return new QueryFailedError('SELECT secret', ['person'], Object.assign(new Error('relation'), { code }));
}

const request = { id: 'r-1', originalUrl: '/api/cases/V-SIN-2026-0001?q=x' };

describe('what is thrown', () => {
  it.each<[string, unknown, ProblemCode]>([
    ['a refusal', new DomainError('own-case'), 'own-case'],
    ['broken JSON', { type: 'entity.parse.failed', status: 400 }, 'malformed-json'],
    ['JSON that nests too deeply', { type: 'entity.verify.failed', status: 403 }, 'malformed-json'],
    ['a body beyond the limit', { type: 'entity.too.large', status: 413 }, 'payload-too-large'],
    ['an unknown charset', { type: 'charset.unsupported', status: 415 }, 'unsupported-media-type'],
    ['a file beyond the limit', { code: 'LIMIT_FILE_SIZE' }, 'payload-too-large'],
    ['an unexpected file', { code: 'LIMIT_UNEXPECTED_FILE' }, 'validation-failed'],
    ['broken multipart', new Error('Unexpected end of form'), 'validation-failed'],
    ['an unknown address', new NotFoundException(), 'not-found'],
    ['a bad request', new BadRequestException(), 'validation-failed'],
    ['an unavailable service', new ServiceUnavailableException(), 'service-unavailable'],
    ['a text that is no uuid', sqlError('22P02'), 'validation-failed'],
    ['a number out of range', sqlError('22003'), 'validation-failed'],
    ['a repeated key', sqlError('23505'), 'already-exists'],
    ['a query cut short', sqlError('57014'), 'service-unavailable'],
    ['a database that is away', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'service-unavailable'],
    ['a syntax error of ours', sqlError('42601'), 'internal-error'],
    ['anything else', new TypeError('x is undefined'), 'internal-error'],
    ['no error at all', undefined, 'internal-error'],
  ])('answers %s with its code', (_, thrown, code) => {
    expect(toDomainError(thrown).code).toBe(code);
  });

  it('is told in the language asked for, without a word of ours or a library', () => {
    const problem = problemOf(toDomainError(sqlError('42601')), 'ja', request);
    expect(problem).toMatchObject({
      status: 500,
      code: 'internal-error',
      title: problemCodes['internal-error'].title.ja,
      instance: '/api/cases/V-SIN-2026-0001',
      requestId: 'r-1',
    });
    expect(JSON.stringify(problem)).not.toMatch(/SELECT|relation|person|typeorm|Error/);
  });

  it('says the rule of a field in words where nothing else is said of it', () => {
    const errors = [{ pointer: '/ministry', code: 'required' }];
    expect(problemOf(new DomainError('validation-failed', { errors }), 'ja', request).errors).toEqual([
      { pointer: '/ministry', code: 'required', detail: '入力してください。' },
    ]);
  });

  it('carries what is wrong with each part, and what more it was given', () => {
    const error = new DomainError('field-missing', {
      values: { field: 'Purpose' },
      errors: [{ pointer: '/details/purpose', code: 'field-missing', values: { field: 'Purpose' } }],
      extensions: { current: { version: 4 } },
    });
    expect(problemOf(error, 'en', request)).toMatchObject({
      detail: 'Enter “Purpose”.',
      errors: [{ pointer: '/details/purpose', code: 'field-missing', detail: 'Enter “Purpose”.' }],
      current: { version: 4 },
    });
  });
});
