/** What was entered, page by page, for the last look before filing. */
import type { SummaryRow } from '../components/summary/summary.js';
import { decodeAt } from '../form/decode.js';
import type { Question } from '../form/question.js';
import type { Located, Step } from '../form/steps.js';
import { wordsFor } from '../text/definition-words.js';
import type { OpenedDraft } from './opened-draft.js';
import { type Reader, showValue } from './show-value.js';
import { aboutOf, companyName } from './view.js';

export function reviewSections(opened: OpenedDraft, reader: Reader): { title: string; rows: SummaryRow[] }[] {
  return opened.steps
    .map((step) => ({ title: titleOf(step, opened, reader), rows: rowsOf(step, opened, reader) }))
    .filter(({ rows }) => rows.length > 0);
}

function titleOf(step: Step, opened: OpenedDraft, { text, language }: Reader): string {
  if (step.kind === 'companies') return text.file.companies.title;
  if (step.kind === 'company') return text.file.companies.which(companyName(opened, step.company, language));
  if (step.kind !== 'questions') return step.list.question.label;
  return aboutOf(step, opened, text, language) ?? (step.title || text.file.household);
}

function rowsOf(step: Step, opened: OpenedDraft, reader: Reader): SummaryRow[] {
  const change = `/drafts/${opened.draft.id}/${step.id}?from=check`;
  const isChosen = step.kind === 'questions' || step.kind === 'company';
  return isChosen ? step.questions.flatMap((it) => rows(it, opened, reader, change)) : [];
}

function rows({ path, question }: Located, opened: OpenedDraft, reader: Reader, change: string): SummaryRow[] {
  if (question.type === 'group' && !isOneValue(question))
    return question.parts.flatMap((part) =>
      rows({ path: `${path}/${part.key}`, question: part }, opened, reader, change),
    );
  const typed = decodeAt(question, path, opened.fields);
  const value = isOneValue(question) && isEmpty(typed) ? '' : showValue(typed, question.key, reader);
  const label = wordsFor(question.label, reader.language);
  const isUnknown = opened.fields.get(path) === 'unknown';
  const shown = value || (isUnknown ? reader.text.common.unknown : '');
  // What may be left out and was left out is no line of its own.
  if (shown === '' && question.optional) return [];
  return [{ label: label.text, lang: label.lang, value: shown || reader.text.common.unanswered, change }];
}

/** A name or an address is one thing to read. */
const isOneValue = (question: Question): boolean =>
  question.type === 'either' ||
  (question.type === 'group' && question.parts.some(({ key, type }) => key === 'family' || type === 'municipality'));

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
