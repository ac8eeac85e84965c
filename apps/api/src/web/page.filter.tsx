import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { problems } from '../problems.js';
import { logFault, toProblem } from '../to-problem.js';
import { ProblemPage, problemWords } from './pages/problem/problem.page.js';
import { hadFiles, ResendPage } from './pages/resend/resend.page.js';
import { SignInPage } from './pages/sign-in/sign-in.page.js';
import { Renderer, type RequestWithVisit } from './renderer.js';
import { SignInNeeded, StaleForm } from './sessions/interruptions.js';
import { Visits } from './sessions/visits.js';
import type { Visit } from './sessions/visit.js';

/** Whatever goes wrong on a page ends in a page: what happened, what to do, and nothing typed is lost. */
@Catch()
@Injectable()
export class PageFilter implements ExceptionFilter {
  constructor(
    private readonly renderer: Renderer,
    private readonly visits: Visits,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<RequestWithVisit & { requestId?: string }>();
    if (response.headersSent) return void response.end();
    const visit = request.visit ?? (await this.visitOf(request, response));
    if (thrown instanceof SignInNeeded) return this.signIn(response, visit, thrown, request.method === 'POST');
    if (thrown instanceof StaleForm) return this.resend(response, visit, 'stale');
    const problem = toProblem(thrown);
    // Another tab was quicker: what was typed here can still be sent.
    if (problem.code === 'draft-changed') return this.resend(response, visit, 'changed');
    const { status } = problems[problem.code];
    if (status >= 500) logFault(thrown, request.requestId);
    const words = problemWords(visit.text, problem.code);
    // Nothing was wrong with what was sent, and it has not been kept.
    const again = status >= 500 && request.method === 'POST' ? { action: visit.path, fields: keptFields(visit) } : null;
    const content = {
      title: words.title,
      faulty: true,
      body: <ProblemPage words={words} faults={problem.errors} requestId={request.requestId ?? ''} again={again} />,
    };
    response.set(problem.extra.headers ?? {});
    await this.renderer
      .send(response, visit, status, content)
      // With no database the frame is that of somebody unknown.
      .catch(() => this.renderer.send(response, { ...visit, session: null }, status, content))
      .catch(() => response.status(503).type('text').send(visit.text.problems.bare));
  }

  /** Of a request that no page was found for. */
  private visitOf(request: RequestWithVisit, response: Response): Promise<Visit> {
    return this.visits.of(request, response).catch(() => this.visits.unknown(request));
  }

  /** A form that met no session waits on the sign-in page, and is offered again afterwards. */
  private async signIn(response: Response, visit: Visit, needed: SignInNeeded, posted: boolean): Promise<void> {
    const query = new URLSearchParams({ to: needed.to ?? visit.path });
    if (needed.as === 'staff') query.set('as', 'staff');
    if (needed.level > 1) query.set('level', String(needed.level));
    const kept = keptFields(visit);
    if (!posted || needed.to !== null) return response.redirect(303, `/sign-in?${query.toString()}`);
    const body = <SignInPage to={visit.path} level={needed.level} as={needed.as} kept={kept} ended />;
    await this.renderer.send(response, visit, 401, { title: visit.text.signIn.title, body });
  }

  private async resend(response: Response, visit: Visit, why: 'stale' | 'changed'): Promise<void> {
    const body = <ResendPage action={visit.path} fields={keptFields(visit)} why={why} />;
    await this.renderer.send(response, visit, 409, { title: visit.text.resend[why].title, body, faulty: true });
  }
}

/** What was typed. Files cannot be handed back to a browser: a mark says that there were some. */
const keptFields = ({ form, files }: Visit): [string, string][] => [
  ...[...form].filter(([name]) => name !== '_csrf' && name !== 'seen'),
  ...(files.length > 0 ? [[hadFiles, '1'] satisfies [string, string]] : []),
];
