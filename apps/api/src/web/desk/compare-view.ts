/** Two filings side by side, line by line, with what differs. */
import type { ComponentChildren } from 'preact';
import { ruby } from '../text/ruby.js';
import type { Text } from '../text/text.js';
import type { CasePageView } from './case-view.js';

export interface ComparedLine {
  label: string;
  first: ComponentChildren;
  second: ComponentChildren;
  isSame: boolean;
}

export interface ComparedPart {
  /** Name of the procedure; null for the filing itself. */
  name: string | null;
  lines: ComparedLine[];
}

/** Procedures that both have are put beside each other; of the others there is nothing to compare. */
export function compareViews(first: CasePageView, second: CasePageView, text: Text): ComparedPart[] {
  const { deskCase } = text;
  const done = (view: CasePageView): string =>
    deskCase.compare.of(view.notices.filter(({ group }) => group === 'done').length, view.notices.length);
  const facts = [
    fact(deskCase.filedAt, first.filedAt, second.filedAt),
    fact(deskCase.status, first.status, second.status),
    fact(deskCase.compare.done, done(first), done(second)),
  ];
  return [{ name: null, lines: facts }, ...first.notices.flatMap((notice) => partOf(notice, second, text))];
}

function partOf(notice: CasePageView['notices'][number], { notices }: CasePageView, { common }: Text): ComparedPart[] {
  const named = notices.filter((it) => it.name.text === notice.name.text && it.content !== null);
  const twin = named.find(({ person }) => person === notice.person) ?? named[0];
  if (!twin?.content || !notice.content) return [];
  const labels = [...new Set([...notice.content, ...twin.content].map(({ label }) => label))];
  const valueOf = (rows: { label: string; value: ComponentChildren }[], label: string): ComponentChildren =>
    rows.find((it) => it.label === label)?.value ?? common.none;
  const own = notice.content;
  const other = twin.content;
  return [
    {
      name: notice.name.text,
      lines: labels.map((label) => line(label, valueOf(own, label), valueOf(other, label))),
    },
  ];
}

const line = (label: string, first: ComponentChildren, second: ComponentChildren): ComparedLine => ({
  ...{ label, first, second, isSame: first === second },
});

/** What we say ourselves has readings; what was typed has none. */
const fact = (label: string, first: string, second: string): ComparedLine => ({
  ...line(label, first, second),
  ...{ first: ruby(first), second: ruby(second) },
});
