/**
 * The vocabulary in which a life event is written. A definition is typed data and small pure functions: it is read by the
 * plan, the form, validation, OpenAPI, the consent page and the docs, and never does anything by itself.
 */
import type { z } from 'zod';
import type { CivilDate } from './civil-date.js';
import type { DeadlineRule } from './clock.js';
import type { Wording } from './language.js';
import type { PersonName } from './shared/person-name.js';
import type { Places, RecipientKind, RecipientRef } from './recipients.js';

/** 届出 is fulfilled on arrival, 申請 is examined and decided, a private contract is agreed between two parties. */
export const actKinds = ['NOTIFICATION', 'APPLICATION', 'PRIVATE_CONTRACT'] as const;
export type ActKind = (typeof actKinds)[number];

/** `online`: we send it. `visit`: the citizen goes there, we announce it and hear the outcome. `self`: the citizen's own to-do. `automatic`: nobody does anything. */
export const ways = ['online', 'visit', 'self', 'automatic'] as const;
export type How = (typeof ways)[number];

/** Whether a procedure concerns this case, with a reason in the citizen's words. `unknown` points at the question that would decide it. */
export type Applies =
  | { applies: 'yes' | 'no' | 'automatic'; reason: string }
  | { applies: 'unknown'; reason: string; asks: string };

/** A person of the case. `key` is stable for the same answers (`p1`, `p2`, …); `name` is as typed, never normalised. */
export interface Person {
  key: string;
  name: string;
  /** Tells children from adults; left out, an adult. */
  dateOfBirth?: CivilDate;
}

/** A person as filings of others name them too. */
export interface Identified {
  name: PersonName;
  kana?: PersonName | undefined;
  dateOfBirth: CivilDate;
}

/** What a rule may look at: the answers, the person it is asked about (null for the household), the day of filing (JST), real places. */
export interface Case<A, P extends Person> {
  answers: A;
  persons: P[];
  person: P | null;
  today: CivilDate;
  places: Places;
}

/** A company named by the citizen for one contract. `contract` tells apart several contracts with one company (`old`, `new`, …). */
export interface NamedProvider {
  provider: string;
  contract: string;
}

/** Who is told. Offices are found by area; companies only by the citizen's word; `null` when nobody is. */
export type To<A, P extends Person> =
  | { office: RecipientKind; at: (c: Case<A, P>) => string | null }
  | { company: RecipientKind; named: (c: Case<A, P>) => NamedProvider[] }
  | null;

/** A paper the recipient would ask for. `omittedBy` names what makes it unnecessary (information linkage, an earlier step), or null. */
export interface DocumentRule<A, P extends Person> {
  name: string;
  omittedBy?: (c: Case<A, P>) => string | null;
}

/** What the citizen is told about going there: what to bring, and where when it is not the recipient's own counter. */
export interface VisitRule<A, P extends Person> {
  bring: (c: Case<A, P>) => string[];
  where?: (c: Case<A, P>) => string;
}

/** One duty that follows from a life event. `F` is the closed list of field names, so `sends` cannot name what was not asked. */
export interface Procedure<A, P extends Person, F extends string> {
  /** Catalogue number, e.g. `MV-01`. Sent to recipients as `procedure`. */
  id: string;
  name: string;
  kind: ActKind;
  /** Article of law, or 'contract'. */
  law: string;
  per: 'household' | 'person';
  /** The persons it is asked about at all; everyone when left out. */
  whose?: (person: P) => boolean;
  how: How | ((c: Case<A, P>) => { how: How; reason?: string });
  to: To<A, P>;
  applies: (c: Case<A, P>) => Applies;
  deadline?: (c: Case<A, P>) => DeadlineRule | null;
  /** Procedures that must be accepted first (same person, or the household). One that is not in the plan does not hold anything. */
  after?: string[];
  /** Held until this day (JST) begins. */
  notBefore?: (c: Case<A, P>) => CivilDate | null;
  /** The allow-list of fields this recipient gets; everything else is cut off in one place. */
  sends: readonly F[];
  documents?: DocumentRule<A, P>[];
  visit?: VisitRule<A, P>;
  /** The citizen may leave it out. Statutory duties are never optional. */
  optional: boolean;
  /** How long the recipient may stay silent (ISO 8601; days are its business days). Default `P10D`. */
  answerWithin?: string;
  /** The rule holds for events from this day / until this day. */
  validFrom?: CivilDate;
  validTo?: CivilDate;
}

/** One field a recipient can get: its label for the consent page, and the value for this case (`undefined` = left out). */
export interface Field<A, P extends Person> {
  label: string;
  value: (c: Case<A, P>, recipient: { ref: RecipientRef; contract: string | null }) => unknown;
  /** It tells the address that is to be protected, or part of it (支援措置). */
  reveals?: true | ((c: Case<A, P>, recipient: { ref: RecipientRef; contract: string | null }) => boolean);
}

/**
 * Where in the answers a field is read from, as a JSON pointer; of a list, one for each entry. There a recipient's question about the field
 * is corrected.
 */
export type Origin<A, P extends Person> =
  | string
  | ((
      c: Case<A, P>,
      recipient: { ref: RecipientRef; contract: string | null },
    ) => string | string[] | null | undefined);

/** Tells one person from others by what the answers of any filing say of them. */
export interface Identity {
  name: string;
  dateOfBirth: CivilDate;
}

export interface LifeEvent<A, P extends Person, F extends string> {
  id: string;
  title: string;
  summary: string;
  /** All its words in the languages beside Japanese. */
  wording: Wording;
  /** Two letters that begin receipt numbers. */
  prefix: string;
  /** Version of the rules; kept with every filing. */
  version: string;
  questions: z.ZodType<A>;
  /** Answers of a fictitious family for this day: used by the demo, the docs and the tests. */
  example: (today: CivilDate) => unknown;
  persons: (answers: A) => P[];
  /** For the bereaved: words stay neutral, and e-mails are one digest a day whatever the citizen's settings say. */
  quiet?: true;
  /** Name of the person who files, as typed: for the receipt. */
  filer: (answers: A) => string;
  /** In whose name it is filed, where the answers tell: found again when that person has died. */
  principal?: (answers: A) => Identity | null;
  /** It ends a person's mandates and filings, once an office has accepted one of the procedures that prove it. */
  ends?: { whose: (answers: A) => Identity; provenBy: string[] };
  /** Somebody else may file it under a mandate (委任). */
  byMandate?: true;
  /** Which days of the event can be filed, in months before and after today. */
  taken?: { monthsBack: number; monthsAhead: number };
  /** To whom the event happens: by them it is noticed when the same event is filed twice. Left out, nothing is compared. */
  concerned?: (answers: A) => Identified[];
  /** The day that chooses which rules are valid, and is sent to recipients. */
  eventDay: (answers: A) => CivilDate;
  /** Municipality of the address that is to be protected, when the citizen asks for that; null abroad. Its offices may know it. */
  shelter?: (c: Case<A, P>) => string | null;
  /** Faults that need real places or more than one answer; empty when the answers hold together. */
  check?: (answers: A, places: Places, today: CivilDate) => { pointer: string; code: string; message: string }[];
  /** Municipality by which caseworkers and search find the filing. */
  municipality: (answers: A) => string | null;
  fields: Record<F, Field<A, P>>;
  /** Of fields that an answer to a question may correct. */
  origins?: Partial<Record<F, Origin<A, P>>>;
  procedures: Procedure<A, P, F>[];
}

/** Any life event, its types forgotten: what the plan and the API work with. */
// oxlint-disable-next-line typescript/no-explicit-any -- variance: a list of events has no common answers type
export type AnyLifeEvent = LifeEvent<any, any, any>;

/** Checks what the compiler cannot: unique ids, `after` naming existing procedures without a circle. Throws on a bad definition. */
export function defineLifeEvent<A, P extends Person, F extends string>(event: LifeEvent<A, P, F>): LifeEvent<A, P, F> {
  const byId = new Map(event.procedures.map((p) => [p.id, p]));
  if (byId.size !== event.procedures.length) throw new Error(`${event.id}: a procedure id is used twice`);
  const visit = (id: string, path: string[]): void => {
    if (path.includes(id)) throw new Error(`${event.id}: circle ${[...path, id].join(' → ')}`);
    const procedure = byId.get(id);
    if (!procedure) throw new Error(`${event.id}: ${path.at(-1)} comes after unknown ${id}`);
    for (const before of procedure.after ?? []) visit(before, [...path, id]);
  };
  for (const id of byId.keys()) visit(id, []);
  return event;
}
