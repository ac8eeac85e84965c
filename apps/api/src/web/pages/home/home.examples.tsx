import type { Example } from '../../example.js';
import { HomePage } from './home.page.js';

const events = [{ id: 'move', title: '引越し', summary: '住所が変わったとき' }];

export const examples: Example[] = [
  { name: 'home', state: 'filled', draw: () => <HomePage events={events} /> },
  { name: 'home without events', state: 'empty', draw: () => <HomePage events={[]} /> },
];
