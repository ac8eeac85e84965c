/** Circumstances of a person that decide procedures of several life events. Optional everywhere: an open one is asked by the plan. */
import { choice } from './ask.js';

export const nationality = choice('国籍', { jp: '日本', other: '日本以外' });

export const healthInsurance = choice('健康保険', {
  national: '国民健康保険',
  employer: '勤務先の健康保険（扶養を含む）',
  'late-elderly': '後期高齢者医療',
  other: 'その他',
});

export const pension = choice('国民年金', {
  first: '第1号（自営業・学生など）',
  second: '第2号（会社員・公務員）',
  third: '第3号（第2号の配偶者）',
  none: '加入していない・受け取っている',
});

export const employment = choice('仕事', {
  employee: '会社員など',
  'civil-servant': '公務員',
  'self-employed': '自営業',
  none: '働いていない',
});
