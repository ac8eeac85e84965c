import type { Example } from '../../example.js';
import { NoSignInPage, SignInPage } from './sign-in.page.js';

export const examples: Example[] = [
  { name: 'sign-in', state: 'empty', draw: () => <SignInPage to="/" level={1} as="citizen" /> },
  { name: 'sign-in of staff', state: 'empty', draw: () => <SignInPage to="/desk" level={1} as="staff" /> },
  {
    name: 'sign-in with a fault',
    state: 'error',
    draw: () => (
      <SignInPage
        to="/"
        level={3}
        as="citizen"
        name=""
        errors={[{ field: 'name', message: 'サインインする名前を入力してください' }]}
      />
    ),
  },
  {
    name: 'sign-in after the session ended',
    state: 'filled',
    draw: () => <SignInPage to="/drafts/1/a" level={1} as="citizen" name="花子" ended kept={[['/name', '花子']]} />,
  },
  { name: 'no sign-in', state: 'empty', draw: () => <NoSignInPage /> },
];
