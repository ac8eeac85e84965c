import type { SearchAttributeType, SearchAttributeUpdatePair } from '@temporalio/common';
import { type FilingProgress, searchAttributes } from './contract.js';

/** What the Web UI shows of a running filing: each notice by procedure, recipient and status. */
export function detailsOf(progress: FilingProgress): string {
  const rows = progress.notices.map(
    (n) => `| ${n.procedure} | ${n.recipient ?? '—'} | ${n.status} | ${n.code ?? ''} |`,
  );
  const head = ['| procedure | recipient | status | code |', '|---|---|---|---|'];
  return [`**${progress.event}**: ${progress.status}`, '', ...head, ...rows].join('\n');
}

const cell = String.raw`[\w.:-]{1,128}`;
const detailsForm = new RegExp(
  String.raw`^\*\*${cell}\*\*: ${cell}\n\n\| procedure \| recipient \| status \| code \|\n\|---\|---\|---\|---\|` +
    String.raw`(?:\n\| ${cell} \| (?:${cell}|—) \| ${cell} \| (?:${cell})? \|){0,500}$`,
);

/** True for what `detailsOf` writes of ids and codes, and for nothing else. */
export const isDetails = (text: string): boolean => detailsForm.test(text);

export function searchAttributesOf(progress: FilingProgress): SearchAttributeUpdatePair[] {
  const values: Record<keyof typeof searchAttributes, unknown> = {
    TodokeEvent: progress.event,
    TodokeStatus: progress.status,
    TodokeWaitingOn: progress.waitingOn.length > 0 ? progress.waitingOn : null,
    TodokeNeedsAction: progress.needsAction,
    TodokeDueOn: progress.dueOn && new Date(`${progress.dueOn}T00:00:00+09:00`),
    TodokeMunicipality: progress.municipality,
  };
  return Object.entries(values).map(([name, value]) => ({
    key: { name, type: typeOf[searchAttributes[name as keyof typeof searchAttributes]] },
    value,
  })) as SearchAttributeUpdatePair[];
}

const typeOf = {
  Keyword: 'KEYWORD',
  KeywordList: 'KEYWORD_LIST',
  Bool: 'BOOL',
  Datetime: 'DATETIME',
} satisfies Record<(typeof searchAttributes)[keyof typeof searchAttributes], SearchAttributeType>;
