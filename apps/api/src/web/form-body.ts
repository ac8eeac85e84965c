/** Reads what a form of the pages posts: one small list of names and values. The API's routes take JSON only. */
import express, { type NextFunction, type Request, type Response } from 'express';
import { Problem } from '../problems.js';
import { readMultipart, type SentFile } from './multipart.js';

export interface WithForm {
  form?: URLSearchParams;
  files?: SentFile[];
}

const type = 'application/x-www-form-urlencoded';
const maxBytes = 64 * 1024;
const maxFields = 1_000;
const raw = express.raw({ type, limit: maxBytes, inflate: false });
const isOfApi = (path: string): boolean => /^\/(v1|demo\/tokens)\b/.test(path);

/** Leaves every other body, and those of the API's own routes, alone. */
export function readFormBody(request: Request & WithForm, response: Response, next: NextFunction): void {
  if (isOfApi(request.path)) return next();
  if (request.is('multipart/form-data')) return readWithFiles(request, next);
  if (!request.is(type)) return next();
  raw(request, response, (error?: unknown) => {
    if (error) return next(error);
    const body: unknown = request.body;
    request.body = undefined;
    const form = new URLSearchParams(Buffer.isBuffer(body) ? body.toString('utf8') : '');
    if (form.size > maxFields) return next(new Problem('body-too-large'));
    request.form = form;
    seemRead(request);
    next();
  });
}

function readWithFiles(request: Request & WithForm, next: NextFunction): void {
  readMultipart(request, { fields: maxFields, bytes: maxBytes }).then(({ form, files }) => {
    Object.assign(request, { form, files });
    seemRead(request);
    next();
  }, next);
}

/** What has been read must not look unread to whoever checks bodies next. */
function seemRead({ headers }: Request): void {
  delete headers['content-length'];
  delete headers['transfer-encoding'];
}
