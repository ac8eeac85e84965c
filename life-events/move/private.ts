/** Contracts with companies, by the citizen's word. What everybody has is shown even when no company is named, so that nothing is forgotten. */
import type { Applies } from '../define.js';
import { ask, no, yes } from '../shared/applies.js';
import { inAdvance } from '../shared/deadlines.js';
import { contractsOf, hasNone, named } from './contracts.js';
import { kindOfMove, leftOn, type MoveCase } from './kind-of-move.js';
import { forwardingForms } from './mail.js';
import type { NonePossible, ProviderKind } from './questions-provider.js';
import { atNewAddress, atOldAddress, promptly, type MoveProcedure } from './rules.js';

const contract = {
  kind: 'PRIVATE_CONTRACT',
  law: 'contract',
  per: 'household',
  how: 'online',
  optional: true,
} as const;
const stopped = (days: number) => (c: MoveCase) => inAdvance(c.today, days, leftOn(c.answers));
const started = (days: number) => (c: MoveCase) => inAdvance(c.today, days, c.answers.movedOn);

/** A supply of the old address (`old`) or the new one (`new`): electricity, gas, water. */
function supply(what: string, side: 'old' | 'new', ...none: NonePossible[]): (c: MoveCase) => Applies {
  return (c) => {
    if (side === 'old' && kindOfMove(c) === 'from-abroad')
      return no('今までの住所が国外なので、止めるものはありません。');
    if (side === 'new' && kindOfMove(c) === 'abroad') return no('新しい住所が国外なので、始めるものはありません。');
    if (hasNone(c.answers, ...none)) return no(`${what}の契約はないと答えました。`);
    return yes(side === 'old' ? `今までの住所の${what}を止めます。` : `新しい住所の${what}を始めます。`);
  };
}

/** A contract of the person: it moves along. */
function contractOf(what: string, kind: ProviderKind & NonePossible): (c: MoveCase) => Applies {
  return (c) =>
    hasNone(c.answers, kind) ? no(`${what}の契約はないと答えました。`) : yes(`${what}に新しい住所を知らせます。`);
}

export const privateContracts: MoveProcedure[] = [
  {
    ...contract,
    id: 'MP-01a',
    name: '電気の使用停止',
    to: { company: 'electricity', named: named('electricity', 'old') },
    applies: supply('電気', 'old', 'electricity', 'old-electricity'),
    deadline: stopped(7),
    sends: ['contractName', 'contact', 'oldAddress', 'newAddress', 'customerNumber', 'supplyPoint', 'stopOn'],
  },
  {
    ...contract,
    id: 'MP-01b',
    name: '電気の使用開始',
    to: { company: 'electricity', named: named('electricity', 'new') },
    applies: supply('電気', 'new', 'electricity', 'new-electricity'),
    deadline: started(1),
    sends: ['contractName', 'contact', 'newAddress', 'customerNumber', 'supplyPoint', 'startOn'],
  },
  {
    ...contract,
    id: 'MP-02a',
    name: 'ガスの閉栓',
    to: { company: 'gas', named: named('gas', 'old') },
    applies: supply('ガス', 'old', 'gas', 'old-gas'),
    deadline: stopped(7),
    sends: ['contractName', 'contact', 'oldAddress', 'newAddress', 'customerNumber', 'supplyPoint', 'stopOn'],
  },
  {
    ...contract,
    id: 'MP-02b',
    name: 'ガスの開栓（立会い）',
    to: { company: 'gas', named: named('gas', 'new') },
    applies: supply('ガス', 'new', 'gas', 'new-gas'),
    deadline: started(7),
    sends: ['contractName', 'contact', 'newAddress', 'customerNumber', 'supplyPoint', 'startOn', 'visitSlot'],
  },
  {
    ...contract,
    id: 'MP-03a',
    name: '水道の使用中止',
    to: { office: 'water', at: atOldAddress },
    applies: supply('水道', 'old', 'water', 'old-water'),
    deadline: stopped(5),
    sends: ['applicant', 'contact', 'oldAddress', 'newAddress', 'oldWaterNumber', 'leftOn'],
  },
  {
    ...contract,
    id: 'MP-03b',
    name: '水道の使用開始',
    to: { office: 'water', at: atNewAddress },
    applies: supply('水道', 'new', 'water', 'new-water'),
    deadline: started(5),
    sends: ['applicant', 'contact', 'newAddress', 'newWaterNumber', 'movedOn'],
  },
  {
    ...contract,
    id: 'MP-04',
    name: '放送受信契約の住所変更',
    to: { company: 'broadcaster', named: named('broadcaster') },
    applies: contractOf('放送局（受信料）', 'broadcaster'),
    deadline: promptly(),
    sends: ['contractName', 'contact', 'oldAddress', 'newAddress', 'customerNumber', 'movedOn', 'joinsHousehold'],
  },
  {
    ...contract,
    id: 'MP-05',
    name: '電話・インターネットの住所変更・移転',
    to: { company: 'telephone', named: named('telephone') },
    applies: contractOf('通信会社', 'telephone'),
    deadline: started(14),
    sends: ['contractName', 'contact', 'oldAddress', 'newAddress', 'customerNumber', 'movedOn', 'visitSlot'],
  },
  {
    ...contract,
    id: 'MP-06',
    name: '銀行・証券の住所変更',
    to: { company: 'bank', named: named('bank') },
    applies: contractOf('銀行・証券会社', 'bank'),
    deadline: promptly('犯罪による収益の移転防止に関する法律4条'),
    sends: ['contractName', 'contact', 'oldAddress', 'newAddress', 'account', 'movedOn'],
  },
  {
    ...contract,
    id: 'MP-07',
    name: 'クレジットカードの住所変更',
    to: { company: 'card', named: named('card') },
    applies: contractOf('カード会社', 'card'),
    deadline: promptly(),
    sends: ['contractName', 'contact', 'oldAddress', 'newAddress', 'lastFour', 'movedOn'],
  },
  {
    ...contract,
    id: 'MP-08',
    name: '保険・共済の住所変更',
    to: { company: 'insurance', named: named('insurance') },
    applies: contractOf('保険会社・共済', 'insurance'),
    deadline: promptly('保険法29条'),
    sends: ['contractName', 'contact', 'oldAddress', 'newAddress', 'customerNumber', 'movedOn'],
  },
  {
    ...contract,
    id: 'MP-09',
    name: '郵便物の転送',
    to: { company: 'post', named: (c) => forwardingForms(c.answers) },
    applies: forwarding,
    deadline: (c) => inAdvance(c.today, 7, c.answers.movedOn),
    sends: ['applicant', 'contact', 'forwardedNames', 'oldAddress', 'newAddress', 'movedOn'],
  },
  {
    ...contract,
    id: 'MP-10',
    name: '新聞・宅配・通販・習い事・賃貸契約などの連絡',
    how: 'self',
    to: null,
    applies: () => yes('相手がまちまちなので、こちらからは連絡しません。賃貸契約の解約は多くが1か月前までです。'),
    deadline: (c) => ({ type: 'NONE', rule: 'NONE', anchor: c.answers.movedOn }),
    sends: [],
  },
];

function forwarding(c: MoveCase): Applies {
  const kind = kindOfMove(c);
  if (kind === 'abroad' || kind === 'from-abroad') return no('郵便物の転送は国内どうしだけです。');
  if (contractsOf(c.answers, 'post').length > 0 || c.answers.mailForwarding) {
    return yes('今までの住所あての郵便物を転送します。届け出た日から1年間で、3〜7営業日かかります。');
  }
  if (c.answers.mailForwarding === false) return no('郵便物の転送は希望しないと答えました。');
  return ask('/mailForwarding', '郵便物の転送を希望するかどうかで決まります。');
}
