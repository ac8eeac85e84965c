import type { Example } from '../../example.js';
import { Field, type FieldProps } from './field.js';

const street: FieldProps = {
  id: 'street',
  name: 'street',
  label: '町名・番地',
  hint: '住民票のとおりに入力してください。',
  example: '北一条西二丁目1-1',
  value: '',
};

export const examples: Example[] = [
  { name: 'a line of text', state: 'empty', draw: (id) => <Field {...street} id={id} name={id} /> },
  {
    name: 'optional, short',
    state: 'empty',
    draw: (id) => <Field {...street} id={id} name={id} optional width="short" inputMode="numeric" />,
  },
  {
    name: 'the only question',
    state: 'empty',
    isPage: true,
    draw: (id) => <Field {...street} id={id} name={id} isHeading />,
  },
  {
    name: 'a fault',
    state: 'error',
    draw: (id) => <Field {...street} id={id} name={id} error="町名・番地を入力してください" />,
  },
  {
    name: 'several lines',
    state: 'filled',
    draw: (id) => <Field {...street} id={id} name={id} rows={4} value={'<img src=x onerror=alert(1)>\u202e逆'} />,
  },
];
