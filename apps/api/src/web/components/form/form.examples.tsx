import type { Example } from '../../example.js';
import { Button } from '../button/button.js';
import { Form } from './form.js';

export const examples: Example[] = [
  {
    name: 'a form with what goes along unseen',
    state: 'empty',
    draw: () => (
      <Form action="/help" hidden={[['key', '"><script>alert(1)</script>']]}>
        <Button label="送る" />
      </Form>
    ),
  },
];
