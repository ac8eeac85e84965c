import { Button } from '../../components/button/button.js';
import { Panel } from '../../components/panel/panel.js';
import { usePage } from '../../layout/page-context.js';
import { wordsFor } from '../../text/definition-words.js';
import { plain, ruby } from '../../text/ruby.js';

export interface DonePageProps {
  id: string;
  receiptNumber: string;
  eventTitle: string;
}

/** It is filed: the number to keep, what comes next. Safe to bookmark. */
export function DonePage({ id, receiptNumber, eventTitle }: DonePageProps) {
  const { text, language } = usePage();
  const { done } = text.file;
  return (
    <>
      <Panel title={done.title(wordsFor(eventTitle, language).text)} label={done.number} number={receiptNumber} />
      <p class="row no-print">
        <button type="button" class="link" data-copy={receiptNumber} data-done={plain(text.common.copied)} hidden>
          {ruby(text.common.copy)}
        </button>
        <button type="button" class="link" data-print hidden>
          {ruby(text.common.print)}
        </button>
      </p>
      <h2>{ruby(done.next)}</h2>
      <ol>
        {done.steps.map((it) => (
          <li>{ruby(it)}</li>
        ))}
      </ol>
      <p class="quiet">{ruby(done.notProof)}</p>
      <div class="buttons">
        <Button label={done.follow} href={`/filings/${id}`} />
        <Button label={done.receipt} kind="secondary" href={`/filings/${id}/receipt.pdf`} />
      </div>
    </>
  );
}
