import type { Example } from '../../example.js';
import { Chip, chipLooks } from './chip.js';

export const examples: Example[] = chipLooks.map((look) => ({
  name: look,
  state: 'filled',
  draw: () => <Chip look={look} label="届けました" />,
}));
