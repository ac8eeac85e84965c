import type { Example } from '../../example.js';
import { hadFiles, ResendPage } from './resend.page.js';

export const examples: Example[] = [
  {
    name: 'resend',
    state: 'error',
    draw: () => <ResendPage action="/drafts/1/a" fields={[['/name', '<b>花子</b>']]} why="stale" />,
  },
  {
    name: 'resend what another tab overtook',
    state: 'error',
    draw: () => <ResendPage action="/drafts/1/a" fields={[[hadFiles, '1']]} why="changed" />,
  },
];
