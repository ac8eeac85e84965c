import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Config, config } from './config.js';
import { demoMark } from '../../../life-events/demo-mark.js';
import { PageFilter } from './web/page.filter.js';
import { problems } from './problems.js';
import type { WithRequestId } from './request-id.js';
import { logFault, toProblem } from './to-problem.js';

/** Turns everything thrown into `application/problem+json` (RFC 9457). Only faults of ours are logged, and never with content. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(config.KEY) private readonly settings: Config,
    private readonly pages: PageFilter,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request & WithRequestId>();
    if (wantsPage(request)) return this.pages.catch(thrown, host);
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

/** A person before a browser, not a program: the API's own routes always answer programs. */
const wantsPage = (request: Request): boolean =>
  !/^\/(v1|demo\/tokens|health|metrics|openapi\.json|\.well-known)(\/|$)/.test(request.path) &&
  request.accepts(['json', 'html']) === 'html';
