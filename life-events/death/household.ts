/** The household that remains, the child allowance, documents of the deceased that go back, and what ends by itself. */
import type { Applies } from '../define.js';
import { ask, automatic, no, yes } from '../shared/applies.js';
import { counterAt } from '../shared/offices.js';
import { home, type DeathCase } from './death-case.js';
import {
  afterNotification,
  askDeceased,
  atHomeCounter,
  byFamilyOfResident,
  byTrusted,
  ofResident,
  toHome,
  withinDays,
  type DeathProcedure,
} from './rules.js';

export const household: DeathProcedure[] = [
  {
    id: 'DE-04',
    name: '世帯主変更届',
    kind: 'NOTIFICATION',
    law: '住民基本台帳法25条',
    per: 'household',
    how: 'visit',
    to: toHome,
    applies: byFamilyOfResident(newHead),
    deadline: withinDays(14, '住民基本台帳法25条'),
    after: afterNotification,
    sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'deceasedAddress', 'diedOn', 'remainingAdults'],
    documents: [{ name: '本人確認書類' }],
    visit: atHomeCounter('住民異動の窓口', ['新しい世帯主か、同じ世帯の人の本人確認書類']),
    optional: false,
  },
  {
    id: 'DE-11',
    name: '児童手当の受給者の変更（新しい受給者の認定請求・未支払分の請求）',
    kind: 'APPLICATION',
    law: '児童手当法7条・8条・12条',
    per: 'household',
    how: 'online',
    to: toHome,
    applies: byFamilyOfResident(allowance),
    deadline: withinDays(15, '児童手当法8条3項（遅れると、遅れた月の分を受け取れません）', 'BENEFIT_CLIFF'),
    after: afterNotification,
    sends: ['applicant', 'contact', 'deceased', 'diedOn', 'children', 'account'],
    documents: [{ name: '所得・課税証明書', omittedBy: () => '情報連携（番号法19条8号）' }],
    optional: false,
  },
  {
    id: 'DE-12',
    name: '障害者手帳・医療証などの返還、手当の停止',
    kind: 'NOTIFICATION',
    law: '身体障害者福祉法施行規則、各手当の法律・条例',
    per: 'household',
    how: 'visit',
    to: toHome,
    applies: ofResident(byTrusted(welfare)),
    deadline: withinDays(14, '各手当の法律・条例'),
    after: afterNotification,
    sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'deceasedAddress', 'diedOn', 'welfare'],
    visit: {
      bring: () => ['亡くなった方の手帳・医療証・受給者証', '届け出る人の本人確認書類'],
      where: (c) => counterAt(c.places, home(c), '福祉の窓口'),
    },
    optional: false,
  },
  {
    id: 'DE-24',
    name: 'マイナンバーカード・住民票・印鑑登録・選挙人名簿',
    kind: 'NOTIFICATION',
    law: '番号法17条、住民基本台帳法8条、市区町村の印鑑条例',
    per: 'household',
    how: 'automatic',
    to: null,
    applies: () =>
      automatic(
        '死亡届が受理されると、自動的に失効・抹消されます。カードは相続などの手続が済むまで手もとに置いて構いません。',
      ),
    sends: [],
    optional: false,
  },
];

/** 25条 asks for a notification only where it is not plain who heads the household next. */
function newHead({ answers }: DeathCase): Applies {
  const { deceased, remainingAdults } = answers;
  if (deceased.headOfHousehold === undefined)
    return askDeceased('headOfHousehold', '亡くなった方が世帯主だったかどうかで決まります。');
  if (!deceased.headOfHousehold) return no('亡くなった方は世帯主ではありませんでした。');
  if (remainingAdults === undefined) return ask('/remainingAdults', '世帯に15歳以上の人が何人残るかで決まります。');
  if (remainingAdults === 0) return no('世帯に15歳以上の人は残りません。');
  return remainingAdults === 1
    ? automatic('世帯に残る15歳以上の人が1人なので、その人が自動的に世帯主になります。')
    : yes('世帯に15歳以上の人が2人以上残るので、だれが世帯主になるかを届け出ます。');
}

function allowance({ answers: { deceased } }: DeathCase): Applies {
  if (deceased.receivesChildAllowance === undefined)
    return askDeceased('receivesChildAllowance', '亡くなった方が児童手当を受け取っていたかどうかで決まります。');
  return deceased.receivesChildAllowance
    ? yes(
        'これからお子さんを育てる人が、新しく請求します。亡くなった日の翌日から15日以内なら、切れ目なく受け取れます。',
      )
    : no('亡くなった方は児童手当を受け取っていませんでした。');
}

function welfare({ answers: { deceased } }: DeathCase): Applies {
  if (deceased.welfare === undefined)
    return askDeceased('welfare', '亡くなった方が手帳・医療証・手当を受けていたかどうかで決まります。');
  return deceased.welfare.length > 0
    ? yes('手帳や医療証を返し、手当を止めます。多く受け取った分は、あとで返すことになります。')
    : no('亡くなった方は手帳・医療証・手当を受けていませんでした。');
}
