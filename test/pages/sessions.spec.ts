import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Api } from '../support/api.js';
import { Surfer } from '../support/surfer.js';
import type { Todoke } from '../support/todoke.js';
import { startApi, startMs } from '../api/testing.js';

jest.setTimeout(startMs);

let todoke: Todoke;
beforeAll(async () => {
  todoke = await startApi();
}, startMs);
afterAll(() => todoke?.stop(), startMs);

describe('every page', () => {
  it('is open on purpose, or leads to the sign-in and back', async () => {
    type Described = Record<string, Record<string, { tags?: string[] }>>;
    const { paths } = await Api.nobody(todoke.apiUrl).get<{ paths: Described }>('/openapi.json');
    const routes = Object.entries(paths).filter(([, methods]) => methods.get?.tags?.includes('pages'));
    const open = ['/', '/help', '/accessibility', '/sign-in', '/problems/{code}', '/assets/{name}', '/events/{event}'];

    const wrong: string[] = [];
    for (const [route] of routes.filter(([route]) => !open.includes(route))) {
      const path = route.replaceAll(/\{\w+\}/g, 'x');
      const { at, status } = await new Surfer(todoke.apiUrl).get(path);
      if (status !== 200 || !at.startsWith(`/sign-in?to=${encodeURIComponent(path)}`)) wrong.push(`${route}: ${at}`);
    }

    expect(wrong).toEqual([]);
  });

  it('stands in no frame, runs no script of its own, is kept by no cache, and says that it is a demo', async () => {
    const { headers, html } = await new Surfer(todoke.apiUrl).get('/');
    const policy = headers.get('content-security-policy') ?? '';

    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('見本・実際の役所には届きません');
    expect(html).not.toMatch(/<script(?! src)|style="| on\w+="/);
  });
});

describe('a session', () => {
  it('begins with another cookie than the visit before, and comes back to where one was', async () => {
    const surfer = new Surfer(todoke.apiUrl);
    const { at } = await surfer.get('/session');
    const before = surfer.cookies.get('todoke');

    const seen = await surfer.post('/sign-in', { name: 'rotation', level: '1', to: '/help' });

    expect(at).toBe('/sign-in?to=%2Fsession');
    expect(seen.at).toBe('/help');
    expect(surfer.cookies.get('todoke')).not.toBe(before);
  });

  it('never leads to another site', async () => {
    const surfer = new Surfer(todoke.apiUrl);
    await surfer.get('/sign-in');
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const { at } = await surfer.post('/sign-in', { name: 'elsewhere', level: '1', to });
      expect(at).toBe('/');
    }
  });

  it('ends for good by signing out', async () => {
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'leaver');
    const old = surfer.cookies.get('todoke')!;
    await surfer.post('/sign-out', {});
    surfer.cookies.set('todoke', old);

    expect((await surfer.get('/session')).at).toContain('/sign-in');
  });

  it('ends when nobody used it for a while', async () => {
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'idle');
    await todoke.db.pool.query("UPDATE web_session SET seen_at = now() - interval '31 min'");

    expect((await surfer.get('/session')).at).toContain('/sign-in');
  });
});

describe('a form', () => {
  it('of any page does nothing for another site', async () => {
    type Described = Record<string, { post?: { tags?: string[] } }>;
    const { paths } = await Api.nobody(todoke.apiUrl).get<{ paths: Described }>('/openapi.json');
    const routes = Object.keys(paths).filter((route) => paths[route]!.post?.tags?.includes('pages'));
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'every form');
    const taken: string[] = [];
    for (const route of routes) {
      const path = route.replaceAll(/\{\w+\}/g, 'x');
      const { status } = await surfer.post(path, {}, { 'sec-fetch-site': 'cross-site' });
      if (status !== 403) taken.push(`${route}: ${status}`);
    }

    expect(routes.length).toBeGreaterThan(10);
    expect(taken).toEqual([]);
  });

  it('of another site does nothing', async () => {
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'victim');
    const bySite = await surfer.post('/sign-out', {}, { 'sec-fetch-site': 'cross-site' });
    const byOrigin = await fetch(`${todoke.apiUrl}/sign-out`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        origin: 'https://evil.example',
        cookie: `todoke=${surfer.cookies.get('todoke')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ _csrf: surfer.csrf }),
    });

    expect([bySite.status, byOrigin.status]).toEqual([403, 403]);
    expect((await surfer.get('/session')).status).toBe(204);
  });

  it('of an old tab is offered for sending again, with what was typed', async () => {
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'tabs');
    const typed = '"><script>alert(1)</script>\u202e';
    const { status, html } = await surfer.post('/sign-out', { _csrf: 'old', '/name': typed });

    expect(status).toBe(409);
    expect(html).toContain('もう一度送る');
    expect(html).toContain('name="/name" value="&quot;>&lt;script>');
    expect((await surfer.get('/session')).status).toBe(204);
  });

  it('is told apart from JSON, and has limits', async () => {
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'limits');
    const large = await surfer.post('/sign-in', { name: 'x'.repeat(70_000) });
    const json = await surfer.post('/v1/plans', { event: 'move' });

    expect(large.status).toBe(413);
    expect(json.status).toBe(415);
  });
});

describe('a sign-in', () => {
  it('is told by mail, once, to those who gave an address', async () => {
    const citizen = await todoke.as('citizen', 'told');
    await citizen.call('PUT', '/v1/me/notification-settings', { email: 'told@example.org' });
    await Surfer.signedIn(todoke.apiUrl, 'told');
    await Surfer.signedIn(todoke.apiUrl, 'told');
    const { rows } = await todoke.db.pool.query<{ kind: string }>('SELECT kind FROM mail');

    expect(rows).toEqual([{ kind: 'sign-in' }]);
  });
});
