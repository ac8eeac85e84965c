/** A Todoke in which everybody who can write something wrote hostile texts: citizens, recipients, caseworkers, operators. */
import { move } from '../../life-events/move/index.js';
import type { Api } from './api.js';
import { evil, evilName, evilShort } from './hostile.js';
import {
  type Answers,
  aMoveKnownToBanks,
  aMoveNearby,
  daysFromToday,
  offices,
  places,
  someone,
  today,
} from './moves.js';
import { formsIn, treeOf } from './page-tree.js';
import { type Seen, sendOn, Surfer } from './surfer.js';
import { startTodoke, type Todoke, until } from './todoke.js';

const later = '2099-12-01T10:00:00+09:00';
/** What each bank answers, by its id. */
const replies = {
  'bank-asks': {
    outcome: 'needs-information',
    note: evil('asknote'),
    items: [
      { id: 'text', type: 'text', label: evil('label'), reason: evil('why') },
      { id: 'choice', type: 'choice', label: evil('which'), reason: evil('whichreason'), choices: [evil('choice')] },
      { id: 'file', type: 'document', label: evil('file'), reason: evil('filereason') },
      {
        ...{ id: 'room', type: 'text', label: evil('room'), reason: 'x' },
        pointer: '/data/fields/newAddress/building',
      },
    ],
  },
  'bank-invites': {
    ...{ outcome: 'needs-information', code: 'visit-required' },
    details: { where: evil('where'), bring: [evil('bring'), evil('bringtoo')], window: { hours: evil('hours') } },
  },
  'bank-offers': {
    ...{ outcome: 'needs-information', code: 'appointment-required' },
    details: { slots: [{ from: later, where: evil('slot') }] },
  },
  'bank-charges': {
    ...{ outcome: 'needs-information', code: 'consent-required' },
    details: { text: evil('consent'), price: { after: 1, per: evil('per') } },
  },
  'bank-refuses': {
    ...{ outcome: 'rejected', note: evil('refusal'), reasons: [{ code: 'x', text: evil('reason') }] },
    details: { appeal: { how: evil('how'), where: evil('appeal') } },
  },
  'bank-forwards': {
    ...{ outcome: 'received', code: 'forwarded' },
    details: { recipient: { name: evil('heir'), phone: evil('phone'), where: evil('address') } },
  },
  'bank-accepts': {
    ...{ outcome: 'accepted', code: 'no-action-needed', reference: evil('reference') },
    details: { linkedBy: evil('linked') },
  },
};
const gone = ['bank-gone', 'bank-late'];
const banks = [...Object.keys(replies), ...gone, 'bank-by-hand'];

export type Who =
  | 'nobody'
  | 'citizen'
  | 'relative'
  | 'recipient'
  | 'clerk'
  | 'comparer'
  | 'colleague'
  | 'boss'
  | 'operator';
export interface HostileWorld {
  todoke: Todoke;
  citizen: Api;
  filing: string;
  draft: string;
  users: Record<Who, Surfer>;
  /** A page that answers what was sent, and that no link leads to. */
  answered: Seen;
}

const mover = { name: { family: evilName('family'), given: evilName('given') } };
const household = {
  mover,
  from: { ...places.hakodate, building: evilName('from') },
  to: { ...places.hakodateToo, streetAddress: evilName('street'), building: evilName('to') },
};
/** An adult who looks after their own part, and a child. */
const family = {
  ...household,
  movers: [
    someone({ ...mover, individualNumberCard: false }),
    someone({ name: { family: evilName('kin'), given: evilName('mate') }, relation: 'spouse' }),
    {
      ...(move.example(today()) as { movers: Answers[] }).movers[3],
      name: { family: evilName('kith'), given: evilName('child') },
    },
  ],
};

/** Fills in a form of a page and sends it, as a browser would. */
export async function submit(
  surfer: Surfer,
  at: string,
  action: string,
  typed: Record<string, string> = {},
): Promise<Seen> {
  const { html } = await surfer.get(at);
  const form = formsIn(treeOf(html)).find((it) => it.method === 'post' && it.action.endsWith(action));
  if (!form) throw new Error(`${at} has no form for ${action}`);
  return surfer.post(form.action, { ...Object.fromEntries(form.fields), ...typed });
}

export async function startHostileWorld(): Promise<HostileWorld> {
  const todoke = await startTodoke({ env: { TODOKE_DUPLICATE_DAYS: '30', TODOKE_WATCH_SECONDS: '1' } });
  return fill(todoke).catch(async (error: unknown) => {
    await todoke.stop();
    throw error;
  });
}

async function fill(todoke: Todoke): Promise<HostileWorld> {
  await Promise.all(
    banks.map(async (id) => {
      await todoke.register({ id, kind: 'bank', name: evilName(id.replaceAll('-', '')) });
      await todoke.behave(id, gone.includes(id) ? 'gone' : 'silent');
    }),
  );
  await todoke.behave(offices.hakodate, 'accept', { visitDelayMs: 3_600_000 });
  const citizen = await todoke.as('citizen', evilShort('citizen'));
  await citizen.call('PUT', '/v1/me/notification-settings', { email: 'reader@example.invalid' });
  const { id: filing } = (await citizen.file(aMoveKnownToBanks(banks, family))).body;
  const [, undone] = await Promise.all([
    citizen.file(aMoveNearby(household)),
    citizen.file(aMoveNearby({ mover: {} })),
  ]);
  const reason = { reason: evil('undone') };
  await citizen.call('POST', `/v1/filings/${undone.body.id}/undo`, reason, { 'idempotency-key': 'undo' });
  const users = await signInAll(todoke.apiUrl);
  const [draft] = await Promise.all([beginDrafts(users), answerAll(todoke, citizen, filing)]);
  await submit(users.citizen, `/filings/${filing}/household`, '/p2', { account: evilShort('relative') });
  await Promise.all([work(users, filing), until('the certificate', async () => hasReversal(citizen))]);
  // As if its deadline were near: a task that is settled by hand.
  await todoke.db.pool.query("UPDATE notice SET status = 'retrying' WHERE recipient_id = 'bank-late'");
  return { todoke, citizen, filing, draft, users, answered: await sendPhoto(users.citizen, filing) };
}

async function signInAll(url: string): Promise<Record<Who, Surfer>> {
  const staff = (role: string, who: Who, organisation = ''): Promise<Surfer> =>
    Surfer.signedIn(url, evilShort(who), { role, organisation, to: '/help' });
  // Of a session elsewhere, that can be ended from here.
  await Surfer.signedIn(url, evilShort('citizen'));
  return {
    nobody: new Surfer(url),
    citizen: await Surfer.signedIn(url, evilShort('citizen')),
    relative: await Surfer.signedIn(url, evilShort('relative')),
    recipient: await staff('recipient', 'recipient', 'bank-by-hand'),
    clerk: await staff('caseworker', 'clerk', 'bank-gone'),
    comparer: await staff('caseworker', 'comparer', offices.hakodate),
    colleague: await staff('caseworker', 'colleague', offices.hakodate),
    boss: await staff('supervisor', 'boss', 'bank-gone'),
    operator: await staff('operator', 'operator'),
  };
}

const bankNotice = async (citizen: Api, filing: string, bank: string) =>
  (await citizen.filing(filing)).notices.find(({ recipient }) => recipient?.id === bank)!;

async function answerAll(todoke: Todoke, citizen: Api, filing: string): Promise<void> {
  await citizen.filingWhen(filing, 'the banks to be told', ({ notices }) =>
    notices.every(({ status, recipient }) => !recipient?.id.startsWith('bank') || /delivered|escalated/.test(status)),
  );
  await Promise.all(
    Object.entries(replies).map(async ([bank, reply]) => {
      const notice = await bankNotice(citizen, filing, bank);
      const api = await todoke.as('recipient', bank, { organisation: bank });
      const sent = await api.call('POST', `/v1/notices/${notice.id}/replies`, reply, { 'webhook-id': bank });
      if (sent.status !== 202) throw new Error(`${bank}: ${sent.text}`);
    }),
  );
  await citizen.filingWhen(filing, 'the answers', ({ notices }) =>
    notices.every(
      ({ recipient, status, code }) => !(recipient!.id in replies) || status !== 'delivered' || code !== null,
    ),
  );
}

const hasReversal = async (citizen: Api): Promise<boolean> =>
  (await citizen.call('GET', '/v1/mailbox/messages?limit=100')).text.includes('/reversal.pdf');

/** A citizen's draft that is ready to be filed, one that was just begun, and one at a counter; a mandate. */
async function beginDrafts({ citizen, comparer }: Record<Who, Surfer>): Promise<string> {
  await citizen.get('/events/birth');
  await citizen.post('/events/birth/drafts', {});
  await citizen.get('/events/move');
  const begun = await citizen.post('/events/move/drafts', { sample: '1' });
  const draft = begun.at.split('/').slice(0, 3).join('/');
  await sendOn(citizen, draft, '/plan');
  await submit(citizen, `${draft}/to`, `${draft}/to`, { '/to/building': evilName('drafted') });
  await sendOn(citizen, draft, '/plan');
  await submit(citizen, `${draft}/plan`, `${draft}/plan`);
  await submit(citizen, `${draft}/consent`, `${draft}/consent`, { agree: 'yes' });
  const [year, month, day] = daysFromToday(30).split('-') as [string, string, string];
  const until = { 'until.era': 'seireki', 'until.year': year, 'until.month': month, 'until.day': day };
  const born = { 'born.era': 'seireki', 'born.year': '1980', 'born.month': '1', 'born.day': '1' };
  const mandate = { agent: evilShort('agent'), events: 'retirement', name: evil('principal'), ...until, ...born };
  await citizen.get('/account/mandates');
  await citizen.post('/account/mandates', mandate);
  await submit(comparer, '/desk/counter', '/desk/counter', { event: 'move', check: 'photo', sample: '1' });
  return draft;
}

/** What the desk does: takes, notes, tells, proposes, declares. */
async function work({ clerk, operator, comparer }: Record<Who, Surfer>, filing: string): Promise<void> {
  const at = `/desk/cases/${filing}`;
  await submit(clerk, '/desk/queues/unassigned', '/take');
  await submit(clerk, at, '/purpose', { purpose: 'task' });
  await submit(clerk, at, '/notes', { text: evil('note') });
  const [, tell] = /href="(\/desk\/cases\/[^"]+\/tell)"/.exec((await clerk.get(at)).html) ?? [];
  await submit(clerk, tell!, '/tell', { text: evil('tell') });
  const outage = { recipient: 'bank-asks', until: `${daysFromToday(30)} 10:00`, reason: evil('outage') };
  await submit(operator, '/desk/outages', '/desk/outages', outage);
  await submit(operator, '/desk/batches', '/desk/batches', { recipient: 'bank-gone', act: 'resend-given-up' });
  let compare: string | undefined;
  await until('the duplicate', async () => {
    const { html } = await comparer.get('/desk/queues/duplicates');
    compare = /href="(\/desk\/tasks\/[^"]+\/compare)"/.exec(html)?.[1];
    return compare !== undefined;
  });
  await submit(comparer, compare!, '/purpose', { purpose: 'task' });
}

/** A document that is kept though the rest of its form has to be mended. */
async function sendPhoto(citizen: Surfer, filing: string): Promise<Seen> {
  for (const [, at] of (await citizen.get(`/filings/${filing}`)).html.matchAll(/href="(\/requests\/[^"]+)"/g)) {
    const { html } = await citizen.get(at!);
    const control = /<input type="file"[^>]* name="([^".]+)"/.exec(html)?.[1];
    if (control) return citizen.postFiles(at!, {}, { [control]: new File(['%PDF-1.7\n'], evilShort('photo')) });
  }
  throw new Error('nobody asks for a document');
}
