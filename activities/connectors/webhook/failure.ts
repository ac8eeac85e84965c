/** What a failed exchange is called and when it may be tried again. */
import { type Failed, failed } from '../connector.js';

const maxRetryAfterMs = 6 * 60 * 60 * 1000;
// Time-outs, conflicts with ourselves and throttling pass by themselves; every other 4xx is a configuration to be mended.
const passing = [408, 409, 425, 429];

/** Names the failure behind a status that is not 2xx. */
export function failureOfStatus(status: number, retryAfter: string | undefined, now: Date): Failed {
  if (status === 410) return failed('GONE', 'stop', status);
  // Sorry pages of maintenance hours are redirects too, so this passes more often than not.
  const code = status >= 300 && status < 400 ? 'REDIRECT' : (`HTTP_${status}` as const);
  const isSlow = status >= 400 && status < 500 && !passing.includes(status);
  return { ...failed(code, isSlow ? 'slow' : 'schedule', status), retryAfterMs: readRetryAfter(retryAfter, now) };
}

/** Reads seconds or an HTTP date; null when it is neither. Between 0 and 6 hours. */
export function readRetryAfter(value: string | undefined, now: Date): number | null {
  const text = value?.trim() ?? '';
  // Only the day names and digits of an HTTP date: Date.parse alone takes many things for a date.
  const isDate = /^[A-Z][a-z]{2,8},? .*\d{2}:\d{2}:\d{2}/.test(text);
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : isDate ? Date.parse(text) - now.getTime() : Number.NaN;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), maxRetryAfterMs);
}

const tls =
  /^(ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|CRL_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_|EPROTO)/;
const byCode: Record<string, Failed> = {
  BLOCKED_ADDRESS: failed('BLOCKED_ADDRESS', 'stop'),
  ENOTFOUND: failed('DNS', 'schedule'),
  EAI_AGAIN: failed('DNS', 'schedule'),
  ETIMEDOUT: failed('TIMEOUT', 'schedule'),
  UND_ERR_CONNECT_TIMEOUT: failed('TIMEOUT', 'schedule'),
  UND_ERR_HEADERS_TIMEOUT: failed('TIMEOUT', 'schedule'),
  UND_ERR_BODY_TIMEOUT: failed('TIMEOUT', 'schedule'),
  UND_ERR_HEADERS_OVERFLOW: failed('BAD_RESPONSE', 'schedule'),
};

/** Names the failure behind an error of the exchange; only its code is looked at, its text may quote what came in. */
export function failureOfError(error: unknown): Failed {
  for (const code of codesOf(error)) {
    const known = byCode[code];
    if (known) return known;
    if (tls.test(code)) return failed('TLS', 'slow');
    if (code.startsWith('HPE_')) return failed('BAD_RESPONSE', 'schedule');
  }
  return failed('CONNECT', 'schedule');
}

/** Several addresses tried at once fail as one AggregateError. */
function codesOf(error: unknown): string[] {
  const { code, errors } = Object(error) as { code?: unknown; errors?: unknown };
  return [...(typeof code === 'string' ? [code] : []), ...(Array.isArray(errors) ? errors.flatMap(codesOf) : [])];
}
