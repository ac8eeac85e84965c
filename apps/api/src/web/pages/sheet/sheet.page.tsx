import { Table } from '../../components/table/table.js';
import type { Card } from '../../follow/follow-view.js';
import { usePage } from '../../layout/page-context.js';
import { wordsFor } from '../../text/definition-words.js';
import { plain, ruby } from '../../text/ruby.js';

export interface SheetPageProps {
  filing: string;
  receiptNumber: string;
  when: string;
  cards: Card[];
  /** Squares of the code that opens the filing: one path, drawn in the current colour. */
  qr: { size: number; path: string };
}

/** "Was everybody told?": one sheet of paper for the fridge or the folder. */
export function SheetPage({ filing, receiptNumber, when, cards, qr }: SheetPageProps) {
  const { text, language } = usePage();
  const { follow, common } = text;
  const { sheetPage } = follow;
  const { columns } = sheetPage;
  return (
    <>
      <a class="back" href={`/filings/${filing}`}>
        {ruby(follow.notice.back)}
      </a>
      <h1>{ruby(sheetPage.title)}</h1>
      <p>{ruby(sheetPage.lead(receiptNumber, when))}</p>
      <Table
        id="sheet"
        caption={sheetPage.title}
        isCaptionHeard
        columns={[columns.recipient, columns.procedure, columns.status, columns.day, columns.reference]}
        rows={cards.map((card) => [
          card.recipient ?? ruby(follow.noRecipient),
          <>
            {ruby(wordsFor(card.name, language).text)}
            {card.person && `（${card.person}）`}
          </>,
          ruby(card.status),
          card.last,
          card.reference,
        ])}
      />
      <p>{ruby(sheetPage.scan)}</p>
      <svg class="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-labelledby="qr">
        <title id="qr">{plain(sheetPage.qr)}</title>
        <path d={qr.path} fill="currentColor" />
      </svg>
      <p>
        <button type="button" class="button no-print" data-print hidden>
          {ruby(common.print)}
        </button>
      </p>
    </>
  );
}
