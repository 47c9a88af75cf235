import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { caseTypeOfReference } from '@kakehashi/shared/case-types';
import { notFound } from '@kakehashi/api/platform';
import { noteCaseType } from '../types/case-details';

/** Has a body checked as the type that the reference in the address names. */
@Injectable()
export class TypedBody implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    const { params, body } = context.switchToHttp().getRequest<Request<{ reference: string }>>();
    const type = caseTypeOfReference(params.reference);
    if (!type) throw notFound();
    if (typeof body === 'object' && body !== null) noteCaseType(body, type);
    return next.handle();
  }
}
