import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asked, at, told } from '../support/asking.js';
import { submit } from '../support/hostile-world.js';
import { offices } from '../support/moves.js';
import { formsIn, treeOf } from '../support/page-tree.js';
import { type Seen, Surfer } from '../support/surfer.js';
import { startTodoke, type Todoke } from '../support/todoke.js';

jest.setTimeout(90_000);

const bank = 'bank-a';
const document = (id: string) => ({ id, type: 'document', label: `書類${id}`, reason: '確かめるため' });
const question = { id: 'phone', type: 'text', label: '電話番号', reason: '確かめるため' };
const pdf = (size = 0): string => `%PDF-1.7\n${' '.repeat(size)}`;
const megabyte = 1024 * 1024;

let todoke: Todoke;
beforeAll(async () => {
  todoke = await startTodoke();
  await todoke.register({ id: bank, kind: 'bank' });
  await todoke.behave(bank, 'silent');
}, 90_000);
afterAll(() => todoke?.stop(), 60_000);

const documents = async (page: string): Promise<number> => {
  const id = page.split('/').at(-1);
  return (await todoke.db.pool.query('SELECT 1 FROM document WHERE request_id = $1', [id])).rowCount ?? 0;
};
const errorsOf = ({ html }: Seen): string => html.split('class="error-summary"')[1]?.split('</ul>')[0] ?? '';

describe('a document', () => {
  it('is what its bytes are, whatever it is called', async () => {
    const { page } = await asked(todoke, bank, 'disguised', [question, document('1')]);
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'disguised');
    await surfer.get(page);
    const disguised: [string, BlobPart][] = [
      ['page.pdf', '<!DOCTYPE html><script>alert(1)</script>'],
      ['photo.jpg', 'PK\u0003\u0004'],
      ['photo.png', 'MZ\u0090'],
      ['photo.heic', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['scan.pdf', ` ${pdf()}`.padStart(2_000)],
    ];
    const refused = [];
    for (const [name, content] of disguised)
      refused.push(await surfer.postFiles(page, { [at('phone')]: '1' }, { [at('1')]: new File([content], name) }));
    const empty = await surfer.postFiles(page, {}, { [at('1')]: new File([], 'empty.pdf') });
    const keptBefore = await documents(page);
    const taken = await surfer.postFiles(page, { [at('phone')]: '1' }, { [at('1')]: new File([pdf()], 'virus.exe') });

    for (const seen of refused) {
      expect(seen.status).toBe(422);
      expect(errorsOf(seen)).toContain('PDF・JPEG・PNG・HEICのどれか');
      expect(seen.html).toContain('>1</textarea>');
    }
    expect(errorsOf(empty)).toContain('ファイルの中身がありません');
    expect(keptBefore).toBe(0);
    expect(taken.html).toContain('回答を受け取りました');
  });

  it('is one of many, when many are asked for; and together they are taken up to a size, and the rest in another go', async () => {
    const ids = Array.from({ length: 30 }, (_, i) => String(i));
    const { page } = await asked(todoke, bank, 'many', ids.map(document));
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'many');
    await surfer.get(page);
    const unchosen = ids.flatMap((id) => [at(id), `${at(id)}.camera`]).map((name) => [name, new File([], '')]);
    const large = ids.slice(0, 5).map((id) => [at(id), new File([pdf(4.9 * megabyte)], `${id}.pdf`)]);
    const first = await surfer.postFiles(page, {}, Object.fromEntries([...unchosen, ...large]));
    const kept = formsIn(treeOf(first.html)).find(({ action }) => action === page)!;
    const second = await surfer.postFiles(page, Object.fromEntries(kept.fields), {
      [at('4')]: new File([pdf(4.9 * megabyte)], '4.pdf'),
    });

    expect(first.status).toBe(422);
    expect(first.html.match(/受け取りました：/g)).toHaveLength(4);
    expect(errorsOf(first)).toContain('書類4は、一度に送れる大きさ（合計20MB）を超えた');
    expect(errorsOf(first)).not.toContain('書類3は');
    expect(second.html.match(/受け取りました：/g)).toHaveLength(5);
  });

  it('is too many after sixty, and a form that brings hundreds is refused as a whole', async () => {
    const { page } = await asked(todoke, bank, 'hoarder', [question, document('1')]);
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'hoarder');
    await surfer.get(page);
    let last: Seen | undefined;
    for (let n = 0; n <= 60; n += 1)
      last = await surfer.postFiles(page, {}, { [at('1')]: new File([pdf(n)], `${n}.pdf`) });
    const names = Array.from({ length: 150 }, (_, i) => [`f${i}`, new File([pdf()], 'a.pdf')]);
    const flood = await surfer.postFiles(page, {}, Object.fromEntries(names), { accept: 'text/html' });

    expect(errorsOf(last!)).toContain('書類は60個まで');
    expect(await documents(page)).toBe(60);
    expect(flood.status).toBe(413);
    expect(flood.html).toContain('<h1>送られた内容が大きすぎます</h1>');
  });

  it('that is cut off on its way leaves nothing behind, and can be sent again', async () => {
    const { page } = await asked(todoke, bank, 'tunnel', [document('1')]);
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'tunnel');
    await surfer.get(page);
    const part = (name: string, more = ''): string =>
      `--b\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`;
    const half = `${part('_csrf')}${surfer.csrf}\r\n${part(at('1'), '; filename="a.pdf"')}${pdf(10_000)}`;
    const headers = [
      `POST ${page} HTTP/1.1`,
      `host: ${new URL(todoke.apiUrl).host}`,
      `cookie: todoke=${surfer.cookies.get('todoke')}`,
      'content-type: multipart/form-data; boundary=b',
    ];
    const { port } = new URL(todoke.apiUrl);
    await new Promise<void>((resolve) => {
      const socket = net.connect(Number(port), '127.0.0.1', () => {
        socket.write(`${headers.join('\r\n')}\r\ncontent-length: 90000\r\n\r\n${half}`, () => socket.destroy());
      });
      socket.once('close', () => resolve());
    });
    const unended = await fetch(`${todoke.apiUrl}${page}`, {
      method: 'POST',
      headers: {
        accept: 'text/html',
        cookie: `todoke=${surfer.cookies.get('todoke')}`,
        'content-type': 'multipart/form-data; boundary=b',
      },
      body: half,
    });
    const left = await documents(page);
    const sent = await surfer.postFiles(page, {}, { [at('1')]: new File([pdf()], 'a.pdf') });

    expect([unended.status, left]).toEqual([400, 0]);
    expect(await unended.text()).toContain('<h1>受け付けられませんでした</h1>');
    expect(sent.html).toContain('回答を受け取りました');
  });
});

describe('two people before the same thing', () => {
  const clerk = (name: string, organisation = bank, role = 'caseworker'): Promise<Surfer> =>
    Surfer.signedIn(todoke.apiUrl, name, { role, organisation, to: '/help' });

  it('of whom the slower one is told at the desk what has become of it, and given back what they wrote', async () => {
    const { filing, notice, citizen } = await told(todoke, bank, 'contested');
    const [first, second] = [await clerk('first'), await clerk('second')];
    const page = `/desk/cases/${filing}/notices/${notice}/decide`;
    await second.get(page);
    await submit(first, page, '/decide', { result: 'accepted', heardBy: 'telephone', reference: 'FIRST' });
    await citizen.filingWhen(filing, 'the outcome', (it) => it.notices.some(({ reference }) => reference === 'FIRST'));
    const late = await second.post(page, { result: 'rejected', heardBy: 'telephone', note: '別の人の届出でした' });
    const { notices } = await citizen.filing(filing);

    expect(late.status).toBe(409);
    expect(late.html).toContain('<h1>この通知は、すでに終わっています。</h1>');
    expect(late.html).toContain('別の人の届出でした');
    expect(late.html).toContain(`href="/desk/cases/${filing}"`);
    expect(notices.find(({ id }) => id === notice)).toMatchObject({ status: 'accepted', reference: 'FIRST' });
  });

  it('at a recipient too; and who pressed twice is not told off', async () => {
    const { filing, notice, citizen } = await told(todoke, bank, 'answered twice');
    const [first, second] = [await clerk('one', bank, 'recipient'), await clerk('two', bank, 'recipient')];
    const page = `/recipient/notices/${notice}/answer`;
    await second.get(`${page}/form?kind=rejected`);
    await first.get(`${page}/form?kind=accepted`);
    const answer = { kind: 'accepted', key: crypto.randomUUID(), reference: 'ONE' };
    await first.post(page, answer);
    await citizen.filingWhen(filing, 'the outcome', (it) => it.notices.some(({ reference }) => reference === 'ONE'));
    const repeated = await first.post(page, answer);
    const late = await second.post(page, { kind: 'rejected', key: crypto.randomUUID(), reasons: '記録がありません' });

    expect(repeated.at).toBe(`/recipient/notices/${notice}?said=answered`);
    expect(late.status).toBe(409);
    expect(late.html).toContain('この通知は終わっています');
    expect(late.html).toContain('記録がありません');
    expect((await citizen.filing(filing)).notices.find(({ id }) => id === notice)!.status).toBe('accepted');
  });

  it('at a counter do not overwrite each other', async () => {
    const [first, second] = [await clerk('desk 1', offices.hakodate), await clerk('desk 2', offices.hakodate)];
    const begun = await submit(first, '/desk/counter', '/desk/counter', { event: 'birth', check: 'photo' });
    const { html, at: page } = await second.get(begun.at);
    const { fields } = formsIn(treeOf(html)).find(({ action }) => action === begun.at)!;
    const [name] = fields.find(([key]) => key.startsWith('/'))!;
    await submit(first, begun.at, begun.at, { [name]: 'yes' });
    const late = await second.post(page, { ...Object.fromEntries(fields), [name]: 'no' });

    expect(late.status).toBe(409);
    expect(late.html).toContain('<h1>別の画面で、内容が変わりました</h1>');
    expect(late.html).toContain(`name="${name}" value="no"`);
    expect((await first.get(page)).html).toMatch(new RegExp(`name="${name}" value="yes" checked`));
  });

  it('of whom one was signed out in the middle of a sentence: it is offered again, and said once', async () => {
    const { filing, notice } = await told(todoke, bank, 'interrupted');
    const surfer = await clerk('interrupted');
    const page = `/desk/cases/${filing}/notices/${notice}/tell`;
    const formOf = ({ html }: Seen, action: string): Record<string, string> =>
      Object.fromEntries(formsIn(treeOf(html)).find((it) => it.action === action)!.fields);
    const form = formOf(await surfer.get(page), page);
    await todoke.db.pool.query("UPDATE web_session SET seen_at = now() - interval '1 h'");
    const ended = await surfer.post(page, { ...form, text: '窓口は3階です。' });
    const signIn = { ...formOf(ended, '/sign-in'), name: 'interrupted', organisation: bank };
    const again = formOf(await surfer.post('/sign-in', signIn), page);
    const [done, twice] = [await surfer.post(page, again), await surfer.post(page, again)];
    const { rows } = await todoke.db.pool.query("SELECT 1 FROM arrival WHERE kind = 'decision' AND filing_id = $1", [
      filing,
    ]);

    expect(ended.status).toBe(401);
    expect(again).toMatchObject({ text: '窓口は3階です。' });
    expect([done.at, twice.at]).toEqual(Array(2).fill(`/desk/cases/${filing}?done=tell`));
    expect(rows).toHaveLength(1);
  });
});
