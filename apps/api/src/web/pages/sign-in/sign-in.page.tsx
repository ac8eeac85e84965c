import { Button } from '../../components/button/button.js';
import { Choices } from '../../components/choices/choices.js';
import { errorOf, ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

export interface SignInPageProps {
  to: string;
  level: 1 | 2 | 3;
  as: 'citizen' | 'staff';
  /** What was typed when the session had ended: it comes back after the sign-in. */
  kept?: [string, string][];
  ended?: boolean;
  errors?: FieldError[];
  name?: string;
}

/** Sign-in of the demo: a name, and how sure the sign-in is meant to be. */
export function SignInPage({ to, level, as, kept = [], ended = false, errors = [], name = '' }: SignInPageProps) {
  const { signIn } = useText();
  const roles = ['caseworker', 'supervisor', 'operator', 'recipient'] as const;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{ruby(signIn.title)}</h1>
      {ended && level === 1 && <Notice kind="warning" title={signIn.ended} spoken />}
      {level !== 1 && <Notice kind="info" title={signIn.stepUp[level]} />}
      <p>{ruby(signIn.demo)}</p>
      <Form
        action="/sign-in"
        hidden={[
          ['to', to],
          ['as', as],
          ['least', String(level)],
          ['posted', ended ? '1' : ''],
          ...kept.map(([key, value]): [string, string] => [`kept:${key}`, value]),
        ]}
      >
        <Field
          id="name"
          name="name"
          label={signIn.name}
          hint={signIn.nameHint}
          value={name}
          autocomplete="username"
          error={errorOf(errors, 'name')}
        />
        {as === 'staff' && (
          <>
            <Choices
              id="role"
              name="role"
              label={signIn.role}
              values={['caseworker']}
              options={roles.map((role) => ({ value: role, label: signIn.roles[role] }))}
            />
            <Field
              id="organisation"
              name="organisation"
              label={signIn.organisation}
              hint={signIn.organisationHint}
              value=""
              optional
            />
          </>
        )}
        <Choices
          id="level"
          name="level"
          label={signIn.how}
          values={[String(Math.max(level, as === 'staff' ? 2 : 3))]}
          options={([3, 2, 1] as const)
            .filter((it) => it >= level)
            .map((it) => ({ value: String(it), label: signIn.levels[it], hint: signIn.levelHints[it] }))}
        />
        <div class="buttons">
          <Button label={signIn.button} />
        </div>
      </Form>
    </>
  );
}

/** Where nobody can sign in yet. */
export function NoSignInPage() {
  const { signIn } = useText();
  return (
    <>
      <h1>{ruby(signIn.title)}</h1>
      <p>{ruby(signIn.none)}</p>
    </>
  );
}
