import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Problem } from './problems.js';

/** The `Idempotency-Key` of a request, which must have one. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<Request>().headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') throw new Problem('idempotency-key-missing');
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new Problem('invalid-idempotency-key');
  return key;
});
