import type { Example } from '../../example.js';
import { ReviewPage } from './review.page.js';

const sections = [
  {
    title: '引越す人',
    rows: [
      { label: '氏名', value: '<script>alert(1)</script>𠮷田 葵', change: '/drafts/d/movers-0' },
      { label: '生年月日', value: '昭和60年4月2日・1985年4月2日', change: '/drafts/d/movers-0' },
    ],
  },
];
const recipients = [{ label: '札幌市（見本）', value: '転入届' }];
const hidden: [string, string][] = [['digest', 'd']];
const common = { action: '/drafts/d/check', back: '/drafts/d/consent', hidden };

export const examples: Example[] = [
  {
    name: 'review',
    state: 'filled',
    draw: () => <ReviewPage {...common} sections={sections} recipients={recipients} looksLikeNumber={false} />,
  },
  {
    name: 'review of nothing',
    state: 'empty',
    draw: () => <ReviewPage {...common} sections={[]} recipients={[]} looksLikeNumber={false} />,
  },
  {
    name: 'review with something like a number',
    state: 'error',
    draw: () => <ReviewPage {...common} sections={sections} recipients={recipients} looksLikeNumber />,
  },
];
