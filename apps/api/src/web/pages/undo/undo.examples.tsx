import type { Example } from '../../example.js';
import { UndoPage } from './undo.page.js';

const options = (['told', 'untold', 'ended'] as const).map((effect, i) => ({
  id: `n${i}`,
  label: `札幌市（見本） 転入届（${effect}）`,
  effect,
}));

export const examples: Example[] = [
  {
    name: 'undo',
    state: 'filled',
    draw: () => <UndoPage filing="f1" options={options} reason="引越しをやめたため" isFaulty={false} />,
  },
  {
    name: 'undo without a reason',
    state: 'error',
    draw: () => <UndoPage filing="f1" options={options} reason="" isFaulty />,
  },
];
