import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { concatMap, from, type Observable } from 'rxjs';
import type { PageAnswer } from './page.js';
import { Renderer, type RequestWithVisit } from './renderer.js';

/** Turns what a page's handler answers into HTML, or into the way to another page. */
@Injectable()
export class RenderInterceptor implements NestInterceptor {
  constructor(private readonly renderer: Renderer) {}

  intercept(context: ExecutionContext, next: CallHandler<PageAnswer | undefined>): Observable<unknown> {
    const http = context.switchToHttp();
    const response = http.getResponse<Response>();
    const { visit } = http.getRequest<RequestWithVisit>();
    return next.handle().pipe(
      concatMap((answer) => {
        // Data for the script, not a page.
        if (answer && !('redirect' in answer) && !('body' in answer)) return from([answer]);
        if (!answer || !visit || response.headersSent) return from([undefined]);
        if ('redirect' in answer) return from([response.redirect(303, answer.redirect)]);
        return from(this.renderer.send(response, visit, answer.status ?? 200, answer));
      }),
    );
  }
}
