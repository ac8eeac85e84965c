/**
 * Evidence (証跡): a hash chain per filing. An entry is the salted hash of its canonical JSON (RFC 8785); erasing content and salt
 * leaves the chain whole and the entry unlinkable. Events are named as in ETSI EN 319 522-1.
 */
import { createHash } from 'node:crypto';
import canonicalizeModule from 'canonicalize';
import type { EvidenceEvent } from '../life-events/filing-state.js';
import { drawBytes } from './draw-bytes.js';
import type { DataKey } from './seal.js';

export interface EvidenceEntry {
  filing: string;
  no: number;
  at: string;
  event: EvidenceEvent;
  notice?: string;
  delivery?: string;
  code?: string;
  /** A person who recorded it: role and office. */
  by?: string;
  /** Digests of what was handed over or agreed to, never the thing itself. */
  digests?: Record<string, string>;
}

export interface EvidenceRow {
  filingId: string;
  no: number;
  at: Date;
  event: string;
  content: Buffer;
  digest: Buffer;
  hash: Buffer;
}

export interface ChainEnd {
  count: number;
  head: Buffer;
}

/** The head of a chain without entries. */
export const genesis = Buffer.alloc(32);

export const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

// The package is CommonJS; its types describe a default export that Node does not see.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** Canonical JSON: the same value gives the same bytes. */
export const canonical = (value: unknown): string => canonicalize(value) ?? 'null';

/** Adds entries to a filing's chain: the rows to write, and the new end to keep with the filing. */
export function appendEvidence(
  filingId: string,
  end: ChainEnd,
  key: DataKey,
  entries: Omit<EvidenceEntry, 'filing' | 'no'>[],
): { rows: EvidenceRow[]; end: ChainEnd } {
  let { count, head } = end;
  const rows = entries.map((entry) => {
    count += 1;
    const salt = drawBytes(16).toString('base64url');
    const full: EvidenceEntry = { ...entry, filing: filingId, no: count };
    const text = canonical(full);
    const digest = sha256(salt, text);
    head = sha256(head, digest);
    const content = key.seal(placeOf(filingId, count), `{"salt":"${salt}","entry":${text}}`);
    return { filingId, no: count, at: new Date(entry.at), event: entry.event, content, digest, hash: head };
  });
  return { rows, end: { count, head } };
}

/** What is wrong with a chain, by entry number; empty when nothing was edited, dropped or added. */
export function faultsOf(rows: EvidenceRow[], end: ChainEnd, key: DataKey): { no: number; fault: string }[] {
  const faults: { no: number; fault: string }[] = [];
  let head: Buffer = genesis;
  rows.forEach((row, i) => {
    if (row.no !== i + 1) faults.push({ no: row.no, fault: 'numbering' });
    head = sha256(head, row.digest);
    if (!head.equals(row.hash)) faults.push({ no: row.no, fault: 'chain' });
    const opened = openEntry(row, key);
    if (!opened) faults.push({ no: row.no, fault: 'sealed content' });
    else if (!sha256(opened.salt, canonical(opened.entry)).equals(row.digest))
      faults.push({ no: row.no, fault: 'digest' });
    else if (opened.entry.event !== row.event || opened.entry.at !== row.at.toISOString()) {
      faults.push({ no: row.no, fault: 'columns' });
    }
  });
  if (rows.length !== end.count || !head.equals(end.head)) faults.push({ no: end.count, fault: 'end of chain' });
  return faults;
}

/** The entry with its salt, or null when its content was altered or erased. */
export function openEntry(row: EvidenceRow, key: DataKey): { salt: string; entry: EvidenceEntry } | null {
  try {
    return key.openJson(placeOf(row.filingId, row.no), row.content) as { salt: string; entry: EvidenceEntry };
  } catch {
    return null;
  }
}

const placeOf = (filingId: string, no: number): { table: string; column: string; id: string } => ({
  table: 'evidence',
  column: 'content',
  id: `${filingId}/${no}`,
});
