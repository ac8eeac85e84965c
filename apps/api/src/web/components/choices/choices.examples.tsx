import type { Example } from '../../example.js';
import { Choices, type ChoicesProps } from './choices.js';
import { Select } from './select.js';

const options = [
  { value: 'yes', label: 'はい' },
  { value: 'no', label: 'いいえ' },
  { value: 'unknown', label: 'わからない', hint: 'あとで確かめられます。' },
];
const grouped = options.map((option, i) => ({ ...option, group: i === 0 ? '持っている' : '持っていない' }));
const card: ChoicesProps = {
  id: 'card',
  name: 'card',
  label: 'マイナンバーカードを持っていますか',
  hint: '有効期限が切れているときは「いいえ」です。',
  options,
  values: [],
  lastApart: true,
};
const fault = 'マイナンバーカードを持っているかどうかを選んでください';

export const examples: Example[] = [
  { name: 'radios', state: 'empty', draw: (id) => <Choices {...card} id={id} name={id} /> },
  { name: 'radios with a fault', state: 'error', draw: (id) => <Choices {...card} id={id} name={id} error={fault} /> },
  {
    name: 'radios, one chosen',
    state: 'filled',
    draw: (id) => <Choices {...card} id={id} name={id} values={['unknown']} />,
  },
  {
    name: 'boxes',
    state: 'filled',
    draw: (id) => <Choices {...card} id={id} name={id} several values={['yes', 'no']} />,
  },
  {
    name: 'radios in groups',
    state: 'empty',
    draw: (id) => <Choices {...card} id={id} name={id} options={grouped} lastApart={false} />,
  },
  { name: 'select', state: 'empty', draw: (id) => <Select {...card} id={id} name={id} value="" /> },
  {
    name: 'select with a fault',
    state: 'error',
    draw: (id) => <Select {...card} id={id} name={id} value="no" error={fault} />,
  },
];
