import type { Example } from '../../example.js';
import { DateField, type DateFieldProps } from './date-field.js';

const moved: DateFieldProps = {
  id: 'moved',
  name: 'moved',
  label: '引越した日（引越す日）',
  hint: '新しい住所に住み始めた日です。予定でも構いません。',
  value: { era: 'seireki', year: '', month: '', day: '' },
};
const value = { era: 'reiwa', year: '8', month: '11', day: '31' };

export const examples: Example[] = [
  { name: 'a day to fill in', state: 'empty', draw: (id) => <DateField {...moved} id={id} name={id} /> },
  {
    name: 'a day that does not exist',
    state: 'error',
    draw: (id) => (
      <DateField
        {...moved}
        id={id}
        name={id}
        value={value}
        error={{ message: '引越した日は実在する日付を入力してください', part: 'day' }}
      />
    ),
  },
  {
    name: 'a day in both calendars',
    state: 'filled',
    draw: (id) => (
      <DateField
        {...moved}
        id={id}
        name={id}
        value={{ ...value, day: '21' }}
        echo="令和8年11月21日（2026年11月21日）"
      />
    ),
  },
];
