import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Config, config } from './config.js';
import { demoMark } from '../../../life-events/demo-mark.js';
import { log } from './log.js';
import { Problem, type ProblemCode, problems } from './problems.js';
import type { WithRequestId } from './request-id.js';

/** Turns everything thrown into `application/problem+json` (RFC 9457). Only faults of ours are logged, and never with content. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(config.KEY) private readonly settings: Config) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request & WithRequestId>();
    const problem = toProblem(thrown);
    const { status, title, help } = problems[problem.code];
    if (status >= 500) logFault(thrown, request.requestId);
    if (response.headersSent) return void response.end();
    response
      .status(status)
      .set(problem.extra.headers ?? {})
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: `${this.settings.publicUrl}/problems/${problem.code}`,
          title,
          status,
          code: problem.code,
          detail: help,
          requestId: request.requestId,
          errors: problem.errors,
          ...problem.extra.members,
          ...demoMark(this.settings.demo),
        }),
      );
  }
}

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
const codeOf = (thrown: unknown): string => {
  const { code, cause, meta } = thrown as { code?: unknown; cause?: unknown; meta?: WithDriverError };
  const original = meta?.driverAdapterError?.cause?.originalCode ?? code;
  if (typeof original === 'string') return original;
  return cause ? codeOf(cause) : thrown instanceof Error ? thrown.name : 'unknown';
};

interface WithDriverError {
  driverAdapterError?: { cause?: { originalCode?: string } };
}
