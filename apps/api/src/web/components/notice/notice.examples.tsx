import type { Example } from '../../example.js';
import { Notice } from './notice.js';

export const examples: Example[] = (['info', 'success', 'warning', 'error'] as const).map((kind) => ({
  name: kind,
  state: 'filled',
  draw: () => (
    <Notice kind={kind} title="期限が近づいています">
      <p>12月1日までに、窓口で手続きしてください。</p>
    </Notice>
  ),
}));
