/** One request of a browser: who makes it, in which language, and what was posted. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Session } from '../../../../../prisma/stores/session.store.js';
import type { Actor } from '../../identity/actor.js';
import type { SentFile } from '../multipart.js';
import type { Language, Text } from '../text/text.js';

export interface Visit {
  session: Session | null;
  /** The cookie's value; forms are bound to it. */
  token: string;
  language: Language;
  text: Text;
  /** Path and query. */
  path: string;
  /** What was posted; empty on GET. */
  form: URLSearchParams;
  files: SentFile[];
}

export interface WithVisit {
  visit?: Visit;
}

/** The visit of a page's route. */
export const Visiting = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const { visit } = context.switchToHttp().getRequest<Request & WithVisit>();
  if (!visit) throw new Error('a route that is no page asks for its visit');
  return visit;
});

/** Who is signed in, in the shape the services behind the API take. */
export function actorOf(session: Session): Actor {
  const { subject, role, level, organisation, person } = session;
  return { subject, role, level, organisation, person };
}

export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { visit } = context.switchToHttp().getRequest<Request & WithVisit>();
  if (!visit?.session) throw new Error('a page that is open asks who is signed in');
  return actorOf(visit.session);
});
