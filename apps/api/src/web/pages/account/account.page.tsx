import { Button } from '../../components/button/button.js';
import { Choices } from '../../components/choices/choices.js';
import { ErrorSummary } from '../../components/error-summary/error-summary.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { Table } from '../../components/table/table.js';
import { usePage } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';
import { type Language, languageNames, languages } from '../../text/text.js';

export interface AccountPageProps {
  sessions: { id: string; device: string; since: string; isHere: boolean }[];
  settings: { email: string; digest: 'immediate' | 'daily'; language: Language };
  access: { at: string; iso: string; who: string; what: string }[];
  isSaved: boolean;
  isFaulty: boolean;
}

/** Where one is signed in, which mails come, and who has seen one's data. */
export function AccountPage({ sessions, settings, access, isSaved, isFaulty }: AccountPageProps) {
  const { text } = usePage();
  const { account, common } = text;
  return (
    <>
      <ErrorSummary errors={isFaulty ? [{ field: 'email', message: account.emailError }] : []} />
      <h1>{ruby(account.title)}</h1>
      {isSaved && <Notice kind="success" title={account.saved} spoken />}
      <h2>{ruby(account.mail)}</h2>
      <Form action="/account">
        <Field
          id="email"
          name="email"
          label={account.email}
          hint={account.emailHint}
          value={settings.email}
          inputMode="email"
          autocomplete="email"
          optional
          error={isFaulty ? account.emailError : undefined}
        />
        <Choices
          id="digest"
          name="digest"
          label={account.digest}
          values={[settings.digest]}
          options={(['immediate', 'daily'] as const).map((value) => ({ value, label: account.digests[value] }))}
        />
        <Choices
          id="language"
          name="language"
          label={account.language}
          hint={account.languageHint}
          values={[settings.language]}
          options={languages.map((value) => ({
            value,
            label: languageNames[value].name,
            lang: languageNames[value].lang,
          }))}
        />
        <div class="buttons">
          <Button label={common.save} />
        </div>
      </Form>
      <h2>{ruby(account.sessions)}</h2>
      <p>{ruby(account.sessionsHint)}</p>
      <ul class="cards">
        {sessions.map(({ id, device, since, isHere }) => (
          <li class="card">
            <h3>
              {device} {isHere && <span class="quiet">（{ruby(account.here)}）</span>}
            </h3>
            <p class="quiet">{ruby(account.since(since))}</p>
            {!isHere && (
              <Form action={`/account/sessions/${id}/end`}>
                <Button label={account.end} kind="secondary" about={`${device} ${since}`} />
              </Form>
            )}
          </li>
        ))}
      </ul>
      <h2>{ruby(account.mandates.title)}</h2>
      <p>{ruby(account.mandates.lead)}</p>
      <p>
        <a href="/account/mandates">{ruby(account.mandates.give)}</a>
      </p>
      <h2 id="access">{ruby(account.access)}</h2>
      {access.length === 0 && <p>{ruby(account.accessEmpty)}</p>}
      <Table
        id="looks"
        caption={account.access}
        isCaptionHeard
        columns={[account.accessColumns.at, account.accessColumns.who, account.accessColumns.what]}
        rows={access.map(({ at, iso, who, what }) => [<time dateTime={iso}>{at}</time>, who, what])}
      />
    </>
  );
}
