import type { ComponentChildren } from 'preact';
import { Button } from '../../components/button/button.js';
import { Chip } from '../../components/chip/chip.js';
import { Form } from '../../components/form/form.js';
import { Summary } from '../../components/summary/summary.js';
import { Timeline } from '../../components/timeline/timeline.js';
import type { DeskNoticeView } from '../../desk/case-notice.js';
import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

/** One notice: why it stands where it stands, everything that was tried, and what can be done about it. */
export function DeskCaseNotice({
  notice,
  filing,
  newId,
}: {
  notice: DeskNoticeView;
  filing: string;
  newId: () => string;
}) {
  const { notices } = useText().deskCase;
  const isCalm = notice.group === 'done' || !notice.isOwn;
  return (
    <li class={`card card--${notice.group}`} id={`n${notice.id}`}>
      <Chip look={notice.look} label={notice.status} />
      <h4 class="card__title">
        <span lang={notice.name.lang}>{ruby(notice.name.text)}</span>
        {notice.person && `（${notice.person}）`}
        {notice.recipient && <span class="only-line">{notice.recipient}</span>}
      </h4>
      <Facts notice={notice} />
      {notice.acts.length > 0 && <Acts notice={notice} filing={filing} newId={newId} />}
      <details open={!isCalm}>
        <summary>{ruby(notices.timeline)}</summary>
        {notice.timeline.length === 0 ? <p>{ruby(notices.noTimeline)}</p> : <Timeline entries={notice.timeline} />}
      </details>
      {notice.content && (
        <details open={!isCalm}>
          <summary>{ruby(notices.content)}</summary>
          <Summary rows={notice.content} />
        </details>
      )}
      {notice.exits.length > 0 && notice.group !== 'done' && (
        <details>
          <summary>{ruby(notices.exits)}</summary>
          <ul>
            {notice.exits.map(({ text, lang }) => (
              <li lang={lang}>{ruby(text)}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Facts({ notice }: { notice: DeskNoticeView }) {
  const { deskCase } = useText();
  const { notices } = deskCase;
  const next = notice.nextAt ? notices.nextAt(notice.next.text, notice.nextAt) : notice.next.text;
  const rows: [string, ComponentChildren][] = [
    [deskCase.owner, <strong>{ruby(notice.owner)}</strong>],
    [notices.why, <span lang={notice.why.lang}>{ruby(notice.why.text)}</span>],
    [notices.cause, notice.cause && <strong lang={notice.cause.lang}>{ruby(notice.cause.text)}</strong>],
    [notices.next, notice.group === 'done' ? null : <span lang={notice.next.lang}>{ruby(next)}</span>],
    [notices.nextTry, notice.nextTry],
    [notices.due, notice.due],
    [notices.expected, notice.expected],
    [notices.channel, notice.channel && ruby(notice.channel)],
  ];
  return (
    <dl class="facts">
      {rows.map(([label, value]) =>
        value ? (
          <>
            <dt>{ruby(label)}</dt>
            <dd>{value}</dd>
          </>
        ) : null,
      )}
    </dl>
  );
}

function Acts({ notice, filing, newId }: { notice: DeskNoticeView; filing: string; newId: () => string }) {
  const { acts } = useText().deskCase;
  const at = `/desk/cases/${filing}/notices/${notice.id}`;
  const about = [notice.name.text, notice.recipient].filter(Boolean).join(' ');
  const isUrgent = notice.group === 'turn';
  return (
    <div class="row no-print">
      {notice.acts.map((act) =>
        act === 'resend' ? (
          <Form action={`${at}/resend`} hidden={[['key', newId()]]}>
            <Button label={acts.resend} kind={isUrgent ? 'primary' : 'secondary'} about={about} />
          </Form>
        ) : (
          <a href={`${at}/${act}`}>
            {ruby(acts[act])}
            <span class="only-spoken">（{ruby(about)}）</span>
          </a>
        ),
      )}
    </div>
  );
}
