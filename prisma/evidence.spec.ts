import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvidence, canonical, type ChainEnd, type EvidenceRow, faultsOf, genesis } from './evidence.js';
import { type DataKey, localMasterKey, Seal } from './seal.js';

const filingId = '018f0000-0000-7000-8000-000000000001';
const at = '2026-11-21T01:02:03.004Z';

let key: DataKey;
let rows: EvidenceRow[];
let end: ChainEnd;
beforeAll(async () => {
  key = await new Seal(localMasterKey(randomBytes(32))).newKey();
  const first = appendEvidence(filingId, { count: 0, head: genesis }, key, [{ at, event: 'SubmissionAcceptance' }]);
  const later = appendEvidence(filingId, first.end, key, [
    { at, event: 'RelayToNonERDS', notice: 'n1', delivery: 'd1' },
    { at, event: 'ReceivedFromNonERDS', notice: 'n1', code: 'accepted' },
  ]);
  rows = [...first.rows, ...later.rows];
  end = later.end;
});

const flipped = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte)));
const edited = (no: number, change: (row: EvidenceRow) => Partial<EvidenceRow>): EvidenceRow[] =>
  rows.map((row) => (row.no === no ? { ...row, ...change(row) } : row));

describe('a chain of evidence', () => {
  it('is numbered, linked, and whole as it was written', () => {
    expect(rows.map(({ no }) => no)).toEqual([1, 2, 3]);
    expect(end).toEqual({ count: 3, head: rows[2]!.hash });
    expect(faultsOf(rows, end, key)).toEqual([]);
  });

  it('is whole while it is empty', () => {
    expect(faultsOf([], { count: 0, head: genesis }, key)).toEqual([]);
  });

  it.each<[string, () => EvidenceRow[], number, string]>([
    ['a changed content', () => edited(2, (row) => ({ content: flipped(row.content) })), 2, 'sealed content'],
    ['a content of another entry', () => edited(2, () => ({ content: rows[2]!.content })), 2, 'sealed content'],
    ['a changed digest', () => edited(2, (row) => ({ digest: flipped(row.digest) })), 2, 'digest'],
    ['a changed hash', () => edited(2, (row) => ({ hash: flipped(row.hash) })), 2, 'chain'],
    ['a changed time', () => edited(2, () => ({ at: new Date('2026-11-20T00:00:00Z') })), 2, 'columns'],
    ['a changed event', () => edited(2, () => ({ event: 'ContentHandover' })), 2, 'columns'],
    ['a changed number', () => edited(2, () => ({ no: 9 })), 9, 'numbering'],
    ['a dropped entry', () => rows.filter(({ no }) => no !== 2), 3, 'numbering'],
    ['a dropped end', () => rows.slice(0, 2), 3, 'end of chain'],
    ['entries that changed places', () => [rows[1]!, rows[0]!, rows[2]!], 2, 'numbering'],
    ['an entry twice', () => [...rows, rows[2]!], 3, 'end of chain'],
    ['nothing left', () => [], 3, 'end of chain'],
  ])('shows %s', (_what, made, no, fault) => {
    expect(faultsOf(made(), end, key)).toContainEqual({ no, fault });
  });

  it('shows an entry that was written anew by someone with the key', () => {
    const { rows: forged } = appendEvidence(filingId, { count: 1, head: rows[0]!.hash }, key, [
      { at, event: 'RelayToNonERDSFailure', notice: 'n1' },
    ]);

    expect(faultsOf([rows[0]!, forged[0]!, rows[2]!], end, key)).toContainEqual({ no: 3, fault: 'chain' });
  });

  it('is salted: the same entry has another digest each time', () => {
    const twice = appendEvidence(filingId, { count: 0, head: genesis }, key, [{ at, event: 'SubmissionAcceptance' }]);

    expect(twice.rows[0]!.digest.equals(rows[0]!.digest)).toBe(false);
  });
});

describe('canonical JSON', () => {
  it('is the same for the same value, in whatever order it was written', () => {
    expect(canonical({ b: [1, { d: 1e2, c: '葛\u{e0100}' }], a: null })).toBe(
      '{"a":null,"b":[1,{"c":"葛\u{e0100}","d":100}]}',
    );
  });
});
