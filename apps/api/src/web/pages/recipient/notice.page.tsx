import { Button } from '../../components/button/button.js';
import { Chip, type ChipLook } from '../../components/chip/chip.js';
import { Form } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { Summary, type SummaryRow } from '../../components/summary/summary.js';
import { Timeline, type TimelineEntry } from '../../components/timeline/timeline.js';
import { usePage } from '../../layout/page-context.js';
import type { Words } from '../../text/definition-words.js';
import { ruby } from '../../text/ruby.js';

export interface OwnDeliveryView {
  id: string;
  title: string;
  status: string;
  /** What it told; null before it was sent. */
  rows: SummaryRow[] | null;
  changed: string[];
  attempts: TimelineEntry[];
  isResendable: boolean;
}

export interface OwnNoticePageProps {
  id: string;
  name: Words;
  event: Words;
  status: { look: ChipLook; words: string };
  facts: SummaryRow[];
  canAnswer: 'yes' | 'ended' | 'not-yet';
  deliveries: OwnDeliveryView[];
  replies: TimelineEntry[];
  said: 'answered' | 'resent' | null;
}

/** One notice as its recipient sees it: what it was told, how that reached it, what it answered. */
export function OwnNoticePage(props: OwnNoticePageProps) {
  const { id, name, event, status, facts, canAnswer, deliveries, replies, said } = props;
  const { text } = usePage();
  const { notice, nav } = text.recipient;
  return (
    <>
      <a class="back" href="/recipient">
        {ruby(nav.notices)}
      </a>
      {said && <Notice kind="success" title={notice[said]} spoken />}
      <h1 lang={name.lang}>{ruby(name.text)}</h1>
      <p>
        <Chip look={status.look} label={status.words} /> <span lang={event.lang}>{ruby(event.text)}</span>
      </p>
      <Summary rows={facts} />
      {canAnswer === 'yes' && (
        <p>
          <Button label={notice.answer} href={`/recipient/notices/${id}/answer`} />
        </p>
      )}
      {canAnswer === 'ended' && <p>{ruby(notice.ended)}</p>}
      {canAnswer === 'not-yet' && <p>{ruby(notice.notYet)}</p>}
      <h2>{ruby(notice.content)}</h2>
      <p class="quiet">{ruby(notice.readNote)}</p>
      {deliveries.map((delivery) => (
        <Delivery notice={id} {...delivery} />
      ))}
      <h2>{ruby(notice.replies)}</h2>
      {replies.length === 0 ? <p>{ruby(notice.noReplies)}</p> : <Timeline entries={replies} />}
    </>
  );
}

function Delivery(props: OwnDeliveryView & { notice: string }) {
  const { notice: noticeId, id, title, status, rows, changed, attempts, isResendable } = props;
  const { notice } = usePage().text.recipient;
  return (
    <section class="card" aria-labelledby={`d-${id}`}>
      <h3 id={`d-${id}`}>{ruby(title)}</h3>
      <p class="quiet">{ruby(status)}</p>
      {changed.length > 0 && (
        <p>
          {ruby(notice.changed)}：<span lang="ja">{changed.join('、')}</span>
        </p>
      )}
      {rows ? <Summary rows={rows} /> : <p>{ruby(notice.noContent)}</p>}
      <Timeline entries={attempts} />
      {isResendable && (
        <Form action={`/recipient/notices/${noticeId}/resend`} hidden={[['delivery', id]]}>
          <Button label={notice.resend} kind="secondary" about={title} />
        </Form>
      )}
    </section>
  );
}
