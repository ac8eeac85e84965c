/** What is wrong with an answer, in the reader's words and in the order of the questions. */
import type { Fault } from '../../problems.js';
import { type ReadableFaults, readable } from '../file/errors.js';
import type { DraftFault } from '../file/opened-draft.js';
import type { FormFault } from '../form/decode.js';
import { type Fields, isWithin } from '../form/fields.js';
import { idFor } from '../form/ids.js';
import type { Visit } from '../sessions/visit.js';
import type { KeptDocument } from './answer-documents.js';
import { type AskedItem, rootOf } from './answer-form.js';

export function answerFaults(
  asked: AskedItem[],
  fields: Fields,
  found: { form: FormFault[]; values: Map<string, unknown>; documents: Map<string, KeptDocument> },
  { text, language }: Visit,
): ReadableFaults {
  const all: ReadableFaults = { summary: [], byPath: new Map() };
  const known = { root: rootOf(asked), fields };
  for (const { item, path, question } of asked) {
    const fault = found.documents.get(path)?.fault;
    if (fault) {
      const words = text.answer.document[fault];
      const message = typeof words === 'string' ? words : words(item.label);
      all.summary.push({ field: idFor(path), message });
      all.byPath.set(path, { message, part: null });
    }
    if (!question) continue;
    const own = found.form
      .filter((it) => isWithin(it.path, path))
      .map((form): DraftFault => ({ path: form.path, of: { form } }));
    const isMissing = own.length === 0 && found.values.get(item.id) === undefined;
    add(all, readable(isMissing ? [required(path)] : own, known, text, language));
  }
  return all;
}

/** What the API found, where it says `/items/2/value/streetAddress`. */
export function refusedFaults(
  faults: Fault[],
  asked: AskedItem[],
  fields: Fields,
  { text, language }: Visit,
): ReadableFaults {
  const all: ReadableFaults = { summary: [], byPath: new Map() };
  for (const fault of faults) {
    const [, index, rest = ''] = /^\/items\/(\d+)\/value(\/.*)?$/.exec(fault.pointer) ?? [];
    const item = index === undefined ? undefined : asked[Number(index)];
    if (item?.question) {
      const path = `${item.path}${rest}`;
      add(all, readable([{ path, of: { answers: fault } }], { root: rootOf(asked), fields }, text, language));
    } else
      all.summary.push({
        field: item ? idFor(item.path) : null,
        message: fault.code === 'too-large' ? text.answer.tooLong : fault.message,
      });
  }
  return all;
}

const required = (path: string): DraftFault => ({
  path,
  of: { answers: { pointer: path, code: 'required', message: '' } },
});

function add(all: ReadableFaults, more: ReadableFaults): void {
  all.summary.push(...more.summary);
  for (const [path, fault] of more.byPath) all.byPath.set(path, fault);
}
