import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { textOf } from '../../activities/letters/reader.fixture.js';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import type { Api, PlanView } from '../support/api.js';
import { type Canary, foundIn } from '../support/canaries.js';
import { mailsOf, metricsOf, rowsOf } from '../support/channels.js';
import { toldAbout } from '../support/journey.js';
import { aMove, offices, places } from '../support/moves.js';
import { Surfer } from '../support/surfer.js';
import { startTodoke, type Todoke, type Told, until } from '../support/todoke.js';

jest.setTimeout(90_000);

const hidden = { ...places.sapporoChuo, streetAddress: '鯱櫂錨町九丁目9番9号', building: '艫舳荘 909号室' };
const address: Canary[] = [
  { pointer: '/to/streetAddress', text: '鯱櫂錨町' },
  { pointer: '/to/building', text: '艫舳荘' },
];
/** What gives away the town. */
const town: Canary[] = ['札幌', 'city-011002', '市区町村コード011011'].map((text) => ({
  pointer: '/to/municipality',
  text,
}));
const banks = ['bank-inbox', 'bank-file', 'bank-paper', 'bank-told', 'bank-left-out'];

/** A mother moves away from somebody dangerous. She tells one bank where to, and others only that she has moved. */
describe('an address that must not be learnt', () => {
  let todoke: Todoke;
  let citizen: Api;
  let plan: PlanView;
  let filing: FilingView;
  let told: Told[];
  const answers = aMove({
    to: hidden,
    noProvider: ['electricity', 'gas', 'water', 'broadcaster', 'telephone', 'card', 'insurance'],
    providers: banks.map((provider) => ({ kind: 'bank', provider })),
    protected: true,
  });
  const planned = (recipient: string): string => plan.procedures.find((p) => p.recipient?.id === recipient)!.id;

  beforeAll(async () => {
    todoke = await startTodoke({ env: { TODOKE_DUPLICATE_DAYS: '30' } });
    for (const type of ['inbox', 'file', 'paper'])
      await todoke.register({ id: `bank-${type}`, kind: 'bank', channel: { type } });
    for (const id of ['bank-told', 'bank-left-out']) await todoke.register({ id, kind: 'bank' });
    citizen = await todoke.as('citizen', 'runs-away');
    await citizen.call('PUT', '/v1/me/notification-settings', { email: 'reader@example.invalid' });
    plan = (await citizen.plan(answers)).body;
    const chosen = ['bank-inbox', 'bank-file', 'bank-paper', 'bank-told'].map(planned);
    const request = { planDigest: plan.digest, procedures: chosen, discloseTo: [planned('bank-told')] };
    const accepted = await citizen.file(answers, request);
    expect(accepted.status).toBe(202);
    filing = await citizen.filingWhen(accepted.body.id, 'everybody to be told', ({ notices }) =>
      notices.every(({ status, recipient }) => status === 'accepted' || /inbox|file|paper/.test(recipient!.id)),
    );
    await until('the letter', () => outbox('letters', 'bank-paper').length > 0);
    await until('the mail', () => todoke.mails().length > 0);
    told = await toldAbout(todoke, filing);
  });
  afterAll(() => todoke?.stop(), 30_000);

  const outbox = (kind: 'files' | 'letters', recipient: string): string[] => {
    const folder = path.join(todoke.home, 'outbox', kind, recipient);
    return fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : [];
  };
  const download = async (route: string, who = citizen): Promise<{ name: string; content: Buffer }> => {
    const headers = { authorization: `Bearer ${who.token}` };
    const response = await fetch(new URL(route, who.url), { headers });
    const name = response.headers.get('content-disposition') ?? '';
    return { name, content: Buffer.from(await response.arrayBuffer()) };
  };
  const paper = async (route: string, who = citizen): Promise<string> => {
    const { name, content } = await download(route, who);
    return [name, ...(await textOf(Uint8Array.from(content))), content.toString('latin1')]
      .join('\n')
      .replace(/\s/gu, '');
  };
  const read = async (api: Api, ...routes: string[]): Promise<string> => {
    const all = await Promise.all(routes.map((route) => api.call('GET', route)));
    expect(all.map(({ status }) => status)).toEqual(routes.map(() => 200));
    return all.map(({ text }) => text).join('\n');
  };

  it('is said in the plan to be withheld, from the office that is left and from companies, and nothing optional is chosen', async () => {
    const withheld = plan.procedures.filter((p) => p.applies === 'yes' && p.withholds.length > 0 && p.recipient);
    const alone = await citizen.file(answers, { planDigest: plan.digest });

    expect(new Set(withheld.map((p) => p.recipient!.id))).toEqual(new Set([offices.yokohama, ...banks]));
    expect(plan.warnings).toContainEqual(expect.objectContaining({ code: 'advice-first' }));
    expect(alone.body.notices.map((n) => n.recipient!.id).filter((id) => banks.includes(id))).toEqual([]);
  });

  it('is told by webhook to the new office and to the bank that was ticked again', () => {
    const knowing = told.filter(({ body }) => foundIn(JSON.stringify(body), address).length > 0);

    expect([...new Set(knowing.map(({ recipient }) => recipient))].sort()).toEqual(['bank-told', offices.sapporo]);
    const old = told.filter(({ recipient }) => recipient === offices.yokohama);
    expect(old.length).toBeGreaterThan(0);
    expect(foundIn(JSON.stringify(old), [...address, ...town])).toEqual([]);
  });

  it.each<[string, (api: Api) => Promise<string | Buffer> | string | Buffer, string]>([
    [
      'an inbox',
      async () => read(await todoke.as('recipient', 'r', { organisation: 'bank-inbox' }), '/v1/inbox/deliveries'),
      'MP-06',
    ],
    ['a file and its name', () => filesIn(outbox('files', 'bank-file')), 'MP-06'],
    ['a letter and its name', () => lettersIn(outbox('letters', 'bank-paper')), '見本'],
    ['the receipt', () => paper(`/v1/filings/${filing.id}/receipt.pdf`), '控'],
    ['the calendar', async () => (await download(`/v1/filings/${filing.id}/calendar.ics`)).content, 'VCALENDAR'],
    ['e-mails', () => mailsOf(todoke), 'お知らせ'],
    ['Temporal', () => todoke.temporal.everything(), 'MV-03'],
    ['the desk of the office that is left', () => deskOf(offices.yokohama), 'MV-01'],
    ['the pages of its desk', () => deskPagesOf(offices.yokohama), '転出届'],
    ['the sheet to print', () => pageOf(`/filings/${filing.id}/sheet`), '転出届'],
    ['metrics', async () => (await metricsOf(todoke.apiUrl)) + (await metricsOf(todoke.workerUrl)), 'process_cpu'],
  ])('is not in %s, nor what gives away the town', async (_, open, known) => {
    const content = await open(citizen);

    expect(content.includes(known)).toBe(true);
    expect(foundIn(content, [...address, ...town])).toEqual([]);
  });

  it.each<[string, () => Promise<string | Buffer> | string, string]>([
    ['messages', async () => JSON.stringify(await citizen.messages()), '受け付けられました'],
    ['the mailbox as a file', () => pageOf('/mailbox/export.json'), '受け付けられました'],
    ['the filing', () => read(citizen, `/v1/filings/${filing.id}`, '/v1/filings', '/v1/access-log'), 'MV-03'],
    ['evidence', () => read(citizen, `/v1/filings/${filing.id}/evidence`), 'RelayToNonERDS'],
    ['the columns of the database', () => rowsOf(todoke), 'RelayToNonERDS'],
    ['the log of the API', () => todoke.logs('api'), 'api-ready'],
    ['the log of the worker', () => todoke.logs('worker'), 'event'],
  ])('is not in %s', async (_, open, known) => {
    const content = await open();

    expect(content.includes(known)).toBe(true);
    expect(foundIn(content, address)).toEqual([]);
  });

  const deskPagesOf = async (organisation: string): Promise<string> => {
    const clerk = await Surfer.signedIn(todoke.apiUrl, 'clerk', { role: 'caseworker', organisation, to: '/help' });
    const pages = ['/desk', `/desk/cases/${filing.id}`];
    return (await Promise.all(pages.map((page) => clerk.get(page)))).map(({ html }) => html).join('\n');
  };
  const pageOf = async (page: string): Promise<string> =>
    (await (await Surfer.signedIn(todoke.apiUrl, 'runs-away')).get(page)).html;

  /** All that its caseworkers can call up, even asking for the other office by name. */
  const deskOf = async (organisation: string): Promise<string> => {
    const desk = await todoke.as('caseworker', 'clerk', { organisation });
    const route = `/v1/desk/filings/${filing.id}`;
    expect((await desk.call('POST', `${route}/purpose`, { purpose: 'inquiry' })).status).toBeLessThan(300);
    const found = await desk.get<{ items: unknown[] }>(`/v1/desk/filings?recipient=${offices.sapporo}`);
    expect(found.items).toEqual([]);
    return read(desk, route, '/v1/desk/filings', '/v1/desk/tasks');
  };

  it('stays with whom it was told when something else is amended, and after another move is ticked again', async () => {
    const news = (): Promise<Told[]> => toldAbout(todoke, filing);
    const knowingAfter = async (changes: number, amended: object): Promise<string[]> => {
      const before = (await news()).length;
      const request = { answers: { ...answers, ...amended } };
      const key = { 'idempotency-key': crypto.randomUUID() };
      const { status } = await citizen.call('POST', `/v1/filings/${filing.id}/amendments`, request, key);
      expect(status).toBe(202);
      await citizen.filingWhen(filing.id, 'the change', (f) => f.changes === changes);
      await until('both to hear', async () => {
        told = await news();
        const heard = told.slice(before).map(({ recipient }) => recipient);
        return heard.includes('bank-told') && heard.includes(offices.sapporo);
      });
      const knowing = told.slice(before).filter(({ body }) => foundIn(JSON.stringify(body), address).length > 0);
      return [...new Set(knowing.map(({ recipient }) => recipient))].sort();
    };
    const applicant = { name: { full: '見本 花' }, phone: '090-1234-5678' };

    expect(await knowingAfter(1, { applicant })).toEqual(['bank-told', offices.sapporo]);
    expect(await knowingAfter(2, { applicant, to: { ...hidden, building: '艫舳荘 808号室' } })).toEqual([
      offices.sapporo,
    ]);
  });

  it('is not in the certificate of an undo', async () => {
    const other = await todoke.as('citizen', 'comes-back');
    const { id } = (await other.file(aMove({ to: hidden, protected: true }))).body;
    await other.ended(id);
    const key = { 'idempotency-key': crypto.randomUUID() };
    expect((await other.call('POST', `/v1/filings/${id}/undo`, { reason: 'まちがい' }, key)).status).toBe(202);
    await other.filingWhen(id, 'the undo to end', ({ status }) => status === 'withdrawn');
    const message = (await other.messages()).find(({ title }) => title.includes('取り消しが終わりました'))!;

    const certificate = await paper(`/v1/mailbox/messages/${message.id}/attachments/reversal.pdf`, other);

    expect(certificate).toContain('取消');
    expect(foundIn(certificate, [...address, ...town])).toEqual([]);
  });
});

const filesIn = (files: string[]): Buffer =>
  Buffer.concat(files.flatMap((file) => [Buffer.from(`${path.basename(file)}\n`), fs.readFileSync(file)]));

async function lettersIn(files: string[]): Promise<string> {
  const letters = files
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => textOf(Uint8Array.from(fs.readFileSync(file))));
  return [...files.map((file) => path.basename(file)), ...(await Promise.all(letters)).flat()]
    .join('\n')
    .replace(/\s/gu, '');
}
