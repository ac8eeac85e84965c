import { failureOfError, failureOfStatus, readRetryAfter } from './failure.js';

const now = new Date('2026-04-01T00:00:00Z');

describe('a status', () => {
  it.each([
    [301, 'REDIRECT', 'schedule'],
    [307, 'REDIRECT', 'schedule'],
    [400, 'HTTP_400', 'slow'],
    [401, 'HTTP_401', 'slow'],
    [403, 'HTTP_403', 'slow'],
    [404, 'HTTP_404', 'slow'],
    [405, 'HTTP_405', 'slow'],
    [408, 'HTTP_408', 'schedule'],
    [410, 'GONE', 'stop'],
    [422, 'HTTP_422', 'slow'],
    [429, 'HTTP_429', 'schedule'],
    [500, 'HTTP_500', 'schedule'],
    [502, 'HTTP_502', 'schedule'],
    [503, 'HTTP_503', 'schedule'],
    [504, 'HTTP_504', 'schedule'],
  ])('of %i is %s: %s', (status, code, retry) => {
    expect(failureOfStatus(status, undefined, now)).toEqual({
      ok: false,
      code,
      httpStatus: status,
      retry,
      retryAfterMs: null,
    });
  });

  it('says when to come back', () => {
    expect(failureOfStatus(503, '120', now)).toMatchObject({ retryAfterMs: 120_000 });
  });
});

describe('Retry-After', () => {
  it.each([
    ['7', 7000],
    ['0', 0],
    ['999999999', 21_600_000],
    ['Wed, 01 Apr 2026 00:01:00 GMT', 60_000],
    ['Wednesday, 01-Apr-26 00:01:00 GMT', 60_000],
    ['Tue, 31 Mar 2026 23:59:00 GMT', 0],
    ['Thu, 02 Apr 2026 00:00:00 GMT', 21_600_000],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['2026-04-02', null],
    ['', null],
    [undefined, null],
  ])('of %j is %j ms', (value, ms) => expect(readRetryAfter(value, now)).toBe(ms));
});

describe('an error', () => {
  it.each([
    ['ECONNREFUSED', 'CONNECT', 'schedule'],
    ['ECONNRESET', 'CONNECT', 'schedule'],
    ['UND_ERR_SOCKET', 'CONNECT', 'schedule'],
    ['ENOTFOUND', 'DNS', 'schedule'],
    ['UND_ERR_CONNECT_TIMEOUT', 'TIMEOUT', 'schedule'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'TLS', 'slow'],
    ['CERT_HAS_EXPIRED', 'TLS', 'slow'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'TLS', 'slow'],
    ['HPE_INVALID_CONSTANT', 'BAD_RESPONSE', 'schedule'],
    ['UND_ERR_HEADERS_OVERFLOW', 'BAD_RESPONSE', 'schedule'],
    ['BLOCKED_ADDRESS', 'BLOCKED_ADDRESS', 'stop'],
  ])('of %s is %s: %s', (from, code, retry) => {
    const error = Object.assign(new Error('text with a name in it'), { code: from });

    expect(failureOfError(error)).toMatchObject({ code, retry, httpStatus: null });
    expect(failureOfError(Object.assign(new Error(), { errors: [error] }))).toMatchObject({ code, retry });
    expect(JSON.stringify(failureOfError(error))).not.toContain('name');
  });

  it('of no kind we know is a connection that failed', () => {
    expect(failureOfError(undefined)).toMatchObject({ code: 'CONNECT', retry: 'schedule' });
    expect(failureOfError('text')).toMatchObject({ code: 'CONNECT' });
  });
});
