import type { Example } from '../../example.js';
import { ProblemPage } from './problem.page.js';

export const examples: Example[] = [
  {
    name: 'problem',
    state: 'error',
    draw: () => (
      <ProblemPage
        words={{ title: '見つかりません', help: 'アドレスを確かめてください。' }}
        faults={[{ pointer: '/answers/name', code: 'required', message: '氏名を入力してください。' }]}
        requestId="019387f2-0000-7000-8000-000000000000"
      />
    ),
  },
];
