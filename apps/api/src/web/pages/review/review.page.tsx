import { Button } from '../../components/button/button.js';
import { Form } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { Summary, type SummaryRow } from '../../components/summary/summary.js';
import { usePage } from '../../layout/page-context.js';
import { wordsFor } from '../../text/definition-words.js';
import { ruby } from '../../text/ruby.js';

export interface ReviewPageProps {
  action: string;
  back: string;
  sections: { title: string; rows: SummaryRow[] }[];
  recipients: SummaryRow[];
  /** Goes along so that pressing twice files once, and only the plan that was shown. */
  hidden: [string, string][];
  looksLikeNumber: boolean;
  /** What it changes of a filing that was filed before. */
  amends?: { rows: SummaryRow[]; unchanged: number } | null;
}

/** Everything once more, with the way to change it, before it is filed. */
export function ReviewPage({
  action,
  back,
  sections,
  recipients,
  hidden,
  looksLikeNumber,
  amends = null,
}: ReviewPageProps) {
  const { text, language } = usePage();
  const { review } = text.file;
  return (
    <>
      <a class="back" href={back}>
        {ruby(text.common.back)}
      </a>
      <h1>{ruby(review.title)}</h1>
      <p>{ruby(review.lead)}</p>
      {looksLikeNumber && <Notice kind="warning" title={review.looksLikeNumber} spoken />}
      {amends && (
        <>
          <h2>{ruby(review.amends.title)}</h2>
          <p>{ruby(amends.rows.length > 0 ? review.amends.lead : review.amends.nothing)}</p>
          <Summary rows={amends.rows.map((row) => ({ ...row, value: ruby(String(row.value)) }))} />
          {amends.unchanged > 0 && <p>{ruby(review.amends.unchanged(amends.unchanged))}</p>}
        </>
      )}
      <h2>{ruby(review.answers)}</h2>
      {sections.map(({ title, rows }) => (
        <section>
          <h3 lang={wordsFor(title, language).lang}>{ruby(wordsFor(title, language).text)}</h3>
          <Summary rows={rows} />
        </section>
      ))}
      <h2>{ruby(review.recipients)}</h2>
      <p>{ruby(review.count(recipients.length))}</p>
      <Summary rows={recipients} />
      <Form action={action} hidden={hidden}>
        {!amends && <p>{ruby(review.once)}</p>}
        <div class="buttons">
          <Button label={amends ? review.amends.button : review.button} />
        </div>
      </Form>
    </>
  );
}
