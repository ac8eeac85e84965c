import type { Example } from '../../example.js';
import { ResendPage } from './resend.page.js';

export const examples: Example[] = [
  {
    name: 'resend',
    state: 'error',
    draw: () => <ResendPage action="/drafts/1/a" fields={[['/name', '<b>花子</b>']]} />,
  },
];
