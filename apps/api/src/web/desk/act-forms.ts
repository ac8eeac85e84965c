/** Reads the forms of what can be done about a notice: a decision, or what has to be mended. */
import { findIndividualNumbers } from '../../../../../life-events/individual-number.js';
import { saying } from '../../../../../kit/text.js';
import { codes, type Outcome, outcomes } from '../../../../../life-events/status.js';
import { hearings, otherChannels } from '../../../../../life-events/filing-state.js';
import type { DeskRequest } from '../../desk/decisions.service.js';
import { recipientId } from '../../recipients/recipient.schema.js';
import { linesOf } from '../form/lines.js';
import type { FieldError } from '../components/error-summary/error-summary.js';
import type { Text } from '../text/text.js';

export type FormAct = 'decide' | 'reassign' | 'channel' | 'tell';
export type ReadAct = { ok: true; asked: DeskRequest } | { ok: false; errors: FieldError[] };

type Words = Text['deskCase'];
type Result = keyof Words['decide']['results'];

const said = saying(2_000);
const outcomeOf = (result: Result): Outcome =>
  outcomes.find((it) => it === result) ?? codes[result as keyof typeof codes].outcome;

export const readAct: Record<FormAct, (form: URLSearchParams, words: Words) => ReadAct> = {
  decide: readDecide,
  reassign: (form, { reassign }) => {
    const recipient = recipientId.safeParse(form.get('recipient')?.trim());
    return recipient.success
      ? { ok: true, asked: { act: 'reassign', recipient: recipient.data } }
      : fault('recipient', reassign.error);
  },
  channel: (form, { channelPage }) => {
    const channel = otherChannels.find((it) => it === form.get('channel'));
    return channel ? { ok: true, asked: { act: 'change-channel', channel } } : fault('channel', channelPage.error);
  },
  tell: (form, { tell }) => {
    const text = said.safeParse(linesOf(form, 'text'));
    if (!text.success) return fault('text', tell.error);
    if (findIndividualNumbers(text.data).length > 0) return fault('text', tell.individualNumber);
    return { ok: true, asked: { act: 'tell', text: text.data } };
  },
};

function readDecide(form: URLSearchParams, { decide }: Words): ReadAct {
  const results = Object.keys(decide.results) as Result[];
  const result = results.find((it) => it === form.get('result'));
  const heardBy = hearings.find((it) => it === form.get('heardBy'));
  const [reference, asked, note] = ['reference', 'asked', 'note'].map((name) => linesOf(form, name)) as [
    string,
    string,
    string,
  ];
  const isFaulty = (text: string): boolean => text !== '' && !said.safeParse(text).success;
  const errors = [
    result === undefined && { field: 'result', message: decide.resultError },
    heardBy === undefined && { field: 'heardBy', message: decide.heardByError },
    isFaulty(reference) && { field: 'reference', message: decide.tooLong },
    isFaulty(asked) && { field: 'asked', message: decide.tooLong },
    isFaulty(note) && { field: 'note', message: decide.tooLong },
    result === 'needs-information' && asked === '' && { field: 'asked', message: decide.askedMissing },
    result === 'rejected' && note === '' && { field: 'note', message: decide.noteMissing },
  ].filter((it) => it !== false);
  if (!result || !heardBy || errors.length > 0) return { ok: false, errors };
  const outcome = outcomeOf(result);
  const reply = {
    outcome,
    ...(result === outcome ? {} : { code: result }),
    ...(reference ? { reference } : {}),
    ...(note ? { note } : {}),
    ...(result === 'needs-information' ? { items: [itemOf(asked)] } : {}),
  };
  return { ok: true, asked: { act: 'decide', heardBy, reply } };
}

/** Kept in Japanese, whatever the caseworker reads: the citizen is told in their own language. */
const itemOf = (label: string) => ({ id: 'heard', type: 'text', label, reason: '通知先から職員に依頼がありました' });

const fault = (field: string, message: string): ReadAct => ({ ok: false, errors: [{ field, message }] });
