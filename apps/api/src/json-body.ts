import type { NextFunction, Request, Response } from 'express';
import { Problem } from './problems.js';

export interface WithBody {
  rawBody?: Buffer;
}

export const jsonTypes = ['application/json', 'application/*+json'];
export const jsonLimit = '64kb';

/** Reads a JSON body from its raw bytes, which signatures are checked over. Duplicate keys are refused, not silently overwritten. */
export function readJsonBody(request: Request & WithBody, _response: Response, next: NextFunction): void {
  const raw: unknown = request.body;
  request.body = undefined;
  if (!Buffer.isBuffer(raw)) return next(hasBody(request) ? new Problem('unsupported-media-type') : undefined);
  request.rawBody = raw;
  if (raw.length === 0) return next();
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
    request.body = JSON.parse(text) as unknown;
    const duplicate = duplicateKey(text);
    if (duplicate)
      return next(
        new Problem('invalid-json', [
          { pointer: duplicate, code: 'duplicate-key', message: '同じ名前の項目が二度あります' },
        ]),
      );
    next();
  } catch {
    next(new Problem('invalid-json'));
  }
}

const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** The pointer of the first object with a key twice, or null. `text` is valid JSON. */
export function duplicateKey(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;
  let previous = '';
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const token = match[0];
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && previous) {
      const keys = open.at(-1)!;
      const key = JSON.parse(previous) as string;
      if (keys.has(key)) return `/${key.slice(0, 64).replaceAll('~', '~0').replaceAll('/', '~1')}`;
      keys.add(key);
    }
    previous = token.startsWith('"') ? token : '';
  }
  return null;
}
