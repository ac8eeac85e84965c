/** Vehicles, licences and identity papers, dogs and land: each goes to a new owner or back to its office. */
import type { Applies } from '../define.js';
import { ask, automatic, no, yes } from '../shared/applies.js';
import { named } from './contracts-of.js';
import { home, propertyIn, type DeathCase } from './death-case.js';
import { about } from './inheritance.js';
import {
  afterNotification,
  anyTime,
  askDeceased,
  atHomeCounter,
  byFamily,
  byFamilyOfResident,
  byTrusted,
  ofResident,
  promptly,
  toHome,
  withinDays,
  withinMonths,
  type DeathProcedure,
} from './rules.js';

const transfer = {
  kind: 'NOTIFICATION',
  per: 'household',
  how: 'visit',
  after: afterNotification,
  optional: false,
} satisfies Partial<DeathProcedure>;
const paper = { ...transfer, documents: [{ name: '死亡が分かるもの（死亡診断書の写しなど）' }] };
const heirs = ['相続人であることが分かる戸籍', '新しい持ち主の本人確認書類'];

export const belongings: DeathProcedure[] = [
  {
    ...transfer,
    id: 'DE-19a',
    name: '自動車の移転登録',
    kind: 'APPLICATION',
    law: '道路運送車両法13条',
    to: { office: 'transport-bureau', at: home },
    applies: byFamilyOfResident(owned('car', '相続した人の名義に変えます。手放すときも、先に名義を変えます。')),
    deadline: withinDays(15, '道路運送車両法13条（持ち主が変わった日から）'),
    sends: ['applicant', 'contact', 'applicantRelation', 'deceasedName', 'deceasedAddress', 'diedOn', 'cars'],
    visit: { bring: () => ['自動車検査証', ...heirs, '印鑑証明書と実印'] },
  },
  {
    ...transfer,
    id: 'DE-19b',
    name: '軽自動車の名義変更',
    law: '道路運送車両法67条',
    to: { office: 'light-vehicle-office', at: home },
    applies: byFamilyOfResident(owned('light', '相続した人の名義に変えます。')),
    deadline: promptly('道路運送車両法67条'),
    sends: ['applicant', 'contact', 'applicantRelation', 'deceasedName', 'deceasedAddress', 'diedOn', 'lightVehicles'],
    visit: { bring: () => ['自動車検査証', ...heirs] },
  },
  {
    ...transfer,
    id: 'DE-19c',
    name: '原付・小型特殊の名義変更・廃車',
    law: '市区町村の税条例（地方税法463条の19）',
    to: toHome,
    applies: byFamilyOfResident(owned('moped', '名義を変えるか、ナンバーを返します。')),
    deadline: withinDays(15, '市区町村の税条例'),
    sends: ['applicant', 'contact', 'applicantRelation', 'deceasedName', 'deceasedAddress', 'diedOn', 'mopeds'],
    visit: atHomeCounter('税の窓口', ['標識交付証明書', 'ナンバープレート（廃車のとき）', ...heirs]),
  },
  {
    ...paper,
    id: 'DE-19d',
    name: '運転免許証の返納',
    law: '道路交通法107条',
    to: { office: 'police', at: home },
    applies: ofResident(
      byTrusted(
        held('drivingLicence', '運転免許を持っていたかどうかで決まります。', {
          yes: '運転免許証を返します。有効期限が切れるまで返さなくても、罰はありません。',
          no: '運転免許を持っていませんでした。',
        }),
      ),
    ),
    deadline: promptly('道路交通法107条'),
    sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'diedOn'],
    visit: { bring: () => ['亡くなった方の運転免許証', '届け出る人の本人確認書類'] },
  },
  {
    ...paper,
    id: 'DE-19e',
    name: '旅券（パスポート）の返納',
    law: '旅券法19条',
    to: { office: 'passport-office', at: home },
    applies: ofResident(
      byTrusted(
        held('passport', '有効な旅券を持っていたかどうかで決まります。', {
          yes: '旅券を返します。思い出に残したいときは、窓口で穴をあけて返してもらえます。',
          no: '有効な旅券を持っていませんでした。',
        }),
      ),
    ),
    deadline: promptly('旅券法19条'),
    sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'diedOn'],
    visit: { bring: () => ['亡くなった方の旅券', '届け出る人の本人確認書類'] },
  },
  {
    ...paper,
    id: 'DE-19f',
    name: '在留カード・特別永住者証明書の返納',
    law: '入管法19条の15、入管特例法16条',
    to: { office: 'immigration-bureau', at: home },
    applies: ofResident(byTrusted(residenceCard)),
    deadline: withinDays(14, '入管法19条の15'),
    sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'nationality', 'diedOn'],
    visit: { bring: () => ['亡くなった方の在留カードまたは特別永住者証明書', '届け出る人の本人確認書類'] },
  },
  {
    ...transfer,
    id: 'DE-23a',
    name: '犬の登録事項の変更届（所有者）',
    law: '狂犬病予防法4条',
    how: 'online',
    to: toHome,
    applies: byFamilyOfResident(dogAtOffice),
    deadline: withinDays(30, '狂犬病予防法4条'),
    sends: ['applicant', 'contact', 'filerAddress', 'deceasedName', 'deceasedAddress', 'dogs'],
  },
  {
    ...transfer,
    id: 'DE-23b',
    name: 'マイクロチップの登録事項の変更（所有者）',
    law: '動物の愛護及び管理に関する法律39条の6',
    how: 'online',
    after: [],
    to: { company: 'microchip-registry', named: named('microchip-registry') },
    applies: byFamily(dogWithChip),
    deadline: withinDays(30, '動物の愛護及び管理に関する法律39条の6'),
    sends: ['applicant', 'contact', 'filerAddress', 'deceasedName', 'customerNumber'],
  },
  {
    ...transfer,
    id: 'DE-23c',
    name: '農地の相続の届出',
    law: '農地法3条の3',
    how: 'online',
    to: { office: 'agriculture-committee', at: propertyIn },
    applies: byFamily(
      about('farmland', '農地があるかどうかで決まります。', {
        yes: '相続した人が農業委員会に届け出ます。怠ると10万円以下の過料があります。',
        no: '農地はありません。',
      }),
    ),
    deadline: withinMonths(10, '農地法3条の3'),
    sends: ['applicant', 'contact', 'filerAddress', 'applicantRelation', 'deceasedName', 'diedOn'],
    documents: [{ name: '相続したことが分かるもの（登記事項証明書など）' }],
  },
  {
    ...transfer,
    id: 'DE-23d',
    name: '森林の土地の所有者届',
    law: '森林法10条の7の2',
    how: 'online',
    to: { office: 'municipality', at: propertyIn },
    applies: byFamily(
      about('forest', '森林の土地があるかどうかで決まります。', {
        yes: '相続した人が届け出ます。分け方が決まらないときは、相続人の共有として届け出ます。',
        no: '森林の土地はありません。',
      }),
    ),
    deadline: withinDays(90, '森林法施行規則7条'),
    sends: ['applicant', 'contact', 'filerAddress', 'applicantRelation', 'deceasedName', 'diedOn'],
    documents: [{ name: '森林の土地の位置図' }, { name: '相続したことが分かるもの' }],
  },
  {
    id: 'DE-23e',
    name: '墓地の使用者の承継',
    kind: 'PRIVATE_CONTRACT',
    law: 'contract',
    per: 'household',
    how: 'self',
    to: null,
    applies: byFamily(grave),
    deadline: anyTime,
    sends: [],
    optional: true,
  },
];

function owned(kind: 'car' | 'light' | 'moped', reason: string): (c: DeathCase) => Applies {
  return ({ answers: { vehicles, inheritance } }) => {
    if (vehicles === undefined) return ask('/vehicles', '乗り物を持っていたかどうかで決まります。');
    if (!vehicles.some((it) => it.kind === kind)) return no('この種類の乗り物は持っていませんでした。');
    return inheritance?.decision === 'renounce' ? no('相続放棄をする人は、名義を変えられません。') : yes(reason);
  };
}

function held(
  question: 'drivingLicence' | 'passport',
  open: string,
  reasons: { yes: string; no: string },
): (c: DeathCase) => Applies {
  return ({ answers: { deceased } }) => {
    if (deceased[question] === undefined) return askDeceased(question, open);
    return deceased[question] ? yes(reasons.yes) : no(reasons.no);
  };
}

function residenceCard({ answers: { deceased } }: DeathCase): Applies {
  if (deceased.nationality === undefined) return askDeceased('nationality', '外国籍の方だけの手続です。');
  return deceased.nationality === 'other'
    ? yes('14日以内に、窓口に持っていくか、郵送で返します。')
    : no('日本国籍の方には、この手続はありません。');
}

function dogAtOffice({ answers: { dogs } }: DeathCase): Applies {
  if (dogs === undefined) return ask('/dogs', '犬を飼っていたかどうかで決まります。');
  if (dogs.count === 0) return no('犬を飼っていませんでした。');
  if (dogs.microchip === undefined) return ask('/dogs/microchip', 'マイクロチップを登録しているかどうかで決まります。');
  return dogs.microchip
    ? automatic(
        'マイクロチップの登録を変えれば、「特例」の市区町村では届出も済みます。特例でないときは市区町村にも届け出てください。',
      )
    : yes('これから飼う人を届け出ます。');
}

function dogWithChip({ answers: { dogs } }: DeathCase): Applies {
  if (dogs === undefined) return ask('/dogs', '犬を飼っていたかどうかで決まります。');
  if (dogs.count === 0) return no('犬を飼っていませんでした。');
  if (dogs.microchip === undefined) return ask('/dogs/microchip', 'マイクロチップを登録しているかどうかで決まります。');
  return dogs.microchip
    ? yes('マイクロチップの登録を、これから飼う人に変えます。')
    : no('マイクロチップを登録していません。');
}

/** 民法897条: graves are no part of the inheritance, and go to whoever leads the rites. */
function grave({ answers: { inheritance } }: DeathCase): Applies {
  if (inheritance?.grave === undefined)
    return ask(
      inheritance ? '/inheritance/grave' : '/inheritance',
      '亡くなった方の名義の墓地があるかどうかで決まります。',
    );
  return inheritance.grave
    ? yes('祭祀を受け継ぐ人が、墓地の管理者に届け出ます。相続財産ではないので、放棄しても受け継げます。')
    : no('亡くなった方の名義の墓地はありません。');
}
