/** A draft with everything that follows from it: its pages, what is wrong on each, and the plan once it can be made. */
import type { AnyLifeEvent } from '../../../../../life-events/define.js';
import { companyKinds } from '../../../../../life-events/recipients.js';
import type { Draft } from '../../../../../prisma/stores/draft.store.js';
import type { Planned } from '../../life-events/plan.service.js';
import type { Fault } from '../../problems.js';
import { companyEntries, type Decoded, type FormFault } from '../form/decode.js';
import { type Fields, isWithin } from '../form/fields.js';
import { type Group, questionAt } from '../form/question.js';
import { companyList, pathsOf, type Step, stepsOf } from '../form/steps.js';

/** Something to mend, at the path of its question in the form. */
export interface DraftFault {
  path: string;
  of: { form: FormFault } | { answers: Fault };
}

export interface OpenedDraft {
  draft: Draft;
  event: AnyLifeEvent;
  root: Group;
  fields: Fields;
  answers: Record<string, unknown>;
  steps: Step[];
  faults: DraftFault[];
  /** The plan for the answers as they are; null while something is missing. */
  planned: Planned | null;
}

export function openDraft(
  draft: Draft,
  event: AnyLifeEvent,
  root: Group,
  fields: Fields,
  decoded: Decoded,
  outcome: { planned: Planned } | { faults: Fault[] },
): OpenedDraft {
  const known = { fields, asked: draft.asked, companies: draft.companies };
  const { answers, faults } = decoded;
  const ofForm = faults.map((form): DraftFault => ({ path: form.path, of: { form } }));
  const ofAnswers = 'faults' in outcome ? faultsOf(outcome.faults, fields, ofForm) : [];
  const planned = 'planned' in outcome && ofForm.length === 0 ? outcome.planned : null;
  return {
    draft,
    event,
    root,
    fields,
    answers,
    steps: stepsOf(root, known),
    faults: [...ofForm, ...ofAnswers],
    planned,
  };
}

/** What the definition found, where the form has not found the reason for it already. */
function faultsOf(faults: Fault[], fields: Fields, known: DraftFault[]): DraftFault[] {
  return faults
    .map((answers) => ({ path: pathOf(answers.pointer, fields), of: { answers } }))
    .filter(({ path }) => !known.some((other) => isWithin(other.path, path) || isWithin(path, other.path)));
}

/** `/answers/providers/3/account` as the form names it: `/providers.bank/0/account`. */
function pathOf(pointer: string, fields: Fields): string {
  const path = pointer.replace(/^\/answers/, '');
  const [, index, rest = ''] = new RegExp(`^/${companyList}/(\\d+)(/.*)?$`).exec(path) ?? [];
  const entry = index === undefined ? undefined : companyEntries(fields)[Number(index)];
  return entry ? `${entry.path}${rest}` : path;
}

/** What is wrong on a page. */
export const faultsOn = (step: Step, faults: DraftFault[]): DraftFault[] =>
  faults.filter(({ path }) => pathsOf(step).some((own) => isWithin(path, own) || isWithin(own, path)));

export const isDone = (step: Step, { draft, faults }: OpenedDraft): boolean =>
  draft.visited.includes(step.id) && faultsOn(step, faults).length === 0;

/** The page to go on with after one: the next that is open, else the first that is; null when none is left. */
export function nextStep(opened: OpenedDraft, after: string | null): Step | null {
  const at = opened.steps.findIndex(({ id }) => id === after);
  const isOpen = (step: Step): boolean => !isDone(step, opened);
  return opened.steps.slice(at + 1).find(isOpen) ?? opened.steps.find(isOpen) ?? null;
}

/** What the plan needs to know and has not asked before, and the kinds of company it concerns. */
export function wishesOf({ planned, root, draft }: OpenedDraft): { asked: string[]; companies: string[] } {
  if (!planned) return { asked: draft.asked, companies: draft.companies };
  const { procedures } = planned.plan;
  const pointers = procedures.flatMap(({ applies, asks }) => (applies === 'unknown' && asks !== null ? [asks] : []));
  const kind = questionAt(root, `/${companyList}/0/kind`);
  const offered = kind?.type === 'choice' ? kind.options.map(([value]) => value) : [];
  const concerned = procedures.flatMap((p) =>
    p.applies === 'no' || p.recipientKind === null ? [] : [p.recipientKind],
  );
  const isCompany = (it: string) => companyKinds.some((company) => company === it);
  return {
    asked: [...new Set([...draft.asked, ...pointers.filter((pointer) => questionAt(root, pointer))])],
    companies: [...new Set(concerned.filter((it) => isCompany(it) && offered.includes(it)))],
  };
}
