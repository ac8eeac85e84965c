import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import type { Api } from '../support/api.js';
import type { Todoke } from '../support/todoke.js';
import { answersWith, startApi, startMs, writeMessage } from './testing.js';

interface Bundle {
  head: string;
  count: number;
  intact: boolean;
  entries: {
    no: number;
    event: string;
    at: string;
    salt: string;
    entry: Record<string, unknown>;
    digest: string;
    hash: string;
  }[];
}

let todoke: Todoke;
let citizen: Api;
let filing: FilingView;
beforeAll(async () => {
  todoke = await startApi();
  citizen = await todoke.as('citizen', 'witness');
  filing = (await citizen.file(answersWith())).body;
}, startMs);
afterAll(() => todoke?.stop(), startMs);

const bundle = (): Promise<Bundle> => citizen.get(`/v1/filings/${filing.id}/evidence`);

/** Canonical JSON (RFC 8785), written again so that the proof does not rest on our own code. */
function jcs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${jcs(inner)}`).join(',')}}`;
}

const sha256 = (...parts: (string | Buffer)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** Checks a bundle as a stranger would, by what it says of its algorithm alone. */
function verifies({ entries, head, count }: Bundle): boolean {
  let previous = Buffer.alloc(32);
  const isWhole = entries.every(({ salt, entry, digest, hash, no }, i) => {
    const expected = sha256(salt, jcs(entry));
    previous = Buffer.from(sha256(previous, expected));
    return (
      no === i + 1 && entry['no'] === no && expected.toString('hex') === digest && previous.toString('hex') === hash
    );
  });
  return isWhole && entries.length === count && previous.toString('hex') === head;
}

describe('the evidence of a filing', () => {
  it('is verified by whoever knows its algorithm', async () => {
    const evidence = await bundle();

    expect(evidence).toMatchObject({ intact: true, count: 1 });
    expect(evidence.entries.map(({ event }) => event)).toEqual(['SubmissionAcceptance']);
    expect(evidence.entries[0]!.entry['digests']).toMatchObject({
      plan: expect.any(String),
      answers: expect.any(String),
    });
    expect(verifies(evidence)).toBe(true);
  });

  it('grows with the change it records', async () => {
    const messageId = await writeMessage(todoke, filing.id);
    await citizen.get(`/v1/mailbox/messages/${messageId}`);

    const evidence = await bundle();

    expect(evidence.entries.map(({ event }) => event)).toEqual(['SubmissionAcceptance', 'ContentHandover']);
    expect(evidence.intact).toBe(true);
    expect(verifies(evidence)).toBe(true);
  });

  it.each([
    [
      'content',
      'UPDATE evidence SET content = set_byte(content, 40, get_byte(content, 40) # 1) WHERE filing_id = $1 AND no = 1',
    ],
    [
      'digest',
      'UPDATE evidence SET digest = set_byte(digest, 0, get_byte(digest, 0) # 1) WHERE filing_id = $1 AND no = 1',
    ],
    ['hash', 'UPDATE evidence SET hash = set_byte(hash, 0, get_byte(hash, 0) # 1) WHERE filing_id = $1 AND no = 2'],
    ['time', "UPDATE evidence SET at = at - interval '1 day' WHERE filing_id = $1 AND no = 1"],
    ['event', "UPDATE evidence SET event = 'ContentConsignment' WHERE filing_id = $1 AND no = 1"],
    ['number', 'UPDATE evidence SET no = 7 WHERE filing_id = $1 AND no = 2'],
    ['first entry, dropped,', 'DELETE FROM evidence WHERE filing_id = $1 AND no = 1'],
    ['last entry, dropped,', 'DELETE FROM evidence WHERE filing_id = $1 AND no = 2'],
    ['end of the chain', 'UPDATE filing SET evidence_count = 1 WHERE id = $1'],
  ])('shows that its %s was edited', async (_what, sql) => {
    const { rows } = await todoke.db.pool.query<Record<string, unknown>>(
      'SELECT no, at, event, content, digest, hash FROM evidence WHERE filing_id = $1 ORDER BY no',
      [filing.id],
    );
    await todoke.db.pool.query(sql, [filing.id]);

    const edited = await bundle();
    await restore(rows);
    const restored = await bundle();

    expect(edited.intact).toBe(false);
    expect(restored.intact).toBe(true);
  });
});

async function restore(rows: Record<string, unknown>[]): Promise<void> {
  await todoke.db.pool.query('DELETE FROM evidence WHERE filing_id = $1', [filing.id]);
  for (const { no, at, event, content, digest, hash } of rows)
    await todoke.db.pool.query(
      'INSERT INTO evidence (filing_id, no, at, event, content, digest, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [filing.id, no, at, event, content, digest, hash],
    );
  await todoke.db.pool.query('UPDATE filing SET evidence_count = $2 WHERE id = $1', [filing.id, rows.length]);
}
