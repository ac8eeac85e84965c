/** A route that answers a browser: what it declares, and what its handlers answer with. */
import { applyDecorators, SetMetadata, UseFilters, UseGuards, UseInterceptors } from '@nestjs/common';
import { ROLES, type Role } from '../identity/actor.js';
import { Consumes, Returns, Tag } from '../openapi.js';
import type { Content } from './layout/document.js';
import { PageFilter } from './page.filter.js';
import { RenderInterceptor } from './render.interceptor.js';
import { PAGE, SessionGuard } from './sessions/session.guard.js';

/** What a handler answers: a page, or the way to one. */
export type PageAnswer = ({ status?: number } & Content) | { redirect: string };

export const seeOther = (redirect: string): PageAnswer => ({ redirect });

const html = (status: number, description: string) => Returns(status, 'text/html', description);

function route(roles: Role[] | 'open', description: string) {
  return applyDecorators(
    // The guard of the API looks for tokens; pages have sessions, and a guard of their own.
    SetMetadata(ROLES, 'open'),
    SetMetadata(PAGE, roles),
    UseGuards(SessionGuard),
    UseFilters(PageFilter),
    UseInterceptors(RenderInterceptor),
    Tag('pages'),
    html(200, description),
    Returns(303, null, 'Go on there; to the sign-in when nobody is signed in'),
    ...[400, 401, 403, 404, 409, 413, 415, 422, 500, 503].map((status) =>
      html(status, 'What went wrong, and what to do'),
    ),
  );
}

/** A page for those who are signed in with one of these roles. */
export const PageFor = (roles: Role[], description: string) => route(roles, description);
/** A page for everyone. */
export const OpenPage = (description: string) => route('open', description);
/** Takes what a form posts. */
export const TakesForm = () => Consumes('application/x-www-form-urlencoded');
/** Takes what a form with files posts, or, sent again without them, any form. */
export const TakesFiles = () => Consumes('multipart/form-data', 'application/x-www-form-urlencoded');
