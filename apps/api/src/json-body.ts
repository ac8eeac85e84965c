import type { NextFunction, Request, Response } from 'express';
import { pointer } from './parse.js';
import { type Fault, Problem } from './problems.js';

export interface WithBody {
  rawBody?: Buffer;
}

export const jsonTypes = ['application/json', 'application/*+json'];
export const jsonLimit = '64kb';
/** What citizens may send as a document, and how much of it. */
export const documentTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic'];
export const documentLimit = '5mb';
const maxDepth = 32;

/** Reads a JSON body from its raw bytes, which signatures are checked over. */
export function readJsonBody(request: Request & WithBody, _response: Response, next: NextFunction): void {
  const raw: unknown = request.body;
  request.body = undefined;
  if (!Buffer.isBuffer(raw)) return next(hasBody(request) ? new Problem('unsupported-media-type') : undefined);
  request.rawBody = raw;
  if (raw.length === 0 || request.is(documentTypes)) return next();
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
    request.body = JSON.parse(text) as unknown;
    const fault = faultIn(text);
    next(fault && new Problem('invalid-json', [fault]));
  } catch {
    next(new Problem('invalid-json'));
  }
}

const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** What `JSON.parse` lets pass and must not: a name twice, a number beyond all numbers, a depth nobody needs. `text` is valid JSON. */
export function faultIn(text: string): Fault | undefined {
  const open: { names: Set<string> | null; step: string | number }[] = [];
  const path = (): (string | number)[] => open.map(({ step }) => step);
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|-?\d[\d.eE+-]*/gs;
  let previous = '';
  for (const [token] of text.matchAll(tokens)) {
    const inner = open.at(-1);
    if (token === '{' || token === '[') {
      if (open.length === maxDepth) return { pointer: '', code: 'too-deep', message: '入れ子が深すぎます' };
      open.push(token === '{' ? { names: new Set(), step: '' } : { names: null, step: 0 });
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && typeof inner?.step === 'number') inner.step += 1;
    else if (token === ':' && inner?.names) {
      inner.step = JSON.parse(previous) as string;
      if (inner.names.has(inner.step))
        return { pointer: pointer('', path()), code: 'duplicate-key', message: '同じ名前の項目が二度あります' };
      inner.names.add(inner.step);
    } else if (/^[-\d]/.test(token) && !Number.isFinite(Number(token)))
      return { pointer: pointer('', path()), code: 'out-of-range', message: '数が大きすぎます' };
    previous = token;
  }
  return undefined;
}
