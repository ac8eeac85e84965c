import type { Example } from '../../example.js';
import { ConsentPage, type Disclosure } from './consent.page.js';

const disclosures: Disclosure[] = [
  {
    id: 'MV-03',
    procedure: '転入届',
    person: null,
    recipient: '札幌市（見本）',
    rows: [
      { label: '新しい住所', value: '〒060-0001 北海道札幌市中央区' },
      { label: '引越す人', value: '<img src=x onerror=alert(1)>\u202e𠮷' },
    ],
  },
  { id: 'MP-01', procedure: '電気の使用停止', person: '花子', recipient: '見本でんき東', rows: [] },
];
const common = { action: '/drafts/d/consent', back: '/drafts/d/plan', digest: 'd' };

export const examples: Example[] = [
  {
    name: 'consent',
    state: 'filled',
    draw: () => <ConsentPage {...common} disclosures={disclosures} isMissing={false} />,
  },
  {
    name: 'consent to nothing',
    state: 'empty',
    draw: () => <ConsentPage {...common} disclosures={[]} isMissing={false} />,
  },
  {
    name: 'consent not given',
    state: 'error',
    draw: () => <ConsentPage {...common} disclosures={disclosures} isMissing />,
  },
];
