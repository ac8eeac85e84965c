/** Contracts with companies, by the citizen's word: who pays from now on is settled before the bank is told and the account is frozen. */
import type { Applies } from '../define.js';
import { ask, no, yes } from '../shared/applies.js';
import { contractsOf, hasNone, named } from './contracts-of.js';
import { home, type DeathCase } from './death-case.js';
import type { ContractKind, NonePossible } from './questions-contract.js';
import { anyTime, byFamily, byTrusted, promptly, withinMonths, type DeathProcedure } from './rules.js';

const contract = {
  kind: 'PRIVATE_CONTRACT',
  law: 'contract',
  per: 'household',
  how: 'online',
  optional: true,
} satisfies Partial<DeathProcedure>;
const supply = {
  ...contract,
  deadline: promptly(),
  sends: ['applicant', 'contact', 'deceasedName', 'deceasedAddress', 'diedOn', 'customerNumber', 'wish'],
} satisfies Partial<DeathProcedure>;

/** Whoever is paid from the account of the deceased has to hear of another way to pay first. */
const payerChanges = ['DE-21a', 'DE-21b', 'DE-21c', 'DE-21d', 'DE-21e'];

export const contracts: DeathProcedure[] = [
  {
    ...supply,
    id: 'DE-21a',
    name: '電気の名義変更・解約',
    to: { company: 'electricity', named: named('electricity') },
    applies: byTrusted(continued('electricity', '電気')),
  },
  {
    ...supply,
    id: 'DE-21b',
    name: 'ガスの名義変更・解約',
    to: { company: 'gas', named: named('gas') },
    applies: byTrusted(continued('gas', 'ガス')),
  },
  {
    ...supply,
    id: 'DE-21c',
    name: '水道の名義変更・中止',
    to: { office: 'water', at: home },
    applies: byTrusted(water),
    sends: ['applicant', 'contact', 'deceasedName', 'deceasedAddress', 'diedOn', 'waterNumber', 'waterWish'],
  },
  {
    ...supply,
    id: 'DE-21d',
    name: '放送受信契約の名義変更・解約',
    to: { company: 'broadcaster', named: named('broadcaster') },
    applies: byTrusted(continued('broadcaster', '放送受信')),
  },
  {
    ...supply,
    id: 'DE-21e',
    name: '電話・インターネットの名義変更・解約',
    to: { company: 'telephone', named: named('telephone') },
    applies: byTrusted(continued('telephone', '電話・インターネット')),
  },
  {
    ...contract,
    id: 'DE-20',
    name: '銀行・証券への死亡の連絡（口座の凍結）',
    to: { company: 'bank', named: named('bank') },
    applies: byFamily(bank),
    deadline: promptly('民法909条の2'),
    after: payerChanges,
    sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'deceasedAddress', 'diedOn', 'bankAccount'],
    documents: [{ name: '相続人であることが分かる戸籍、または法定相続情報一覧図' }, { name: '相続人全員の印鑑証明書' }],
  },
  {
    ...contract,
    id: 'DE-22a',
    name: 'クレジットカードの退会',
    to: { company: 'card', named: named('card') },
    applies: byTrusted(
      listed(
        'card',
        'クレジットカード',
        '退会を届け出ます。カードで払っていたものは、先に支払い方法を変えてください。',
      ),
    ),
    deadline: promptly(),
    after: payerChanges,
    sends: ['applicant', 'contact', 'deceased', 'deceasedAddress', 'diedOn', 'lastFour'],
  },
  {
    ...contract,
    id: 'DE-22b',
    name: '生命保険・共済の死亡保険金の請求',
    to: { company: 'insurance', named: named('insurance') },
    applies: byFamily(
      listed('insurance', '生命保険・共済', '受取人が請求します。死亡保険金は受取人のもので、放棄しても受け取れます。'),
    ),
    deadline: withinMonths(36, '保険法95条', 'EXPIRY'),
    sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'diedOn', 'customerNumber'],
    documents: [{ name: '死亡診断書の写し' }, { name: '保険証券' }],
  },
  {
    ...contract,
    id: 'DE-22c',
    name: '住宅ローンの団体信用生命保険',
    to: { company: 'bank', named: named('bank', ({ mortgage }) => mortgage === true) },
    applies: byFamily(mortgage),
    deadline: withinMonths(36, '保険法95条', 'EXPIRY'),
    sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'diedOn'],
    documents: [{ name: '死亡診断書の写し' }],
  },
  {
    ...contract,
    id: 'DE-22d',
    name: '借りていた家・駐車場・会員・定期購入などの契約',
    how: 'self',
    to: null,
    applies: () =>
      yes('相手がまちまちなので、こちらからは連絡しません。借家の契約は終わらず、相続人に引き継がれます。'),
    deadline: anyTime,
    sends: [],
  },
];

/** A contract that goes on or ends: the citizen says which, for each. */
function continued(kind: ContractKind & NonePossible, what: string): (c: DeathCase) => Applies {
  return ({ answers }) => {
    if (hasNone(answers, kind)) return no(`${what}の契約はなかったと答えました。`);
    const open = (answers.contracts ?? []).findIndex((it) => it.kind === kind && it.wish === undefined);
    return open === -1
      ? yes(`${what}の名義と支払い方法を変えるか、解約します。`)
      : ask(`/contracts/${open}/wish`, `${what}の契約を引き継ぐか、解約するかを選んでください。`);
  };
}

function water(c: DeathCase): Applies {
  if (home(c) === null) return no('国外に住んでいた方には、日本の水道の契約はありません。');
  if (hasNone(c.answers, 'water')) return no('水道の契約はなかったと答えました。');
  if (c.answers.water?.wish === undefined)
    return ask(c.answers.water ? '/water/wish' : '/water', '水道を引き継ぐか、止めるかを選んでください。');
  return yes('水道の名義と支払い方法を変えるか、止めます。');
}

function listed(kind: ContractKind & NonePossible, what: string, reason: string): (c: DeathCase) => Applies {
  return ({ answers }) => (hasNone(answers, kind) ? no(`${what}の契約はなかったと答えました。`) : yes(reason));
}

function bank({ answers }: DeathCase): Applies {
  if (hasNone(answers, 'bank')) return no('銀行・証券の口座はなかったと答えました。');
  return yes(
    '連絡すると口座が凍結され、引き落としも止まります。公共料金などの支払い方法を先に変えます。葬儀などの費用は、1行150万円まで仮払いを受けられることがあります。',
  );
}

function mortgage({ answers }: DeathCase): Applies {
  if (hasNone(answers, 'bank')) return no('銀行の口座はなかったと答えました。');
  const banks = contractsOf(answers, 'bank').map(({ entry }) => entry);
  if (banks.some((it) => it.mortgage)) return yes('住宅ローンの返済が、保険で終わることがあります。');
  const open = (answers.contracts ?? []).findIndex((it) => it.kind === 'bank' && it.mortgage === undefined);
  return open === -1
    ? no('住宅ローンはありませんでした。')
    : ask(`/contracts/${open}/mortgage`, '住宅ローンがあるかどうかで決まります。');
}
