/**
 * Data at rest. Every sealed column is AES-256-GCM under a data key of its owner (a filing, a citizen, a recipient); data keys
 * are wrapped by one master key behind a port. A box is bound to its place: moved to another row or column it does not open.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { drawBytes } from './draw-bytes.js';

/** Where a box belongs. It is authenticated with the content. */
export interface Place {
  table: string;
  column: string;
  id: string;
}

/** The port to a key management service. Sets at once, so that a batch of filings costs one call. */
export interface MasterKey {
  /** Names the key without telling it; the database keeps it so that a wrong key is noticed at start. */
  fingerprint: string;
  wrap(keys: Buffer[]): Promise<Buffer[]>;
  unwrap(wrapped: Buffer[]): Promise<Buffer[]>;
  /** A keyed one-way index, so that equal values can be found without being readable. */
  index(domain: string, value: string): Buffer;
}

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** A data key, and what it was wrapped to. */
export class DataKey {
  constructor(
    private readonly key: Buffer,
    readonly wrapped: Buffer,
  ) {}

  seal(place: Place, content: string | Uint8Array): Buffer {
    return encrypt(this.key, aad(place), typeof content === 'string' ? Buffer.from(content) : content);
  }

  open(place: Place, box: Uint8Array): Buffer {
    return decrypt(this.key, aad(place), Buffer.from(box.buffer, box.byteOffset, box.length));
  }

  sealJson(place: Place, content: unknown): Buffer {
    return this.seal(place, JSON.stringify(content));
  }

  openJson(place: Place, box: Uint8Array): unknown {
    return JSON.parse(this.open(place, box).toString());
  }
}

export class Seal {
  constructor(private readonly master: MasterKey) {}

  async newKey(): Promise<DataKey> {
    const key = randomBytes(32);
    const [wrapped] = await this.master.wrap([key]);
    return new DataKey(key, wrapped!);
  }

  async openKeys(wrapped: Uint8Array[]): Promise<DataKey[]> {
    const boxes = wrapped.map((w) => Buffer.from(w.buffer, w.byteOffset, w.length));
    const keys = await this.master.unwrap(boxes);
    return keys.map((key, i) => new DataKey(key, boxes[i]!));
  }

  async openKey(wrapped: Uint8Array): Promise<DataKey> {
    return (await this.openKeys([wrapped]))[0]!;
  }

  /** Tells whether two texts are the same without keeping either. */
  fingerprint(text: string): string {
    return this.master.index('fingerprint', text).toString('base64url');
  }

  /** Blind index of a person to whom an event happens, by how filings name them. */
  concerned(identity: string): Buffer {
    return this.master.index('concerned', identity);
  }

  /** Blind index of a person, by the subject their identity provider vouches for. */
  person(subject: string): Buffer {
    return this.master.index('person', subject);
  }

  /** Blind index of somebody who files at a counter and signs in nowhere: no subject of an identity provider has it. */
  walkIn(id: string): Buffer {
    return this.master.index('walk-in', id);
  }

  /** Blind index of a person as answers name them: by name and day of birth, whatever the width of letters and spaces. */
  identity({ name, dateOfBirth }: { name: string; dateOfBirth: string }): Buffer {
    return this.master.index('identity', `${dateOfBirth} ${name.normalize('NFKC').replace(/\s/gu, '')}`);
  }
}

/** A master key held in memory: read from a file in the demo and on small sites, from a key service elsewhere. */
export function localMasterKey(key: Buffer): MasterKey {
  if (key.length !== 32) throw new Error('a master key has 32 bytes');
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', key, 'todoke', purpose, 32));
  const wrapping = derive('wrap');
  const indexing = derive('index');
  const binding = Buffer.from('data-key|v1');
  return {
    fingerprint: createHmac('sha256', derive('fingerprint')).update('todoke').digest('hex').slice(0, 32),
    wrap: (keys) => Promise.resolve(keys.map((k) => encrypt(wrapping, binding, k))),
    unwrap: (wrapped) => Promise.resolve(wrapped.map((w) => decrypt(wrapping, binding, w))),
    index: (domain, value) => createHmac('sha256', indexing).update(`${domain}|${value}`).digest(),
  };
}

const aad = (place: Place): Buffer => Buffer.from(`${place.table}|${place.column}|${place.id}|v${version}`);

function encrypt(key: Buffer, bound: Buffer, content: Uint8Array): Buffer {
  const nonce = drawBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, body, cipher.getAuthTag()]);
}

function decrypt(key: Buffer, bound: Buffer, box: Buffer): Buffer {
  if (box.length < 1 + nonceBytes + tagBytes || box[0] !== version) throw new Error('not a sealed box');
  const nonce = box.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(bound).setAuthTag(box.subarray(-tagBytes));
  return Buffer.concat([decipher.update(box.subarray(1 + nonceBytes, -tagBytes)), decipher.final()]);
}
