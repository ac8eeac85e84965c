/** The two cookies of the pages: who it is, and in which language they read. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { isLanguage, type Language } from '../text/text.js';

const tokenBytes = 32;
const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** Over plain http, as on loopback, a browser takes no `__Host-` cookie. */
export const cookieNames = (secure: boolean) =>
  secure ? { session: '__Host-todoke', language: '__Host-language' } : { session: 'todoke', language: 'language' };

export const newToken = (): string => randomBytes(tokenBytes).toString('base64url');

export function readCookies(request: Request, secure: boolean): { token: string | null; language: Language | null } {
  const names = cookieNames(secure);
  const cookies = new Map(
    (request.headers.cookie ?? '').split(';').map((pair) => {
      const [name = '', value = ''] = pair.split('=', 2);
      return [name.trim(), value.trim()] as const;
    }),
  );
  const token = cookies.get(names.session) ?? '';
  const language = cookies.get(names.language);
  return { token: isToken(token) ? token : null, language: isLanguage(language) ? language : null };
}

/** Lax: links from mails arrive signed in, forms of other sites do not. */
export function setToken(response: Response, secure: boolean, token: string): void {
  response.cookie(cookieNames(secure).session, token, { httpOnly: true, sameSite: 'lax', secure, path: '/' });
}

export function setLanguage(response: Response, secure: boolean, language: Language): void {
  const maxAge = 365 * 86_400_000;
  response.cookie(cookieNames(secure).language, language, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge,
  });
}

/** What a form must bring along: only pages that were drawn for this cookie know it. */
export const csrfOf = (token: string): string => createHmac('sha256', token).update('csrf').digest('base64url');

export function isCsrf(token: string, given: string): boolean {
  const [expected, actual] = [Buffer.from(csrfOf(token)), Buffer.from(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
