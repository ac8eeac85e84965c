import type { Example } from '../../example.js';
import { Table } from './table.js';

export const examples: Example[] = [
  {
    name: 'rows with names from outside',
    state: 'filled',
    draw: (id) => (
      <Table
        id={id}
        caption="通知"
        columns={['通知先', '状況', '送った日時']}
        rows={[
          ['<img src=x onerror=alert(1)>', '受付済み', '2026年11月24日 10:00'],
          [<a href="/help">札幌市</a>, '回答待ち', null],
        ]}
      />
    ),
  },
];
