import { Button } from '../../components/button/button.js';
import { Choices } from '../../components/choices/choices.js';
import { errorOf, ErrorSummary } from '../../components/error-summary/error-summary.js';
import { Form } from '../../components/form/form.js';
import { Summary, type SummaryRow } from '../../components/summary/summary.js';
import { usePage } from '../../layout/page-context.js';
import { wordsFor } from '../../text/definition-words.js';
import { ruby } from '../../text/ruby.js';

export interface Disclosure {
  id: string;
  procedure: string;
  person: string | null;
  recipient: string;
  rows: SummaryRow[];
}

export interface ConsentPageProps {
  action: string;
  back: string;
  disclosures: Disclosure[];
  digest: string;
  isMissing: boolean;
}

/** Exactly what each recipient gets, and the citizen's word for it. */
export function ConsentPage({ action, back, disclosures, digest, isMissing }: ConsentPageProps) {
  const { text, language } = usePage();
  const { consent } = text.file;
  const errors = isMissing ? [{ field: 'agree', message: consent.error }] : [];
  return (
    <>
      <a class="back" href={back}>
        {ruby(text.common.back)}
      </a>
      <ErrorSummary errors={errors} />
      <h1>{ruby(consent.title)}</h1>
      <p>{ruby(consent.lead)}</p>
      <ul class="cards">
        {disclosures.map(({ procedure, person, recipient, rows }) => (
          <li class="card">
            <h2 class="card__title" lang="ja">
              {recipient}
            </h2>
            <p lang={wordsFor(procedure, language).lang}>
              {ruby(wordsFor(procedure, language).text)}
              {person && `（${person}）`}
            </p>
            <details>
              <summary>{ruby(consent.sends(rows.length))}</summary>
              <Summary rows={rows} />
            </details>
          </li>
        ))}
      </ul>
      <Form action={action} hidden={[['digest', digest]]}>
        <Choices
          id="agree"
          name="agree"
          label={consent.label}
          options={[{ value: 'yes', label: consent.agree, hint: consent.agreeHint }]}
          values={[]}
          several
          error={errorOf(errors, 'agree')}
        />
        <div class="buttons">
          <Button label={consent.button} />
        </div>
      </Form>
    </>
  );
}
