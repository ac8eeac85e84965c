import { describe, expect, it } from '@jest/globals';
import { RawValue } from '@temporalio/common';
import { deskLinkOf } from './contract.js';
import { detailsOf } from './details.js';
import { payloadConverter } from './payload-converter.js';

const uuid = '0190f5a4-7c1e-7abc-8def-0123456789ab';
const progress = {
  late: [{ id: uuid, summary: 'MP-01a:mihon-denki-higashi' }],
  nextMomentMs: 5000,
  done: false,
  event: 'move',
  status: 'in-progress',
  needsAction: true,
  waitingOn: ['demo-denki'],
  dueOn: '2026-12-07',
  municipality: '131016',
  notices: [
    { procedure: 'MV-03', recipient: 'municipality-131016', status: 'retrying', code: 'HTTP_503' },
    { procedure: 'MV-12b', recipient: null, status: 'escalated', code: 'no-recipient' },
  ],
};

describe('what may pass through Temporal', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a truth', true],
    ['a number', 86_400_000.5],
    ['an empty text', ''],
    ['an id', uuid],
    ['a workflow id', `filing:${uuid}`],
    ['ids', [uuid, uuid]],
    ['progress', { [uuid]: progress, other: null }],
    ['fifty ids', Array.from({ length: 50 }, () => uuid)],
    ['the summary of a filing', 'move MV-20261121-7F3K-C'],
    ['the summary of a batch', 'batch 50'],
    ['the way to the desk', deskLinkOf('https://todoke.example.jp/', uuid)],
  ])('%s', (_, value) => {
    const payload = payloadConverter.toPayload(value);

    expect(payloadConverter.fromPayload(payload)).toEqual(value);
  });

  it('is what the Web UI asks for: names and the table of notices, without the sentences of the SDK', () => {
    const queryDefinitions = [{ name: '__stack_trace', description: 'Returns a sensible stack trace.' }];
    const definition = { type: 'filing', queryDefinitions, signalDefinitions: [{ name: 'woken' }] };
    const metadata = new RawValue({ definition, currentDetails: detailsOf(progress) });

    expect(payloadConverter.fromPayload(payloadConverter.toPayload(metadata))).toEqual({
      definition: { ...definition, queryDefinitions: [{ name: '__stack_trace' }] },
      currentDetails: detailsOf(progress),
    });
  });
});

describe('what may not pass through Temporal', () => {
  const [name, address, mail] = ['見本 太郎', '霞が関二丁目1-2', 'taro@example.jp'];

  it.each<[string, unknown]>([
    ['a name', name],
    ['a name within an address', deskLinkOf('https://todoke.example.jp/taro mihon', uuid)],
    ['an address with more than an id', `${deskLinkOf('https://todoke.example.jp', uuid)} ${'taro'}`],
    ['a name in Latin letters', 'Taro Mihon'],
    ['a name that looks like a summary', 'taro Mihon'],
    ['an address', address],
    ['an e-mail address', mail],
    ['a name among ids', [uuid, name]],
    ['a name deep in progress', { [uuid]: { ...progress, notices: [{ code: name }] } }],
    ['a name as a key', { [name]: 1 }],
    ['a sentence', 'no such filing'],
    ['a long text', 'a'.repeat(129)],
    ['a line break', 'a\n'],
    ['letters that look alike', 'ｍｏｖｅ'],
    ['bytes', new TextEncoder().encode(name)],
    ['a raw value', new RawValue(name)],
    ['a raw value of bytes', new RawValue(new TextEncoder().encode(name))],
    ['what says of itself that it is a name', { toJSON: () => name }],
    ['details with a name in them', new RawValue({ definition: {}, currentDetails: `**move**: ${name}` })],
    ['a definition with a name in it', new RawValue({ definition: { type: name }, currentDetails: '' })],
    ['details beside something else', new RawValue({ definition: {}, currentDetails: '', name })],
    ['details with a mail address', { definition: {}, currentDetails: detailsOf({ ...progress, status: mail }) }],
    ['a lot', Array.from({ length: 20_001 }, () => 1)],
    ['something deep', [[[[[[[[1]]]]]]]]],
    ['a function', () => name],
    ['a big number', 10n],
  ])('%s, and nothing of it is told', (_, value) => {
    const told = toldBy(() => payloadConverter.toPayload(value));

    expect(told).toBe('ValueError: refused payload: only ids, codes and numbers pass through Temporal');
  });

  it.each(['procedure', 'recipient', 'status', 'code'] as const)('a name as %s of the details', (column) => {
    const notices = [{ ...progress.notices[0]!, [column]: name }];
    const metadata = { definition: { type: 'filing' }, currentDetails: detailsOf({ ...progress, notices }) };

    expect(() => payloadConverter.toPayload(new RawValue(metadata))).toThrow('refused payload');
  });
});

function toldBy(work: () => unknown): string {
  try {
    work();
    return 'nothing';
  } catch (error) {
    return String(error);
  }
}
