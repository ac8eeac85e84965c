import type { Story } from '../story.js';

/** The electricity company takes its time, so the bank is seen waiting for it; the insurer has a question. */
export const death: Story = {
  event: 'death',
  opening: [
    '見本の家族：3日前に札幌市でお父さんが亡くなりました。届け出るのは、一緒に暮らしていた長男です。',
    '死亡届は知った日を1日目として7日以内です。銀行には、公共料金の支払い方法を変えてから知らせます。',
  ],
  behaviours: {
    'city-011002': { mode: 'accept-later', delayMs: 1500 },
    'mihon-denki-kita': { mode: 'accept-later', delayMs: 2500 },
    'mihon-seimei': { mode: 'needs-information' },
  },
  answer: ({ choices }) => choices?.at(0)?.value ?? '090-1234-5678',
};
