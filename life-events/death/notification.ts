/** The first days: 死亡届, the permit to cremate, and the counter that guides the bereaved. Paper in practice, so they are visits. */
import { addDays, type CivilDate } from '../civil-date.js';
import type { DeadlineRule } from '../clock.js';
import type { Applies } from '../define.js';
import { ask, no, yes } from '../shared/applies.js';
import { counterAt, registerOffice } from '../shared/offices.js';
import { learnedOn, mayNotify, notificationPlace, type DeathCase } from './death-case.js';
import { afterNotification, atHomeCounter, ofResident, toHome, type DeathProcedure } from './rules.js';

const toRegister = {
  office: 'municipality',
  at: (c: DeathCase) => registerOffice(c.places, notificationPlace(c.answers)),
} as const;

export const notification: DeathProcedure[] = [
  {
    id: 'DE-01',
    name: '死亡届',
    kind: 'NOTIFICATION',
    law: '戸籍法86条・87条・88条',
    per: 'household',
    how: 'visit',
    to: toRegister,
    applies: notify,
    deadline: withinDaysOfNotification,
    sends: [
      'applicant',
      'contact',
      'filerAddress',
      'capacity',
      'deceased',
      'nationality',
      'deceasedAddress',
      'headOfHousehold',
      'diedOn',
      'learnedOn',
      'diedIn',
      'registeredIn',
      'plannedVisitOn',
    ],
    documents: [{ name: '死亡診断書または死体検案書' }],
    visit: { bring: broughtBy, where: registerCounter },
    optional: false,
  },
  {
    id: 'DE-02',
    name: '火葬（埋葬）の許可',
    kind: 'APPLICATION',
    law: '墓地、埋葬等に関する法律3条・5条',
    per: 'household',
    how: 'visit',
    to: toRegister,
    applies: cremate,
    deadline: withinDaysOfNotification,
    sends: ['applicant', 'contact', 'deceased', 'deceasedAddress', 'diedOn', 'diedIn', 'funeralOn', 'plannedVisitOn'],
    documents: [{ name: '火葬許可申請書' }],
    visit: { bring: () => ['死亡届（同じ窓口で一緒に出します）', '届け出る人の本人確認書類'], where: registerCounter },
    optional: false,
  },
  {
    id: 'DE-03',
    name: 'おくやみコーナーの予約',
    kind: 'APPLICATION',
    law: '市区町村のサービス',
    per: 'household',
    how: 'visit',
    to: toHome,
    applies: ofResident(desk),
    deadline: deskWindow,
    after: afterNotification,
    sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'deceasedAddress', 'diedOn', 'deskOn'],
    visit: atHomeCounter('おくやみコーナー', [
      '届け出た人の本人確認書類',
      '亡くなった方の資格確認書・介護保険証・年金証書など、手もとにあるもの',
      '喪主と、葬儀の日が分かるもの（会葬礼状・領収書）',
      '振込先の口座が分かるもの',
    ]),
    optional: true,
  },
];

/** 戸籍法86条: seven days, three months when the death was abroad; the day of learning counts (43条). */
function withinDaysOfNotification({ answers }: DeathCase): DeadlineRule {
  const rule = 'country' in answers.diedIn ? 'Mi+3' : 'I+7';
  return { type: 'STATUTORY', rule, anchor: learnedOn(answers), basis: '戸籍法86条・43条' };
}

function notify({ answers }: DeathCase): Applies {
  if (answers.notification.filed) return no('死亡届は、もう出してあります。');
  if ('country' in answers.diedIn && answers.deceased.nationality === 'other') {
    return no('国外で亡くなった外国籍の方には、日本の死亡届はありません。');
  }
  if (!mayNotify(answers.filer.capacity)) return no('この立場の人は、死亡届を出せません（戸籍法87条）。');
  if (notificationPlace(answers) === null) {
    return ask('/notification/registeredIn', '出す先は、届け出る人の所在地・亡くなったところ・本籍地のどれかです。');
  }
  return yes('亡くなったことを知った日を1日目として、7日（国外で亡くなったときは3か月）以内に届け出ます。');
}

function cremate({ answers }: DeathCase): Applies {
  const { funeral, notification, diedIn } = answers;
  if (notification.filed) return no('火葬の許可は、死亡届と一緒に受けてあります。');
  if ('country' in diedIn && funeral?.cremationInJapan !== true) {
    return funeral?.cremationInJapan === false
      ? no('国外で火葬・埋葬するので、日本の許可は要りません。')
      : ask(funeral ? '/funeral/cremationInJapan' : '/funeral', '日本で火葬するかどうかで決まります。');
  }
  return yes('死亡届と一緒に申請します。亡くなってから24時間は火葬できません。');
}

/** 登記事項証明書 and the like show the office that the filer is who 87条 means. */
function broughtBy({ answers: { filer } }: DeathCase): string[] {
  const proof = {
    guardian: '後見人などであることが分かるもの（登記事項証明書、任意後見契約の公正証書の写し）',
    landlord: '家主・管理人であることが分かるもの（賃貸借契約書など）',
  }[filer.capacity as string];
  return ['死亡届（右半分が死亡診断書・死体検案書）', '届け出る人の本人確認書類', ...(proof ? [proof] : [])];
}

function registerCounter(c: DeathCase): string {
  return counterAt(c.places, notificationPlace(c.answers), '戸籍の窓口（夜間・休日は宿直窓口）');
}

function desk({ answers }: DeathCase): Applies {
  const { condolenceDesk } = answers;
  if (!condolenceDesk) {
    return ask('/condolenceDesk', '市区町村に「おくやみコーナー」があるかどうかで決まります。');
  }
  return condolenceDesk.offered
    ? yes('遺族の手続をまとめて案内する窓口です。死亡届の内容が役所に行き渡る数日後から使えます。')
    : no('この市区町村に「おくやみコーナー」はないと答えました。');
}

/** The data of the register reaches the other desks within three days to a week. */
export const deskOpens = (diedOn: CivilDate): CivilDate => addDays(diedOn, 3);

/** Most duties at the municipality end on the fourteenth day: the desk is of use some days before and weeks after. */
function deskWindow(c: DeathCase): DeadlineRule {
  return {
    type: 'WINDOW',
    rule: 'WINDOW-11+42',
    anchor: addDays(c.answers.diedOn, 14),
    basis: '市区町村の予約の目安',
  };
}
