import type { Story } from '../story.js';

/** The office takes its time with 出生届, so everything that waits for it can be seen waiting; two companies ask the same question. */
export const birth: Story = {
  event: 'birth',
  opening: [
    '見本の家族：4日前に横浜市で女の子が生まれました。お母さんは自営業、お父さんは会社員です。',
    '出生届は14日以内、児童手当は15日以内に請求しないと1か月分を受け取れません。',
  ],
  behaviours: {
    'city-141003': { mode: 'accept-later', delayMs: 1500 },
    'mihon-shoji': { mode: 'needs-information' },
    'mihon-seimei': { mode: 'needs-information' },
  },
  answer: ({ choices }) => choices?.at(1)?.value ?? '090-1234-5678',
};
