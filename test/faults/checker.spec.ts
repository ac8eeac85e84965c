import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { type Invariant, violations } from './checker/invariants.js';
import { observe, type Run } from './checker/observe.js';
import type { Observed } from './checker/observed.js';
import { fileOne, newLoad, signIn } from './load.js';
import { openTown, type Town } from './parts/town.js';
import { openRecipients, type Recipients } from './recipients.js';
import { drain } from './run.js';

jest.setTimeout(120_000);
const seed = 7;
let town: Town;
let run: Run;
let recipients: Recipients;
let observed: Observed;
let client: pg.Client;

beforeAll(async () => {
  town = await openTown({ shape: 'embedded', print: () => undefined });
  recipients = await openRecipients(town);
  const load = newLoad(await signIn(town.apiUrl, 2));
  for (const n of [0, 1, 3]) await fileOne(load, town.apiUrl, n, seed);
  await drain(town, 60_000);
  run = { town, load, recipients, seed, kills: 0, lateReplies: [] };
  client = new pg.Client({ connectionString: town.databaseUrl });
  await client.connect();
  observed = await observe(run);
}, 120_000);
afterAll(async () => {
  await client?.end();
  await recipients?.close();
  await town?.stop();
}, 30_000);

/** Does harm to the real thing, looks at it, and undoes it. */
async function seenAfter(harm: string, undo: string): Promise<Invariant[]> {
  await client.query(`BEGIN; SET LOCAL session_replication_role = replica; ${harm}; COMMIT`);
  try {
    return Object.keys(violations(await observe(run))) as Invariant[];
  } finally {
    await client.query(`BEGIN; SET LOCAL session_replication_role = replica; ${undo}; COMMIT`);
  }
}

const keep = (table: string, which: string): string => `CREATE TABLE kept AS SELECT * FROM "${table}" WHERE ${which}`;
const giveBack = (table: string): string => `INSERT INTO "${table}" SELECT * FROM kept; DROP TABLE kept`;

describe('the checker', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(violations(observed)).toEqual({});
    expect(observed.filings.length).toBe(3);
    expect(observed.journals.length).toBe(24);
  });

  it.each<[string, Invariant, string, string]>([
    [
      'a dropped notice',
      'nothingIsLost',
      `${keep('notice', 'id = (SELECT min(id::text)::uuid FROM notice)')}; DELETE FROM notice WHERE id IN (SELECT id FROM kept)`,
      giveBack('notice'),
    ],
    [
      'a dropped filing',
      'nothingIsLost',
      `${keep('filing', 'id = (SELECT min(id::text)::uuid FROM filing)')}; DELETE FROM filing WHERE id IN (SELECT id FROM kept)`,
      giveBack('filing'),
    ],
    [
      'a notice that is nobody’s',
      'nothingIsLost',
      `${keep('notice', 'id = (SELECT min(id::text)::uuid FROM notice)')}; UPDATE notice SET status = 'escalated', waiting_for = 'caseworker' WHERE id IN (SELECT id FROM kept)`,
      `DELETE FROM notice WHERE id IN (SELECT id FROM kept); ${giveBack('notice')}`,
    ],
    [
      'a lost outcome message',
      'everythingIsToldOnce',
      `${keep('message', "id = (SELECT min(id::text)::uuid FROM message WHERE kind = 'outcome')")}; DELETE FROM message WHERE id IN (SELECT id FROM kept)`,
      giveBack('message'),
    ],
    [
      'an altered line of evidence',
      'evidenceIsWhole',
      `${keep('evidence', 'no = 2')}; UPDATE evidence SET digest = sha256(digest) WHERE no = 2`,
      `DELETE FROM evidence WHERE no = 2; ${giveBack('evidence')}`,
    ],
    [
      'a dropped end of evidence',
      'evidenceIsWhole',
      `${keep('evidence', 'no = (SELECT max(no) FROM evidence)')}; DELETE FROM evidence WHERE no IN (SELECT no FROM kept) AND filing_id IN (SELECT filing_id FROM kept)`,
      giveBack('evidence'),
    ],
    [
      'an arrival that nobody applied',
      'everythingDrains',
      `${keep('filing', 'false')}; UPDATE filing SET wake_pending = true, woken_until = now() + interval '1 hour'`,
      'UPDATE filing SET wake_pending = false, woken_until = NULL; DROP TABLE kept',
    ],
    [
      'a mail that was never sent',
      'everythingIsToldOnce',
      `INSERT INTO mail (id, person, created_at, next_at, sent_at) SELECT gen_random_uuid(), person, now() - interval '9 days', now(), now() FROM citizen LIMIT 1`,
      `DELETE FROM mail WHERE created_at < now() - interval '1 day'`,
    ],
  ])('notices %s', async (_what, invariant, harm, undo) => {
    expect(await seenAfter(harm, undo)).toContain(invariant);
  });

  it('notices a name in a log', async () => {
    const log = path.join(town.home, 'logs', 'leaky.log');
    fs.writeFileSync(log, `{"event":"oops","name":"${observed.canaries[0]!.text}"}\n`);

    const found = violations(await observe(run));
    fs.rmSync(log);

    expect(Object.keys(found)).toEqual(['nothingLeaks']);
  });

  it.each<[string, Invariant, (seen: Observed) => void]>([
    ['a doubled message', 'everythingIsToldOnce', (seen) => void seen.messages.push({ ...seen.messages[0]! })],
    ['a second receipt', 'everythingIsToldOnce', (seen) => void seen.messages.push({ ...receiptIn(seen), id: 'x' })],
    ['a mail too many', 'everythingIsToldOnce', (seen) => void seen.mails.push({ ...seen.mails[0]! })],
    ['a delivery that never came', 'everythingArrivesOnce', (seen) => void seen.journals.pop()],
    ['a second effect', 'everythingArrivesOnce', (seen) => (seen.journals[0]!.effects = 2)],
    ['other bytes under the same id', 'everythingArrivesOnce', (seen) => (seen.journals[0]!.isSameBody = false)],
    ['a notice at the wrong office', 'everythingArrivesOnce', (seen) => (seen.journals[0]!.recipient = 'bank-other')],
    ['a second delivery', 'everythingArrivesOnce', (seen) => void seen.journals.push({ ...seen.journals[0]! })],
    ['another answer to the same key', 'keysAreIdempotent', (seen) => (seen.repeated[0]!.isSameAnswer = false)],
    ['another body under the same key', 'keysAreIdempotent', (seen) => (seen.repeated[0]!.statusOfOther = 202)],
    ['a filing nobody was answered for', 'nothingIsLost', (seen) => void seen.acknowledged.pop()],
    ['a reply that was applied twice', 'repliesApplyOnce', (seen) => doubleOutcome(seen)],
    ['a late reply that won', 'repliesApplyOnce', (seen) => (seen.filings[0]!.notices[0]!.reference = 'other')],
    ['a field too many', 'nothingLeaks', (seen) => (seen.journals[0]!.fields['dateOfBirth'] = '1990-01-01')],
    ['a workflow that runs on', 'everythingDrains', (seen) => void seen.runningForEnded.push('filing:x')],
  ])('notices %s', (_what, invariant, harm) => {
    const seen = structuredClone(observed);
    harm(seen);

    expect(Object.keys(violations(seen))).toContain(invariant);
  });
});

const receiptIn = ({ messages }: Observed): Observed['messages'][number] =>
  messages.find(({ kind }) => kind === 'receipt')!;

function doubleOutcome({ bundles }: Observed): void {
  const { entries } = bundles[0]!;
  const outcome = entries.find(({ entry }) => entry?.event === 'ReceivedFromNonERDS' && entry.code === 'accepted')!;
  entries.push({ ...outcome });
}
