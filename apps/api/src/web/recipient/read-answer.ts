/** Reads the answer that was typed into a form as a reply, or says what has to be mended and where. */
import { itemTypes, type Reply, replySchema } from '../../../../../kit/reply.js';
import { half, readDay, readInstant } from '../form/typed-moment.js';
import { type AnswerKind, type FieldName, fieldTypes, nameOf, parts } from './answer-kinds.js';

export type AnswerFaultCode = 'required' | 'day' | 'instant' | 'number' | 'long' | 'unfit' | 'order';
/** `at` is the name of the control. */
export interface AnswerFault {
  at: string;
  field: FieldName;
  fault: AnswerFaultCode;
}
export type ReadAnswer = { reply: Reply } | { faults: AnswerFault[] };

const longest = { line: 200, lines: 2_000, text: 2_000, choice: 20, day: 40, instant: 40, number: 20 } as const;
const mostLines = 20;

export function readAnswer(kind: AnswerKind, form: URLSearchParams, inReplyTo: string | null): ReadAnswer {
  const typed = new Typed(form);
  const body = bodyOf(kind, typed);
  for (const field of kind.needs ?? []) typed.need(field);
  if (typed.faults.length > 0) return { faults: typed.faults };
  const read = replySchema.safeParse({ ...body, ...(inReplyTo === null ? {} : { inReplyTo }) });
  if (read.success) return { reply: read.data };
  return { faults: read.error.issues.map(({ path }) => faultAt(path)) };
}

function bodyOf(kind: AnswerKind, typed: Typed): Record<string, unknown> {
  const has = (field: FieldName): boolean => kind.fields.includes(field);
  const one = (field: FieldName): unknown => (has(field) ? typed.read(field) : undefined);
  const reasons = has('reasons') ? typed.lines('reasons') : [];
  const dueOn = one('dueOn');
  return {
    ...tidy({
      outcome: kind.outcome,
      code: kind.code,
      reference: one('reference'),
      note: one('note'),
      arrivedAt: one('arrivedAt'),
      dueOn,
      details: detailsOf(kind, typed),
    }),
    ...(reasons.length > 0 ? { reasons: reasons.map((text) => ({ code: 'by-hand', text })) } : {}),
    ...(kind.repeated === 'items' ? { items: itemsOf(typed) } : {}),
  };
}

function itemsOf(typed: Typed): unknown[] {
  return typed.repeated('items').map((n) => {
    const type = typed.read('itemType', n) ?? 'text';
    const choices = type === 'choice' ? { choices: typed.lines('itemChoices', n) } : {};
    if (type === 'choice' && choices.choices?.length === 0) typed.fault('itemChoices', 'required', n);
    if (!itemTypes.some((known) => known === type)) typed.fault('itemType', 'unfit', n);
    return {
      id: `item-${n}`,
      type,
      label: typed.read('itemLabel', n),
      reason: typed.read('itemReason', n),
      ...choices,
    };
  });
}

/** The details of each code, as docs/recipients.md gives them. */
function detailsOf(kind: AnswerKind, typed: Typed): Record<string, unknown> | undefined {
  const read = (field: FieldName): unknown => typed.read(field);
  switch (kind.code) {
    case 'visit-required':
      typed.inOrder('visitFrom', 'visitUntil');
      return tidy({
        where: read('where'),
        bring: typed.lines('bring'),
        window: tidy({ from: read('visitFrom'), until: read('visitUntil'), hours: read('visitHours') }),
      });
    case 'appointment-required':
      return { slots: typed.repeated('slots').map((n) => slotOf(typed, n)) };
    case 'consent-required': {
      const price = tidy({ before: read('priceBefore'), after: read('priceAfter'), per: read('pricePer') });
      if (price && price.after === undefined) typed.fault('priceAfter', 'required');
      return tidy({ text: read('consentText'), price, from: read('startsOn') });
    }
    case 'forwarded':
      return tidy({
        recipient: tidy({ name: read('forwardName'), phone: read('forwardPhone'), where: read('forwardWhere') }),
      });
    case 'waitlisted':
      return tidy({ position: read('position') || undefined, reviewOn: read('reviewOn') });
    case 'duplicate':
      return tidy({ reference: read('filedReference'), filedOn: read('filedOn') });
    case 'no-action-needed':
      return tidy({ linkedBy: read('linkedBy') });
    default: {
      const has = kind.fields.includes('appealUntil');
      const appeal = has
        ? tidy({ until: read('appealUntil'), where: read('appealWhere'), how: read('appealHow') })
        : undefined;
      return tidy({ appeal });
    }
  }
}

function slotOf(typed: Typed, n: number): Record<string, unknown> | undefined {
  typed.inOrder('slotFrom', 'slotUntil', n);
  return tidy({
    from: typed.read('slotFrom', n),
    until: typed.read('slotUntil', n),
    where: typed.read('slotWhere', n),
  });
}

/** Without what is not said; undefined when nothing is. */
function tidy(values: Record<string, unknown>): Record<string, unknown> | undefined {
  const said = Object.entries(values).filter(([, value]) => value !== undefined && !isNothing(value));
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}
const isNothing = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** What the reply's own schema refuses beyond what is looked at here, such as an item that asks for 個人番号. */
function faultAt(path: readonly PropertyKey[]): AnswerFault {
  const [first, n, last] = path;
  if (first !== 'items' || typeof n !== 'number') return fault(first === 'reasons' ? 'reasons' : 'note', 'unfit');
  const field = last === 'reason' ? 'itemReason' : last === 'choices' ? 'itemChoices' : 'itemLabel';
  return fault(field, 'unfit', n + 1);
}

const fault = (field: FieldName, code: AnswerFaultCode, n?: number): AnswerFault => ({
  at: nameOf(field, n),
  field,
  fault: code,
});

/** What was typed, field by field, and what is wrong with it. */
class Typed {
  readonly faults: AnswerFault[] = [];

  constructor(private readonly form: URLSearchParams) {}

  text(field: FieldName, n?: number): string {
    return (this.form.get(nameOf(field, n)) ?? '').replace(/\r\n?/g, '\n').trim();
  }

  read(field: FieldName, n?: number): string | number | undefined {
    const text = this.text(field, n);
    const type = fieldTypes[field];
    if (text === '') return undefined;
    if (text.length > longest[type]) this.fault(field, 'long', n);
    if (type === 'day') return readDay(text) ?? this.fault(field, 'day', n);
    if (type === 'instant') return readInstant(text) ?? this.fault(field, 'instant', n);
    if (type === 'number') return /^\d{1,9}$/.test(half(text)) ? Number(half(text)) : this.fault(field, 'number', n);
    return text;
  }

  lines(field: FieldName, n?: number): string[] {
    const lines = this.text(field, n)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length > mostLines || lines.some((line) => line.length > longest.line)) this.fault(field, 'long', n);
    return lines;
  }

  /** Numbers of the parts that were filled in; the first one has to be. */
  repeated(name: keyof typeof parts): number[] {
    const { fields, needs, most } = parts[name];
    const all = Array.from({ length: most }, (_, i) => i + 1);
    const given = all.filter((n) => n === 1 || fields.some((f) => f !== 'itemType' && this.text(f, n) !== ''));
    for (const n of given) for (const field of needs) this.need(field, n);
    return given;
  }

  need(field: FieldName, n?: number): void {
    if (this.text(field, n) === '') this.fault(field, 'required', n);
  }

  inOrder(first: FieldName, second: FieldName, n?: number): void {
    const [from, until] = [this.read(first, n), this.read(second, n)];
    if (from !== undefined && until !== undefined && until < from) this.fault(second, 'order', n);
  }

  /** The first thing that is wrong with a field is said, once. */
  fault(field: FieldName, code: AnswerFaultCode, n?: number): undefined {
    const at = nameOf(field, n);
    if (!this.faults.some((known) => known.at === at)) this.faults.push(fault(field, code, n));
  }
}
