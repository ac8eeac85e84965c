/** Which pages a draft has, in order: what must be known first, then what the plan asks for, then companies, then details. */
import { groupBy } from './group-by.js';
import type { Fields } from './fields.js';
import { type Group, isDetail, type List, type Question, questionAt, shownParts } from './question.js';

/** A question at its place. */
export interface Located {
  path: string;
  question: Question;
}

export type Step = { id: string } & (
  | { kind: 'questions'; title: string; hint: string | null; about: string | null; questions: Located[] }
  /** Is there one more of them? */
  | { kind: 'more'; list: Located & { question: List }; count: number }
  /** Is there any of them? */
  | { kind: 'any'; list: Located & { question: List } }
  /** Which kinds of company are told. */
  | { kind: 'companies'; kinds: string[]; none: Located | null }
  /** One company of a kind. */
  | { kind: 'company'; company: string; index: number; path: string; questions: Located[] }
);

export interface Known {
  fields: Fields;
  /** Pointers that plans have asked for so far, in that order. */
  asked: string[];
  /** Kinds of company that the plan concerns. */
  companies: string[];
}

/** So many small questions fit on one page without becoming a wall. */
const perPage = 4;
const screening = 'protected';
export const companyList = 'providers';
const noCompany = 'noProvider';

export function stepsOf(root: Group, known: Known): Step[] {
  const first = root.parts.find(({ key }) => key === screening);
  const steps = [
    ...(first ? [page([locate('', first)])] : []),
    ...requiredSteps(root, known.fields),
    ...askedSteps(root, known),
    ...companySteps(root, known),
  ];
  return steps.filter((step, i) => steps.findIndex(({ id }) => id === step.id) === i);
}

/** Paths whose fields a step shows and takes. */
export function pathsOf(step: Step): string[] {
  switch (step.kind) {
    case 'questions':
      return step.questions.map(({ path }) => path);
    case 'more':
      return [`${step.list.path}+`];
    case 'any':
      return [`${step.list.path}~`];
    case 'companies':
      return [`/${companyList}~kinds`, ...(step.none ? [step.none.path] : [])];
    case 'company':
      return [step.path];
  }
}

function requiredSteps(root: Group, fields: Fields): Step[] {
  return root.parts.flatMap((part, i): Step[] => {
    const at = locate('', part);
    if (part.key === screening || part.key === companyList || isFollower(root.parts, i)) return [];
    if (part.optional) return part.type === 'group' && isDetail(part) ? [page([at])] : [];
    if (part.type === 'list') return listSteps(at as Located & { question: List }, fields);
    const follower = root.parts[i + 1];
    const together = isFollower(root.parts, i + 1) && follower ? [at, locate('', follower)] : [at];
    return [page(together)];
  });
}

/** An optional day right after one that must be known belongs to the same page. */
function isFollower(parts: Question[], i: number): boolean {
  const [before, part] = [parts[i - 1], parts[i]];
  return part?.type === 'date' && part.optional && before?.type === 'date' && !before.optional;
}

function listSteps(at: Located & { question: List }, fields: Fields): Step[] {
  const { path, question } = at;
  const count = Math.max(fields.count(path), 1);
  const entries = Array.from({ length: count }, (_, i) => entryStep(at, i, count));
  return count < question.max ? [...entries, { id: idOf(`${path}-more`), kind: 'more', list: at, count }] : entries;
}

function entryStep({ path, question }: Located & { question: List }, i: number, count: number): Step {
  const at = `${path}/${i}`;
  const title = count > 1 ? `${question.label}（${i + 1}）` : question.label;
  const { hint } = question;
  return {
    id: idOf(at),
    kind: 'questions',
    title,
    hint,
    about: null,
    questions: shownParts(question.entry).map((part) => locate(at, part)),
  };
}

function askedSteps(root: Group, { asked, fields }: Known): Step[] {
  const located = asked
    .filter((pointer) => pointer !== `/${companyList}`)
    .flatMap((pointer) => {
      const question = questionAt(root, pointer);
      return question ? [{ path: pointer, question }] : [];
    });
  const isWhole = ({ question }: Located) => ['group', 'list', 'either'].includes(question.type);
  const bySubject = groupBy(
    located.filter((it) => !isWhole(it)),
    ({ path }) => subjectOf(path),
  );
  const small = [...bySubject].flatMap(([subject, questions]) =>
    chunk(questions).map((some, i) => pageAbout(subject, some, i)),
  );
  return [...small, ...located.filter(isWhole).flatMap((it) => wholeSteps(it, fields))];
}

function wholeSteps(at: Located, fields: Fields): Step[] {
  if (at.question.type !== 'list') return [page([at])];
  const list = at as Located & { question: List };
  const any: Step = { id: idOf(`${at.path}-any`), kind: 'any', list };
  return fields.get(`${at.path}~`) === 'some' ? [any, ...listSteps(list, fields)] : [any];
}

/** `/movers/0/pension` is about `/movers/0`, `/realEstate` about the household. */
const subjectOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

function pageAbout(subject: string, questions: Located[], i: number): Step {
  const [only] = questions;
  const single = questions.length === 1 && only ? only.question.label : '';
  return {
    id: idOf(`${subject}-about-${i}`),
    kind: 'questions',
    title: single,
    hint: null,
    about: subject === '' ? null : subject,
    questions,
  };
}

function chunk(questions: Located[]): Located[][] {
  const pages = Math.ceil(questions.length / perPage);
  return Array.from({ length: pages }, (_, i) => questions.slice(i * perPage, (i + 1) * perPage));
}

function companySteps(root: Group, { companies, fields }: Known): Step[] {
  const list = root.parts.find(({ key }) => key === companyList);
  if (list?.type !== 'list' || companies.length === 0) return [];
  const none = root.parts.find(({ key }) => key === noCompany);
  const chosen = fields.all(`/${companyList}~kinds`);
  return [
    { id: companyList, kind: 'companies', kinds: companies, none: none ? locate('', none) : null },
    ...companies
      .filter((company) => chosen.includes(company))
      .flatMap((company) => {
        const count = Math.max(1, fields.count(companyPath(company)));
        return Array.from({ length: count }, (_, i) => companyStep(list, company, i));
      }),
  ];
}

/** Companies are kept by kind, and become one list when they are read. */
export const companyPath = (company: string): string => `/${companyList}.${company}`;

function companyStep(list: List, company: string, index: number): Step {
  const path = `${companyPath(company)}/${index}`;
  const questions = list.entry.parts
    .filter(({ key, kinds }) => key !== 'kind' && (kinds === null || kinds.includes(company)))
    .map((part) => locate(path, part));
  return { id: `${companyList}-${company}-${index}`, kind: 'company', company, index, path, questions };
}

function page(questions: Located[]): Step {
  const [first] = questions;
  const { path, question } = first!;
  const { label, hint } = question;
  return { id: idOf(path), kind: 'questions', title: label, hint, about: null, questions };
}

const locate = (within: string, question: Question): Located => ({ path: `${within}/${question.key}`, question });
const idOf = (path: string): string => path.replace(/^\//, '').replaceAll('/', '-') || 'household';
