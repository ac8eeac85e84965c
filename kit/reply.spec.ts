import { choiceOf, maxReplyBytes, readReply, replySchema } from './reply.js';

const read = (value: unknown) => readReply(Buffer.from(JSON.stringify(value)));
const accepts = (value: unknown) => expect(read(value).ok).toBe(true);
const refuses = (value: unknown) => expect(read(value).ok).toBe(false);

const item = { id: 'phone', type: 'text', label: '電話番号', reason: '確認のため' };

describe('a reply', () => {
  it('may say everything the contract names', () => {
    const reply = {
      outcome: 'needs-information',
      inReplyTo: '0199c0de-0000-7000-8000-000000000001',
      code: 'visit-required',
      reference: '受付-12',
      note: '一行目\n\t二行目 葛󠄀𠮷',
      reasons: [{ code: 'no-seal', text: '印がありません', pointer: '/fields/name' }],
      items: [item, { ...item, id: 'kind', type: 'choice', choices: ['持ち家', { value: 'rent', label: '賃貸' }] }],
      dueOn: '2028-02-29',
      arrivedAt: '2026-04-01T09:00:00.123+09:00',
      details: { window: { from: '2026-04-01' }, bring: ['印鑑', 1, true, null] },
    };

    expect(read(reply)).toEqual({ ok: true, reply });
  });

  it('may hold unknown keys, which are dropped', () => {
    expect(read({ outcome: 'received', mood: 'good', items: [{ ...item, colour: 1 }] })).toEqual({
      ok: true,
      reply: { outcome: 'received', items: [item] },
    });
  });

  it.each([
    ['no object', []],
    ['null', null],
    ['no outcome', {}],
    ['an unknown outcome', { outcome: 'ok' }],
    ['a number for a string', { outcome: 'accepted', reference: 7 }],
    ['null for a string', { outcome: 'accepted', note: null }],
    ['a code with capitals', { outcome: 'rejected', code: 'Bad' }],
    ['a code of 65 letters', { outcome: 'rejected', code: 'a'.repeat(65) }],
    ['a string of 2001', { outcome: 'accepted', note: 'a'.repeat(2001) }],
    ['51 items', { outcome: 'needs-information', items: many(51, (n) => ({ ...item, id: `i${n}` })) }],
    ['two items of one id', { outcome: 'needs-information', items: [item, item] }],
    ['an unknown item type', { outcome: 'needs-information', items: [{ ...item, type: 'my-number' }] }],
    ['a choice without choices', { outcome: 'needs-information', items: [{ ...item, type: 'choice' }] }],
    ['101 choices', { outcome: 'needs-information', items: [{ ...item, choices: many(101, String) }] }],
    ['51 reasons', { outcome: 'rejected', reasons: many(51, () => ({ code: 'a', text: 'b' })) }],
    ['a day that does not exist', { outcome: 'accepted', dueOn: '2027-02-29' }],
    ['a day with time', { outcome: 'accepted', dueOn: '2027-02-28T00:00:00Z' }],
    ['the year 0', { outcome: 'accepted', dueOn: '0000-01-01' }],
    ['an instant without offset', { outcome: 'accepted', arrivedAt: '2026-04-01T09:00:00' }],
    ['an instant without seconds', { outcome: 'accepted', arrivedAt: '2026-04-01T09:00Z' }],
    ['an instant that does not exist', { outcome: 'accepted', arrivedAt: '2026-04-31T09:00:00Z' }],
    ['details that are a list', { outcome: 'accepted', details: [] }],
    ['details over 16 kB', { outcome: 'accepted', details: { a: 'あ'.repeat(6000) } }],
    ['details that are deep', { outcome: 'accepted', details: JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) }],
    ['a control character in details', { outcome: 'accepted', details: { a: ['\u0007'] } }],
    ['a control character in a key of details', { outcome: 'accepted', details: { 'a\u0000': 1 } }],
  ])('is refused with %s', (_, value) => refuses(value));

  it.each(['\u0000', '\r', '\u001b', '\u007f', '\u0085', '\ud800'])('is refused with the character %j', (character) => {
    refuses({ outcome: 'accepted', note: `a${character}b` });
  });

  it('is counted in bytes, and read as UTF-8 only', () => {
    const big = {
      outcome: 'needs-information',
      items: many(30, (n) => ({ ...item, id: `i${n}`, label: 'あ'.repeat(800) })),
    };

    accepts({ outcome: 'accepted', note: 'a'.repeat(2000) });
    expect(read(big)).toMatchObject({ ok: false, code: 'too-large' });
    expect(replySchema.safeParse(big).success).toBe(false);
    expect(readReply(Buffer.alloc(maxReplyBytes + 1, 32))).toMatchObject({ code: 'too-large' });
    expect(readReply(Buffer.from([...Buffer.from('{"outcome":"accepted","note":"'), 0xff, 0x22, 0x7d]))).toMatchObject({
      code: 'not-json',
    });
    expect(readReply(Buffer.from('\ufeff{"outcome":"accepted"}')).ok).toBe(true);
  });

  it('is refused with pointers and codes that never repeat the input', () => {
    const answer = read({ outcome: 'secret', items: [{ ...item, type: 'secret' }] });

    expect(answer).toMatchObject({ code: 'invalid', errors: [{ pointer: '/outcome' }, { pointer: '/items/0/type' }] });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('does not let a key reach the prototype', () => {
    const answer = readReply(Buffer.from('{"outcome":"accepted","__proto__":{"x":1},"details":{"__proto__":{"x":1}}}'));

    expect(answer.ok).toBe(true);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    if (answer.ok) expect((answer.reply as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('has choices of which each has a value and a label', () => {
    expect(choiceOf('賃貸')).toEqual({ value: '賃貸', label: '賃貸' });
    expect(choiceOf({ value: 'rent', label: '賃貸' })).toEqual({ value: 'rent', label: '賃貸' });
  });
});

function many<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
