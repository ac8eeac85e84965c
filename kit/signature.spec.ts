import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isSecret, newKeyPair, newSecret, sign, verify } from './signature.js';
import type { Verified, WebhookHeaders } from './signature.js';

interface Vector {
  name: string;
  headers: WebhookHeaders;
  body: string;
  secrets: string[];
  now: number;
  expected: Verified;
}
const vectors = JSON.parse(readFileSync(new URL('./signature.vectors.json', import.meta.url), 'utf8')) as {
  verify: Vector[];
  sign: (Parameters<typeof sign>[0] & { name: string; expected: string })[];
};

describe('verify', () => {
  it.each(vectors.verify)('answers as the vector says: $name', ({ headers, body, secrets, now, expected }) => {
    const at = new Date(now * 1000);

    expect(verify({ headers, body, secrets, now: at })).toEqual(expected);
    expect(verify({ headers, body: Buffer.from(body), secrets, now: at })).toEqual(expected);
  });

  it('takes another tolerance', () => {
    const message = signed({ id: 'a', timestamp: 1000, body: 'x' });

    expect(verify({ ...message, now: new Date(1_010_000), toleranceSeconds: 9 }).ok).toBe(false);
    expect(verify({ ...message, now: new Date(1_010_000), toleranceSeconds: 10 }).ok).toBe(true);
  });
});

describe('sign', () => {
  it.each(vectors.sign)('makes what the vector says: $name', ({ expected, ...message }) => {
    expect(sign(message)).toBe(expected);
  });

  it('makes key pairs that fit each other and nobody else', () => {
    const [mine, another] = [newKeyPair(), newKeyPair()];
    const message = signed({ id: 'a', timestamp: 1000, body: 'x' }, [mine.privateKey]);
    const now = new Date(1_000_000);

    expect(verify({ ...message, secrets: [mine.publicKey], now }).ok).toBe(true);
    expect(verify({ ...message, secrets: [another.publicKey], now }).ok).toBe(false);
    expect(isSecret(mine.privateKey)).toBe(true);
    expect(isSecret(`${mine.privateKey.slice(0, -8)}`)).toBe(false);
  });

  it('makes the signature that Standard Webhooks libraries share', () => {
    const signature = sign({
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1614265330,
      body: '{"test": 2432232314}',
      secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    });

    expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('refuses what could not be verified, without repeating it', () => {
    const good = { id: 'a', timestamp: 1, body: '', secrets: [newSecret()] };

    expect(() => sign({ ...good, id: 'a.b' })).toThrow(TypeError);
    expect(() => sign({ ...good, timestamp: 1.5 })).toThrow(TypeError);
    expect(() => sign({ ...good, secrets: [] })).toThrow(TypeError);
    expect(() => sign({ ...good, secrets: ['topsecret'] })).toThrow(expect.not.stringContaining('topsecret'));
  });

  it('takes secrets of 24 to 64 bytes only', () => {
    const ofBytes = (count: number) => `whsec_${Buffer.alloc(count, 7).toString('base64')}`;

    expect([23, 24, 64, 65].map((count) => isSecret(ofBytes(count)))).toEqual([false, true, true, false]);
    expect(isSecret(ofBytes(32).replace('whsec_', ''))).toBe(false);
    expect(isSecret('whsec_not base64 at all, though long enough')).toBe(false);
  });

  it('makes secrets of 32 bytes that never repeat', () => {
    const secrets = Array.from({ length: 50 }, newSecret);

    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) {
      expect(isSecret(secret)).toBe(true);
      expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
    }
  });
});

const secret = newSecret();
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/);
const timestamp = fc.integer({ min: 1, max: 4_000_000_000 });
const body = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array());

function signed(message: { id: string; timestamp: number; body: string | Uint8Array }, secrets: string[] = [secret]) {
  const headers = {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestamp),
    'webhook-signature': sign({ ...message, secrets }),
  };
  return { headers, body: message.body, secrets };
}

describe('what was signed', () => {
  it('is accepted, whatever it says', () => {
    fc.assert(
      fc.property(id, timestamp, body, fc.subarray([newSecret(), newSecret()]), (i, t, b, others) => {
        const message = signed({ id: i, timestamp: t, body: b }, [...others, secret]);

        expect(verify({ ...message, secrets: [secret], now: new Date(t * 1000) })).toEqual({
          ok: true,
          id: i,
          timestamp: t,
        });
      }),
    );
  });

  it('is refused after any change of id, time or body', () => {
    fc.assert(
      fc.property(id, timestamp, body, id, timestamp, body, fc.nat(6), (i, t, b, i2, t2, b2, which) => {
        const message = signed({ id: i, timestamp: t, body: b });
        const changed = { id: which & 1 ? i2 : i, timestamp: which & 2 ? t2 : t, body: which & 4 ? b2 : b };
        fc.pre(changed.id !== i || changed.timestamp !== t || !Buffer.from(changed.body).equals(Buffer.from(b)));

        const headers = {
          ...message.headers,
          'webhook-id': changed.id,
          'webhook-timestamp': String(changed.timestamp),
        };
        const now = new Date(changed.timestamp * 1000);
        expect(verify({ headers, body: changed.body, secrets: [secret], now }).ok).toBe(false);
      }),
    );
  });

  it('is refused after a flip of any bit of body or signature', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.nat(7), (bytes, at, bit) => {
        const message = signed({ id: 'a', timestamp: 1000, body: bytes });
        const flip = (data: Uint8Array) => data.map((byte, n) => (n === at % data.length ? byte ^ (1 << bit) : byte));
        const now = new Date(1_000_000);
        const signature = Buffer.from(flip(Buffer.from(message.headers['webhook-signature']))).toString('latin1');

        expect(verify({ ...message, body: flip(bytes), now }).ok).toBe(false);
        expect(verify({ ...message, headers: { ...message.headers, 'webhook-signature': signature }, now }).ok).toBe(
          false,
        );
      }),
    );
  });
});
