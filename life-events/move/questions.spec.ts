import { example } from './example.js';
import { today } from './move.fixture.js';
import { questions } from './questions.js';

const given = example(today) as Record<string, unknown>;
const faultsOf = (changes: object) =>
  (questions.safeParse({ ...given, ...changes }).error?.issues ?? []).map((it) => ({
    pointer: `/${it.path.join('/')}`,
    code: it.code === 'custom' ? ((it.params?.code ?? it.code) as string) : it.code,
    message: it.message,
  }));
const movers = (changes: object) => ({ movers: [{ ...(given.movers as object[])[0], ...changes }] });

describe('the questions', () => {
  it('accept the example family, its rare characters untouched', () => {
    const parsed = questions.parse(given);

    expect(parsed.movers[0]?.name).toEqual({ family: '𠮷田', given: '髙志' });
    expect(parsed.movers[1]?.name).toEqual({ family: '𠮷田', given: '美﨑' });
  });

  it('keep names as typed: variation selectors, half-width spaces, foreign letters', () => {
    const name = { full: '葛\u{E0100}飾 María  Ñuñez' };

    expect(questions.parse({ ...given, ...movers({ name }) }).movers[0]?.name).toEqual(name);
  });

  it.each(['individualNumber', 'myNumber', 'my_number', '個人番号', 'マイナンバー', 'kojinBango'])(
    'refuse a field made for the individual number: %s',
    (key) => {
      const [fault] = faultsOf(movers({ [key]: '123456789018' }));

      expect(fault).toMatchObject({ code: 'individual-number', pointer: `/movers/0/${key}` });
      expect(fault?.message).toContain('入力しないでください');
      expect(fault?.message).not.toContain('123456789018');
    },
  );

  it('refuse what they do not ask, without repeating it', () => {
    const [fault] = faultsOf({ to: { ...(given.to as object), planet: 'Mars' } });

    expect(fault).toMatchObject({ code: 'unrecognized_keys', pointer: '/to' });
    expect(fault?.message).toBe('新しい住所に、ここではお尋ねしていない項目があります。');
  });

  it('point into the alternative that was meant', () => {
    const to = { municipality: '011011', streetAddress: '' };

    expect(faultsOf({ to })).toEqual([
      expect.objectContaining({ pointer: '/to/streetAddress', message: '町名・番地を入力してください。' }),
    ]);
    expect(faultsOf({ to: { country: 'usa' } })[0]).toMatchObject({ pointer: '/to/country' });
    expect(faultsOf({ to: 'Sapporo' })).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    ['a day that does not exist', { movedOn: '2026-02-30' }, '/movedOn'],
    ['a day of another form', { movedOn: '2026/11/21' }, '/movedOn'],
    ['no mover', { movers: [] }, '/movers'],
    ['21 movers', { movers: Array.from({ length: 21 }, () => (given.movers as object[])[1]) }, '/movers'],
    [
      '51 contracts',
      { providers: Array.from({ length: 51 }, () => ({ kind: 'bank', provider: 'mihon-ginko-1' })) },
      '/providers',
    ],
    ['a wrong check digit', { to: { municipality: '011012', streetAddress: '1' } }, '/to/municipality'],
    ['a name of 41 characters', movers({ name: { family: '𠮷'.repeat(41), given: '一' } }), '/movers/0/name/family'],
    ['a name of spaces', movers({ name: { full: ' 　' } }), '/movers/0/name/full'],
    ['a control character', movers({ name: { full: '山\u0000田' } }), '/movers/0/name/full'],
    ['text that turns around', movers({ name: { full: '山\u202E田' } }), '/movers/0/name/full'],
    ['a private-use character', movers({ name: { full: '\uE000田' } }), '/movers/0/name/full'],
    ['kanji for kana', movers({ kana: { full: '山田' } }), '/movers/0/kana/full'],
    [
      'a whole card number',
      { providers: [{ kind: 'card', provider: 'mihon-card', lastFour: '4111111111111111' }] },
      '/providers/0/lastFour',
    ],
    [
      'a supply point of 20 digits',
      { providers: [{ kind: 'gas', provider: 'abc', supplyPoint: '1'.repeat(20) }] },
      '/providers/0/supplyPoint',
    ],
    ['a telephone number that is none', { applicant: { phone: '12' } }, '/applicant/phone'],
    ['half a dog', { dogs: { count: 0.5 } }, '/dogs/count'],
    ['yes as a word', { realEstate: 'はい' }, '/realEstate'],
  ])('refuse %s in a Japanese sentence', (_, changes, pointer) => {
    const faults = faultsOf(changes);

    expect(faults.map((it) => it.pointer)).toContain(pointer);
    for (const fault of faults) expect(fault.message).toMatch(/^[^a-z]*[ぁ-ん一-龥][^{}]*$/i);
  });

  it('survive anything that is not an object', () => {
    for (const junk of [null, undefined, 7, 'x', [], [[]], { movers: null }, { movers: [null] }, { from: [] }]) {
      expect(questions.safeParse(junk).success).toBe(false);
    }
  });
});
