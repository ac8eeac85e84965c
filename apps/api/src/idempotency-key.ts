import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { idempotencyKey } from './filings/idempotency-key.js';

/** The `Idempotency-Key` of a request, which must have one. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const header = context.switchToHttp().getRequest<Request>().headers['idempotency-key'];
  return idempotencyKey(Array.isArray(header) ? header[0] : header);
});
