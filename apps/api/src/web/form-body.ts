/** Reads what a form of the pages posts: one small list of names and values. The API's routes take JSON only. */
import express, { type NextFunction, type Request, type Response } from 'express';
import { Problem } from '../problems.js';

export interface WithForm {
  form?: URLSearchParams;
}

const type = 'application/x-www-form-urlencoded';
const maxBytes = '64kb';
const maxFields = 1_000;
const raw = express.raw({ type, limit: maxBytes, inflate: false });

/** Leaves every other body, and those of the API's own routes, alone. */
export function readFormBody(request: Request & WithForm, response: Response, next: NextFunction): void {
  if (!request.is(type) || /^\/(v1|demo\/tokens)\b/.test(request.path)) return next();
  raw(request, response, (error?: unknown) => {
    if (error) return next(error);
    const body: unknown = request.body;
    request.body = undefined;
    const form = new URLSearchParams(Buffer.isBuffer(body) ? body.toString('utf8') : '');
    if (form.size > maxFields) return next(new Problem('body-too-large'));
    request.form = form;
    // What has been read must not look unread to whoever checks bodies next.
    delete request.headers['content-length'];
    delete request.headers['transfer-encoding'];
    next();
  });
}
