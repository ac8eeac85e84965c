/** What is asked about the person who files a death: 戸籍法87条 says who may. */
import type { z } from 'zod';
import { phoneNumber } from '../identifiers.js';
import { choice, flag, formed, group } from '../shared/ask.js';
import { personKana, personName } from '../shared/person-name.js';
import { place } from '../shared/place.js';

/** In which capacity one files (届出人の資格). The last two are asked about only to be told that they cannot. */
export const capacities = {
  'relative-together': '同居の親族',
  relative: '同居していない親族',
  housemate: '親族でない同居者',
  landlord: '家主・地主・家屋や土地の管理人',
  guardian: '後見人・保佐人・補助人・任意後見人・任意後見受任者',
  'posthumous-agent': '死後事務委任の受任者（ほかの立場がない）',
  'funeral-director': '葬儀社',
} as const;
export type Capacity = keyof typeof capacities;

export const filer = group('届け出る人', {
  name: personName('氏名'),
  kana: personKana.optional(),
  address: place('届け出る人の住所'),
  capacity: choice('届け出る人の立場', capacities, {
    description: '死亡届を出せる人は法律で決まっています（戸籍法87条）。',
  }),
  relation: choice('亡くなった方から見た続柄', {
    spouse: '配偶者',
    child: '子',
    parent: '父母',
    grandchild: '孫',
    grandparent: '祖父母',
    sibling: '兄弟姉妹',
    'other-relative': 'その他の親族',
    none: '親族ではない',
  }),
  phone: formed('電話番号', phoneNumber, {
    description: '日中に連絡がつく番号です。',
    examples: ['090-1234-5678'],
  }).optional(),
  sharedLivelihood: flag('亡くなった方と生計を同じくしていましたか', {
    description: '家計が一つだった、仕送りを受けていたなど。年金を受け取れるかどうかに関わります。',
  }).optional(),
});

export type FilerAnswers = z.output<typeof filer>;
