import { Button } from '../../components/button/button.js';
import { Chip, type ChipLook } from '../../components/chip/chip.js';
import { usePage } from '../../layout/page-context.js';
import { wordsFor } from '../../text/definition-words.js';
import { ruby } from '../../text/ruby.js';

export interface FilingsPageProps {
  filings: { id: string; receiptNumber: string; title: string; filedOn: string; status: string; look: ChipLook }[];
  drafts: { id: string; title: string; day: string }[];
  next: string | null;
}

/** What was begun and waits to be filed, and own filings. */
export function FilingsPage({ filings, drafts, next }: FilingsPageProps) {
  const { text, language } = usePage();
  const { list } = text.follow;
  return (
    <>
      <h1>{ruby(list.title)}</h1>
      {drafts.length > 0 && (
        <section>
          <h2>{ruby(list.drafts)}</h2>
          <ul class="cards">
            {drafts.map(({ id, title, day }) => (
              <li class="card card--link">
                <h3>
                  <a href={`/drafts/${id}`}>{ruby(wordsFor(title, language).text)}</a>
                </h3>
                <p class="quiet">{ruby(text.file.start.draft(day))}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{ruby(list.filed)}</h2>
      {filings.length === 0 && <p>{ruby(list.empty)}</p>}
      <ul class="cards">
        {filings.map(({ id, receiptNumber, title, filedOn, status, look }) => (
          <li class="card card--link">
            <Chip look={look} label={status} />
            <h3 lang={wordsFor(title, language).lang}>
              <a href={`/filings/${id}`}>{ruby(wordsFor(title, language).text)}</a>
            </h3>
            <p class="quiet">
              {receiptNumber}・{ruby(list.filedOn(filedOn))}
            </p>
          </li>
        ))}
      </ul>
      {next && (
        <p>
          <a href={`/filings?after=${next}`}>{ruby(text.common.more)}</a>
        </p>
      )}
      <div class="buttons">
        <Button label={list.begin} href="/" kind={filings.length + drafts.length > 0 ? 'secondary' : 'primary'} />
      </div>
    </>
  );
}
