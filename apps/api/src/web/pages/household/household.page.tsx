import { Button } from '../../components/button/button.js';
import { Choices } from '../../components/choices/choices.js';
import { errorOf, ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import type { HouseholdPerson } from '../../follow/household-view.js';
import { usePage } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';
import { Say } from '../../text/say.js';

export interface HouseholdPageProps {
  filing: string;
  /** How many changes the filing has had: whoever is chosen here is sought among these persons. */
  changes: number;
  isProtected: boolean;
  persons: HouseholdPerson[];
  isSaved?: boolean;
  /** An account as it was typed, for whom. */
  typed?: { person: string; account: string };
  errors?: FieldError[];
}

/** Who of the family sees and answers their own part of a filing. */
export function HouseholdPage(props: HouseholdPageProps) {
  const { household, follow, account } = usePage().text;
  const { filing, persons, isProtected, isSaved = false, errors = [] } = props;
  return (
    <>
      <a class="back" href={`/filings/${filing}`}>
        {ruby(follow.notice.back)}
      </a>
      <ErrorSummary errors={errors} />
      {isSaved && <Notice kind="success" title={account.saved} spoken />}
      <h1>{ruby(household.title)}</h1>
      {isProtected ? (
        <Notice kind="warning" title={household.protectedTitle}>
          <p>{ruby(household.protected)}</p>
        </Notice>
      ) : (
        <>
          {household.lead.map((sentence) => (
            <p>{ruby(sentence)}</p>
          ))}
          <ul class="cards">
            {persons.map((person) => (
              <li class="card">
                <PersonCard {...props} person={person} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type CardProps = HouseholdPageProps & { person: HouseholdPerson };

function PersonCard(props: CardProps) {
  const { household } = usePage().text;
  const { person } = props;
  return (
    <>
      <h2>{person.name}</h2>
      <p>
        <strong>{ruby(lookedAfter(props, household.looksAfter))}</strong>
      </p>
      {person.sees.length === 0 ? (
        <p class="quiet">{ruby(household.seesNothing)}</p>
      ) : (
        <details>
          <summary>{ruby(household.sees(person.sees.length))}</summary>
          <ul>
            {person.sees.map((name) => (
              <li>
                <Say japanese={name} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <PersonForm {...props} />
    </>
  );
}

function PersonForm(props: CardProps) {
  const { person, errors = [] } = props;
  const isFaulty = errorOf(errors, `account-${person.key}`) !== undefined;
  if (isFaulty) return <AccountForm {...props} />;
  if (person.isChild) return <ChildForm {...props} />;
  if (person.isNamed) return <EndForm {...props} />;
  return person.isFiler ? null : <AccountForm {...props} />;
}

function lookedAfter(
  { person, persons }: CardProps,
  words: { you: string; self: string; adult: (name: string) => string; other: string; yours: string },
): string {
  if (!person.isNamed) return person.isFiler ? words.yours : words.you;
  if (!person.isChild) return words.self;
  const adult = persons.find(({ key }) => key === person.with);
  return adult ? words.adult(adult.name) : words.other;
}

const at = ({ filing, person }: CardProps): string => `/filings/${filing}/household/${encodeURIComponent(person.key)}`;
const seen = ({ changes }: CardProps): [string, string][] => [['changes', String(changes)]];

function AccountForm(props: CardProps) {
  const { household } = usePage().text;
  const { person, typed, errors = [] } = props;
  const id = `account-${person.key}`;
  return (
    <Form action={at(props)} hidden={seen(props)}>
      <Field
        id={id}
        name="account"
        label={household.account}
        hint={household.accountHint}
        value={typed?.person === person.key ? typed.account : ''}
        error={errorOf(errors, id)}
      />
      <Button label={household.name} kind="secondary" about={person.name} />
    </Form>
  );
}

function EndForm(props: CardProps) {
  const { household } = usePage().text;
  return (
    <Form action={`${at(props)}/end`} hidden={seen(props)}>
      <p class="hint">{ruby(household.endHint)}</p>
      <Button label={household.end} kind="secondary" about={props.person.name} />
    </Form>
  );
}

/** A child is tied to an adult who has an account, or left to whoever filed. */
function ChildForm(props: CardProps) {
  const { household } = usePage().text;
  const { person, persons, errors = [] } = props;
  const adults = persons.filter((it) => !it.isChild && it.isNamed);
  const id = `with-${person.key}`;
  const error = errorOf(errors, id);
  if (adults.length === 0 && !person.isNamed && error === undefined)
    return <p class="hint">{ruby(household.noAdult)}</p>;
  return (
    <Form action={at(props)} hidden={seen(props)}>
      <Choices
        id={id}
        name="with"
        label={household.with}
        options={[
          { value: '', label: household.withYou },
          ...adults.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        values={[person.with ?? '']}
        error={error}
      />
      <Button label={household.tie} kind="secondary" about={person.name} />
    </Form>
  );
}
