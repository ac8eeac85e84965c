import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import PostalMime from 'postal-mime';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../support/browser.js';
import { openPage, signIn, signInAsStaff } from '../support/citizen-in-browser.js';
import { crawl, firstOfStream, type FoundForm, formsOn, isPage, sendAs, type Visited } from '../support/crawl.js';
import { evil, evilShort, intrusionsIn, planted, sourcesIn } from '../support/hostile.js';
import { type HostileWorld, startHostileWorld, type Who } from '../support/hostile-world.js';
import { filledIn, pageRoutes, type Route } from '../support/page-routes.js';
import type { Seen, Surfer } from '../support/surfer.js';
import { until } from '../support/todoke.js';
import { contents } from '../api/testing.js';

jest.setTimeout(120_000);

let world: HostileWorld;
let routes: Route[];
let visited: Visited[];
let forms: FoundForm[];
/** Where each of them begins, and what no link leads to. */
const starts: Record<Who, string[]> = {
  nobody: ['/', '/sign-in?to=/help&as=staff', '/sign-in?to=/help', '/problems/not-found'],
  citizen: ['/?lang=ja-easy', '/filings', '/postal-codes/0600001', '/session'],
  relative: ['/?lang=en', '/filings'],
  recipient: ['/recipient?lang=en', '/recipient?view=all'],
  clerk: ['/desk?lang=ja'],
  comparer: ['/desk'],
  colleague: ['/desk'],
  boss: ['/desk?lang=en'],
  operator: ['/desk', '/desk/search?event=move'],
};
const temporal = 'http://127.0.0.1:';

beforeAll(async () => {
  world = await startHostileWorld();
  routes = await pageRoutes(world.todoke.apiUrl);
  const users = Object.entries(world.users) as [Who, Surfer][];
  const { filing, draft, answered } = world;
  starts.citizen.push(`/filings/${filing}/done`, `${draft}/consent`, `${draft}/check`);
  visited = (await Promise.all(users.map(([who, surfer]) => crawl(who, surfer, routes, starts[who])))).flat();
  visited.push({ who: 'citizen', at: answered.at, route: undefined, seen: answered });
  forms = formsOn(visited, routes);
}, 240_000);
afterAll(() => world?.todoke.stop(), 60_000);

const faultsIn = (at: string, { html }: Pick<Seen, 'html'>): string[] =>
  intrusionsIn(html, [temporal]).map((fault) => `${at}: ${fault}`);

describe('every page, when everybody wrote hostile texts', () => {
  it('is among those that are looked at', () => {
    const seen = new Set(visited.map(({ route }) => route));
    const left = routes.filter(({ method, path }) => method === 'GET' && !seen.has(path)).map(({ path }) => path);
    const broken = visited
      .filter(({ seen: { status }, route }) => status >= 300 && route !== undefined)
      .map(({ who, at }) => `${who} ${at}`);

    expect(left).toEqual(['/filings/{id}/live']);
    expect(broken).toEqual([]);
  });

  it('shows them as texts: nothing is drawn, run, called or turned around by them', () => {
    const faults = visited
      .filter(({ seen }) => isPage(seen))
      .flatMap(({ who, at, seen }) => faultsIn(`${who} ${at}`, seen));
    const shown = new Set(visited.flatMap(({ seen }) => sourcesIn(seen.html)));

    expect(faults).toEqual([]);
    expect([...planted].filter((source) => !shown.has(source))).toEqual(['undone', 'agent', 'principal']);
  });
});

describe('the stream of a follow page', () => {
  it('draws cards that are no more than that', async () => {
    const html = await firstOfStream(world.users.citizen, `/filings/${world.filing}/live`);

    expect(sourcesIn(html)).toContain('reference');
    expect(faultsIn('live', { html })).toEqual([]);
  });
});

describe('what is asked for by a hostile address', () => {
  /** What no text holds, and what is no text at all. */
  const broken = ['%00', '%ff'];

  async function ask(some: Visited, route: Route): Promise<string[]> {
    const text = encodeURIComponent(evil('query'));
    const [path] = some.at.split('?');
    const names = [...route.queries, 'lang'];
    const asking = (words: string): string[] => [
      ...names.map((name) => `${path}?${name}=${words}`),
      ...(route.path.includes('{') ? [filledIn(route, words)] : []),
    ];
    const twice = `${path}?${names.map((name) => `${name}=a&${name}=b&${name}[c]=d`).join('&')}`;
    const faults: string[] = [];
    for (const at of [...asking(text), `${path}?other=${text}`, ...broken.flatMap(asking), twice]) {
      const seen = await world.users[some.who as Who].get(at, { accept: 'text/html' });
      if (seen.status >= 500) faults.push(`${at}: ${seen.status}`);
      if (isPage(seen) && at.includes(text)) faults.push(...faultsIn(`${some.who} ${at}`, seen));
    }
    return faults;
  }

  it('is a page that shows what was asked as text, or says that there is none', async () => {
    const asked = routes.flatMap((route) => {
      const some = visited.find(({ route: path }) => path === route.path);
      return some && route.method === 'GET' ? [ask(some, route)] : [];
    });

    expect((await Promise.all(asked)).flat()).toEqual([]);
  });
});

describe('what leaves the pages', () => {
  it('is no page itself, and holds no formula', () => {
    const files = visited.filter(({ seen }) => !isPage(seen) && seen.status === 200);
    const csv = files.filter(({ at }) => at.includes('.csv')).map(({ seen }) => seen.html);
    const cells = csv.flatMap((text) => text.split(/[,\r\n\ufeff]+/).filter(Boolean));

    expect(files.length).toBeGreaterThan(5);
    for (const { seen } of files) expect(seen.headers.get('x-content-type-options')).toBe('nosniff');
    expect(cells.length).toBeGreaterThan(8);
    expect(cells.filter((cell) => !/^"(?![\s'=+\-@＝＋－＠|%])[^"]*"$/.test(cell) && cell !== '""')).toEqual([]);
  });

  it('as mail is text alone, and says nothing that somebody wrote', async () => {
    await until('the mails', () => world.todoke.mails().length > 1);
    for (const mail of world.todoke.mails()) {
      const { html, subject, text } = await PostalMime.parse(mail);
      expect(html).toBeUndefined();
      expect(sourcesIn(`${subject} ${text}`)).toEqual([]);
    }
  });
});

describeInBrowser('a browser', () => {
  it('runs nothing, asks nobody and warns of nothing: on a case, in a message, and when a card changes by itself', async () => {
    const { todoke, citizen, filing } = world;
    const browser: Browser = await openBrowser();
    const page = await openPage(browser, todoke.apiUrl);
    const signs: string[] = [];
    page.on('dialog', (dialog) => signs.push(dialog.message()));
    page.on('pageerror', (error) => signs.push(error.message));
    page.on('console', (message) => signs.push(`${message.text()} ${message.location().url}`));
    page.on('request', (request) => /\/x\b|zq/.test(request.url()) && signs.push(request.url()));
    await signInAsStaff(page, {
      name: evilShort('looker'),
      role: 'caseworker',
      organisation: 'bank-gone',
      to: '/desk',
    });
    await page.goto(`/desk/cases/${filing}`);
    await page.check('input[name=purpose][value=task]');
    await page.click('main .card--turn form button');
    const note = await page.locator('bdi.lines').first().innerText();
    await page.click('.header form button');

    await signIn(page, evilShort('citizen'), '/mailbox');
    const told = (await citizen.messages()).find(({ body }) => body.includes(evil('tell')))!;
    await page.goto(`/mailbox/${told.id}`);
    const letter = await page.locator('.letter').innerText();

    await page.goto(`/filings/${filing}`);
    const waiting = (await citizen.filing(filing)).notices.find(({ recipient }) => recipient?.id === 'bank-by-hand')!;
    const bank = await todoke.as('recipient', 'x', { organisation: 'bank-by-hand' });
    const reply = { outcome: 'accepted', reference: evil('live') };
    await bank.call('POST', `/v1/notices/${waiting.id}/replies`, reply, { 'webhook-id': 'live' });
    await page.waitForSelector('text=zqlive');
    const elements = await page.locator('img, iframe, main script, [onerror], [onload]').count();
    await browser.close();

    for (const [text, source] of [
      [note, 'note'],
      [letter, 'tell'],
    ] as const)
      expect(text).toContain(evil(source));
    expect(elements).toBe(0);
    expect(signs.filter((sign) => !sign.endsWith('/favicon.ico'))).toEqual([]);
  });
});

const oneOf = (all: FoundForm[], key: (form: FoundForm) => string | undefined): FoundForm[] => [
  ...new Map(all.map((form) => [key(form), form])).values(),
];

describe('a form', () => {
  it('of every route that takes one is on some page', () => {
    const found = new Set(forms.map(({ route }) => route));
    const left = routes.filter(({ method, path }) => method === 'POST' && !found.has(path)).map(({ path }) => path);

    expect(left).toEqual([]);
    expect(forms.filter(({ route }) => route === undefined).map(({ action }) => action)).toEqual([]);
  });

  it('does nothing without the token of its own session, nor for another site', async () => {
    await world.todoke.kill('worker', 'SIGTERM');
    const before = await contents(world.todoke.db);
    const tokenOf = (who: string): string => forms.find((form) => form.who !== who)!.fields[0]![1];
    const here = { 'sec-fetch-site': 'same-origin' };
    const taken: string[] = [];
    for (const form of oneOf(forms, ({ route }) => route)) {
      const [[name] = [], ...fields] = form.fields;
      expect(name).toBe('_csrf');
      const attacks: [string, [string, string][], Record<string, string>, number][] = [
        ['no token', fields, here, 409],
        ['an empty token', [['_csrf', ''], ...fields], here, 409],
        ['the token of another', [['_csrf', tokenOf(form.who)], ...fields], here, 409],
        ['another site', form.fields, { 'sec-fetch-site': 'cross-site' }, 403],
        ['a sibling site', form.fields, { 'sec-fetch-site': 'same-site' }, 403],
        ['another origin', form.fields, { origin: 'https://evil.example' }, 403],
      ];
      for (const [what, sent, headers, refusal] of attacks) {
        const answer = await sendAs(world.users[form.who as Who], form, sent, headers);
        const html = await answer.text();
        if (answer.status !== refusal || !html.includes('<h1>'))
          taken.push(`${form.route} with ${what}: ${answer.status}`);
      }
    }

    expect(taken).toEqual([]);
    expect(await contents(world.todoke.db)).toEqual(before);
  });

  it('whose every field was tampered with, hidden ones too, ends in a page that says so', async () => {
    const last = ['/sign-out', '/sign-in'];
    const some = oneOf(forms, ({ who, route, action }) =>
      route === '/drafts/{id}/{step}' ? action : who + route,
    ).sort((a, b) => last.indexOf(a.route!) - last.indexOf(b.route!));
    const faults: string[] = [];
    for (const form of some)
      for (const value of [evil('typed'), `\0${evil('nul')}`]) {
        const typed = form.names.map((name): [string, string] => [name, name === '_csrf' ? form.fields[0]![1] : value]);
        const answer = await sendAs(world.users[form.who as Who], form, typed, { 'sec-fetch-site': 'same-origin' });
        const at = `${form.who} ${form.action}`;
        const html = await answer.text();
        if (answer.status >= 500) faults.push(`${at}: ${answer.status}`);
        if (answer.status === 303) continue;
        if (!html.includes('<h1')) faults.push(`${at}: no page`);
        faults.push(...faultsIn(at, { html }));
      }

    expect(faults).toEqual([]);
  });
});
