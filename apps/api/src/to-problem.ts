/** What went wrong, as the one error that is told. */
import { HttpException } from '@nestjs/common';
import { log } from './log.js';
import { Problem, type ProblemCode } from './problems.js';

const byStatus: Record<number, ProblemCode> = {
  400: 'invalid-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
};

/** A fault of ours is logged by its code, never with content. */
export function logFault(thrown: unknown, requestId = ''): void {
  log('error', 'request-failed', { requestId, code: codeOf(thrown) });
}

/** What the caller is told of anything thrown. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const status = thrown instanceof HttpException ? thrown.getStatus() : (thrown as { status?: unknown }).status;
  if (typeof status === 'number' && byStatus[status]) return new Problem(byStatus[status]);
  return isUnavailable(thrown)
    ? new Problem('unavailable', [], { headers: { 'retry-after': '5' } })
    : new Problem('internal-error');
}

/** The database is away or does not answer in time: nothing is wrong with the request, it can be sent again. */
function isUnavailable(thrown: unknown): boolean {
  const code = codeOf(thrown);
  const away = /^(ECONN|ETIMEDOUT|EPIPE|3D000|55000|57P0|08|53|P1001|P1002|P1003|P1008|P1017|P2024|57014)/.test(code);
  return (
    away ||
    (thrown instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(thrown.message))
  );
}

/** The database's own code where there is one: Prisma gathers many of them under one of its own. */
export const codeOf = (thrown: unknown): string => {
  const { code, cause, meta } = thrown as { code?: unknown; cause?: unknown; meta?: WithDriverError };
  const original = meta?.driverAdapterError?.cause?.originalCode ?? code;
  if (typeof original === 'string') return original;
  return cause ? codeOf(cause) : thrown instanceof Error ? thrown.name : 'unknown';
};

interface WithDriverError {
  driverAdapterError?: { cause?: { originalCode?: string } };
}
