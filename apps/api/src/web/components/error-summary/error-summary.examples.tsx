import type { Example } from '../../example.js';
import { ErrorSummary } from './error-summary.js';

const errors = [
  { field: 'main', message: '氏名を入力してください' },
  { field: null, message: '今までの住所と新しい住所が同じです' },
];

export const examples: Example[] = [
  { name: 'two faults', state: 'error', draw: () => <ErrorSummary errors={errors} /> },
  { name: 'no fault', state: 'empty', draw: () => <ErrorSummary errors={[]} /> },
];
