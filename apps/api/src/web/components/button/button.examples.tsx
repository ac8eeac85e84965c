import type { Example } from '../../example.js';
import { Button } from './button.js';

export const examples: Example[] = [
  { name: 'go on', state: 'empty', draw: () => <Button label="続ける" /> },
  { name: 'another way', state: 'empty', draw: () => <Button label="印刷する" kind="secondary" href="/help" /> },
  { name: 'for good', state: 'empty', draw: () => <Button label="取り下げる" kind="danger" about="転出届" /> },
];
