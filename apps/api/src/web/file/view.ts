/** What a question's page needs to be drawn, from an opened draft. */
import { closeness } from '../../../../../life-events/recipients.js';
import { places } from '../../../../../prisma/reference/places.js';
import type { RecipientEntry } from '../../../../../prisma/stores/recipient.store.js';
import type { Option } from '../components/choices/choices.js';
import type { FormView } from '../form/controls.js';
import type { TownChoice } from '../form/place-control.js';
import { questionAt } from '../form/question.js';
import { companyList, type Step } from '../form/steps.js';
import { wordsFor } from '../text/definition-words.js';
import { plain } from '../text/ruby.js';
import type { Language, Text } from '../text/text.js';
import type { ReadableFaults } from './errors.js';
import type { OpenedDraft } from './opened-draft.js';

export function viewOf(
  opened: OpenedDraft,
  step: Step,
  directory: RecipientEntry[],
  more: { errors: ReadableFaults; towns: TownChoice | null; text: Text },
): FormView {
  const { fields, answers } = opened;
  const lists = Object.entries(answers).filter(([, value]) => Array.isArray(value));
  return {
    fields,
    errors: more.errors.byPath,
    entries: Object.fromEntries(
      lists.map(([key, value]) => [
        key,
        (value as unknown[]).map((it, i) => nameIn(it) ?? more.text.file.list.nth(i + 1)),
      ]),
    ),
    companies: step.kind === 'company' ? companiesOf(step.company, answers, directory, more.text) : [],
    towns: more.towns,
  };
}

/** Whom a page is about: `/movers/1` is somebody with a name. */
export function aboutOf(step: Step, { answers, root }: OpenedDraft, text: Text, language: Language): string | null {
  if (step.kind !== 'questions' || step.about === null) return null;
  const subject = valueAt(answers, step.about);
  const name = nameIn(subject);
  if (name !== null) return text.file.about(name);
  const question = questionAt(root, step.about);
  return question && text.file.about(plain(wordsFor(question.label, language).text));
}

/** What the kind of company is called by the definition's own question. */
export function companyName({ root }: OpenedDraft, kind: string, language: Language): string {
  const question = questionAt(root, `/${companyList}/0/kind`);
  const label = question?.type === 'choice' ? question.options.find(([value]) => value === kind)?.[1] : undefined;
  return wordsFor(label ?? kind, language).text;
}

const valueAt = (answers: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], answers);

function nameIn(value: unknown): string | null {
  const { name } = (value ?? {}) as { name?: { family?: string; given?: string; full?: string } };
  if (!name) return null;
  return name.full ?? ([name.family, name.given].filter(Boolean).join(' ') || null);
}

/** Those that serve one of the addresses first, and said to; the others follow, because people keep old contracts. */
function companiesOf(
  kind: string,
  answers: Record<string, unknown>,
  directory: RecipientEntry[],
  text: Text,
): Option[] {
  const codes = Object.values(answers).flatMap((it) => (it as { municipality?: string } | null)?.municipality ?? []);
  const towns = codes.flatMap((code) => places.municipality(code) ?? []);
  return directory
    .filter((entry) => entry.kind === kind)
    .map(({ id, name, serves }) => ({ id, name, near: towns.some((town) => closeness(serves, town) > 0) }))
    .sort((a, b) => Number(b.near) - Number(a.near))
    .map(({ id, name, near }) => ({
      value: id,
      label: name,
      lang: 'ja',
      hint: near ? text.file.companies.nearby : undefined,
    }));
}
