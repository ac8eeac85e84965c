/**
 * The plan (手続の一覧) of one case: which procedures apply to whom, who is told what, by when and in which order.
 * Pure data made by a pure function: the citizen agrees to it, the filing keeps it, nothing later re-reads the definition.
 */
import type { OfficeCalendar } from './calendar.js';
import { type CivilDate } from './civil-date.js';
import { deadline, type Deadline } from './clock.js';
import type { ActKind, AnyLifeEvent, Applies, Case, How, Person, Procedure } from './define.js';
import { type Shield, isProtected, shieldOf, withheldFrom } from './protection.js';
import type { Directory, Places, RecipientKind, RecipientRef } from './recipients.js';

export interface PlanContext {
  /** Day of filing, JST. */
  today: CivilDate;
  places: Places;
  directory: Directory;
  /** The working days of an office in this municipality (6-digit code); null for one with no place. */
  calendarOf: (municipality: string | null) => OfficeCalendar;
}

/** One procedure × person × recipient. */
export interface PlannedProcedure {
  /** Stable for the same answers: `MV-03`, `MV-12.p3`, `MP-01.old.demo-denki`. */
  id: string;
  procedure: string;
  name: string;
  kind: ActKind;
  law: string;
  how: How;
  person: string | null;
  personKey: string | null;
  applies: Applies['applies'];
  /** In the citizen's words: why it applies or not, why it is a visit, why nobody is told. */
  reason: string;
  /** JSON pointer of the question that would decide an `unknown`. */
  asks: string | null;
  recipientKind: RecipientKind | null;
  recipient: RecipientRef | null;
  /** Which of several contracts with the recipient is meant. */
  contract: string | null;
  deadline: Deadline | null;
  /** Ids of planned procedures that must be accepted first. */
  after: string[];
  notBefore: CivilDate | null;
  sends: string[];
  /** Only in a protected case (支援措置). */
  shield?: Shield;
  documents: { name: string; omittedBy: string | null }[];
  visit: { where: string; by: CivilDate | null; bring: string[] } | null;
  answerWithin: string;
  optional: boolean;
}

export interface Plan {
  event: string;
  version: string;
  eventDay: CivilDate;
  /** The address is protected: nothing optional is told to anyone unless it is chosen. */
  isProtected: boolean;
  procedures: PlannedProcedure[];
}

type AnyCase = Case<unknown, Person>;
type AnyProcedure = Procedure<unknown, Person, string>;
interface Target {
  recipient: RecipientRef | null;
  contract: string | null;
  missing: string | null;
}

const defaultAnswerWithin = 'P10D';

/** Works out the plan. The same answers, day and directory give the same plan. */
export function plan(event: AnyLifeEvent, answers: unknown, context: PlanContext): Plan {
  const persons = event.persons(answers) as Person[];
  const eventDay = event.eventDay(answers);
  const procedures = (event.procedures as AnyProcedure[])
    .filter((procedure) => isValidOn(procedure, eventDay))
    .flatMap((procedure) => {
      const concerned = procedure.per === 'person' ? persons.filter(procedure.whose ?? (() => true)) : [null];
      return concerned.flatMap((person) =>
        planOne(event, procedure, { answers, persons, person, today: context.today, places: context.places }, context),
      );
    });
  link(procedures, event.procedures as AnyProcedure[]);
  return { event: event.id, version: event.version, eventDay, isProtected: isProtected(answers), procedures };
}

/** What the citizen wants of the plan: every duty, and the optional procedures chosen (unless ids are given all of them, in a protected case none). */
export function choose(plan: Plan, chosen: string[] | undefined): PlannedProcedure[] {
  return plan.procedures.filter(
    (p) => p.applies === 'yes' && (!p.optional || (chosen ? chosen.includes(p.id) : !plan.isProtected)),
  );
}

/** True for what becomes a notice: a recipient is told (or should be, and none serves the area: a caseworker's task). */
export function becomesNotice(p: PlannedProcedure): boolean {
  return p.how === 'online' || p.how === 'visit';
}

/** Cuts the case to what one recipient may know: exactly the fields its procedure `sends`, without what is withheld from it. */
export function fieldsFor(
  event: AnyLifeEvent,
  answers: unknown,
  planned: PlannedProcedure,
  context: Pick<PlanContext, 'today' | 'places'>,
): Record<string, unknown> {
  const persons = event.persons(answers) as Person[];
  const person = persons.find((p) => p.key === planned.personKey) ?? null;
  const c = { answers, persons, person, today: context.today, places: context.places };
  const ref = planned.recipient;
  if (!ref) return {};
  const withheld = withheldFrom(planned);
  return Object.fromEntries(
    planned.sends
      .filter((name) => !withheld.includes(name))
      .map((name) => [name, event.fields[name]?.value(c, { ref, contract: planned.contract })] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function isValidOn(procedure: AnyProcedure, day: CivilDate): boolean {
  return (procedure.validFrom ?? '0000') <= day && day <= (procedure.validTo ?? '9999');
}

/** What is so for every recipient of a procedure in this case. */
interface Decided {
  event: AnyLifeEvent;
  procedure: AnyProcedure;
  c: AnyCase;
  applies: Applies;
  how: How;
  /** Why it is done this way, when that needs saying. */
  because: string | undefined;
}

function planOne(event: AnyLifeEvent, procedure: AnyProcedure, c: AnyCase, context: PlanContext): PlannedProcedure[] {
  const applies = procedure.applies(c);
  const way = typeof procedure.how === 'function' ? procedure.how(c) : { how: procedure.how };
  const how = applies.applies === 'automatic' ? 'automatic' : way.how;
  const decided = { event, procedure, c, applies, how, because: 'reason' in way ? way.reason : undefined };
  const targets = applies.applies === 'no' ? [nobody] : targetsOf(procedure, c, context);
  return targets.map((target) => entryFor(target, decided, context));
}

function entryFor(target: Target, decided: Decided, context: PlanContext): PlannedProcedure {
  const { procedure, c, applies, because } = decided;
  const how = wayTo(target, decided);
  const due = dueOf(target, decided, context);
  const shield = shieldOf(decided.event, procedure, c, target);
  return {
    id: idOf(target, decided),
    procedure: procedure.id,
    name: procedure.name,
    kind: procedure.kind,
    law: procedure.law,
    how,
    person: c.person?.name ?? null,
    personKey: c.person?.key ?? null,
    applies: applies.applies,
    reason: joined(' ', applies.reason, because, applies.applies === 'yes' ? target.missing : null),
    asks: applies.applies === 'unknown' ? applies.asks : null,
    recipientKind: procedure.to ? ('office' in procedure.to ? procedure.to.office : procedure.to.company) : null,
    recipient: target.recipient,
    contract: target.contract,
    deadline: due,
    after: [],
    notBefore: procedure.notBefore?.(c) ?? null,
    sends: [...procedure.sends],
    ...(shield ? { shield } : {}),
    documents: (procedure.documents ?? []).map((d) => ({ name: d.name, omittedBy: d.omittedBy?.(c) ?? null })),
    visit: how === 'visit' ? visitOf(target, decided, due) : null,
    answerWithin: target.recipient?.answerWithin ?? procedure.answerWithin ?? defaultAnswerWithin,
    optional: procedure.optional,
  };
}

/** Stable for the same answers: procedure, person, contract and, where several may be named, the company. */
function idOf({ contract, recipient }: Target, { procedure, c }: Decided): string {
  return joined('.', procedure.id, c.person?.key, contract, isCompany(procedure) ? recipient?.id : null);
}

/** A company that nobody named is the citizen's own to tell; an office that is missing is a caseworker's. */
function wayTo({ missing }: Target, { procedure, how }: Decided): How {
  return missing === null || how === 'automatic' || !isCompany(procedure) ? how : 'self';
}

function dueOf({ recipient }: Target, { procedure, c, applies }: Decided, context: PlanContext): Deadline | null {
  const rule = applies.applies === 'no' ? null : (procedure.deadline?.(c) ?? null);
  return rule && deadline(rule, context.calendarOf(recipient?.municipality ?? null));
}

function visitOf({ recipient }: Target, { procedure, c }: Decided, due: Deadline | null): PlannedProcedure['visit'] {
  const { visit } = procedure;
  if (!visit) return null;
  return {
    where: visit.where?.(c) ?? recipient?.name ?? '窓口',
    by: due?.effective ?? null,
    bring: visit.bring(c),
  };
}

const joined = (separator: string, ...parts: (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(separator);

const nobody: Target = { recipient: null, contract: null, missing: null };

function isCompany(procedure: AnyProcedure): boolean {
  return procedure.to !== null && 'company' in procedure.to;
}

function targetsOf({ id, to }: AnyProcedure, c: AnyCase, context: PlanContext): Target[] {
  if (to === null) return [nobody];
  if ('office' in to) {
    const code = to.at(c);
    if (code === null) return [nobody];
    const recipient = context.directory.serving(to.office, code, id);
    return [
      {
        recipient,
        contract: null,
        missing: recipient ? null : 'この地域を受け持つ窓口が登録されていません。職員が確認します。',
      },
    ];
  }
  const named = to.named(c);
  if (named.length === 0) {
    return [
      {
        ...nobody,
        missing: '会社が選ばれていないため、こちらからは連絡しません。会社を選ぶか、ご自分で連絡してください。',
      },
    ];
  }
  return named.map(({ provider, contract }) => {
    const recipient = context.directory.named(to.company, provider);
    return {
      recipient,
      contract,
      missing: recipient ? null : '選ばれた会社は登録されていません。ご自分で連絡してください。',
    };
  });
}

/** Turns `after` of the definitions into ids of this plan: same person or the household; anyone for a household procedure, or when it is never about that person. */
function link(planned: PlannedProcedure[], procedures: AnyProcedure[]): void {
  const afterOf = new Map(procedures.map((p) => [p.id, p.after ?? []]));
  for (const p of planned) {
    if (p.applies !== 'yes') continue;
    p.after = planned
      .filter((q) => q.applies === 'yes' && becomesNotice(q) && afterOf.get(p.procedure)?.includes(q.procedure))
      .filter(({ procedure, personKey }) => {
        const isAbout = (key: string) => planned.some((it) => it.procedure === procedure && it.personKey === key);
        return p.personKey === null || personKey === null || p.personKey === personKey || !isAbout(p.personKey);
      })
      .map((q) => q.id);
  }
}
