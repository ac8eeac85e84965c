/** What a change of a filing does to each recipient, as rows to read before it is sent. */
import type { AmendmentPreview } from '../../filings/changes.service.js';
import type { SummaryRow } from '../components/summary/summary.js';
import { wordsFor } from '../text/definition-words.js';
import { plain } from '../text/ruby.js';
import type { Language, Text } from '../text/text.js';

export function amendmentRows(
  { filing, labels, comparisons }: AmendmentPreview,
  text: Text,
  language: Language,
): { rows: SummaryRow[]; unchanged: number } {
  const { amends } = text.file.review;
  const nameOf = (planned: { name: string; person: string | null; recipient: { name: string } | null }): string =>
    [planned.recipient?.name, plain(wordsFor(planned.name, language).text), planned.person && `（${planned.person}）`]
      .filter(Boolean)
      .join(' ');
  const fieldOf = (name: string): string =>
    name === 'dueOn' || name === 'how' ? amends[name] : wordsFor(labels[name] ?? name, language).text;
  const rows = comparisons.flatMap((it): SummaryRow[] => {
    if (it.kind === 'unchanged') return [];
    if (it.kind === 'new') return [{ label: nameOf(it.entry.planned), value: amends.added }];
    if (it.kind === 'amended')
      return [{ label: nameOf(it.entry.planned), value: amends.amended(it.changed.map(fieldOf).join('、')) }];
    const notice = filing.notices.find(({ state }) => state.id === it.noticeId)!;
    const effect = notice.state.status === 'accepted' ? 'ended' : notice.state.sentAt === null ? 'untold' : 'told';
    return [{ label: nameOf(notice.planned), value: text.follow.withdrawPage[effect] }];
  });
  return { rows, unchanged: comparisons.filter(({ kind }) => kind === 'unchanged').length };
}
