/** 転出届 and the notice of the visit that goes with it. Online only inside a window around the moving day, and never abroad. */
import { addDays, ageOn, formatJapanese } from '../civil-date.js';
import type { DeadlineRule } from '../clock.js';
import type { Applies, How } from '../define.js';
import { ask, no, yes } from '../shared/applies.js';
import { kindOfMove, leftOn, oldMunicipality, type MoveCase } from './kind-of-move.js';
import { toNewMunicipality, toOldMunicipality, unlessLeaving, type MoveProcedure } from './rules.js';
import { counterOf, visitCounter } from './visits.js';

const daysBefore = 30;
const daysAfter = 10;

export const moveOut: MoveProcedure[] = [
  {
    id: 'MV-01',
    name: '転出届',
    kind: 'NOTIFICATION',
    law: '住民基本台帳法24条',
    per: 'household',
    how: wayOut,
    to: toOldMunicipality,
    applies: (c) =>
      unlessLeaving(c, () =>
        kindOfMove(c) === 'abroad'
          ? no('国外への引越しは「国外転出届」で届け出ます。')
          : yes('ほかの市区町村へ引越すため、今までの市区町村に届け出ます。'),
      ),
    deadline: deadlineOut,
    sends: ['applicant', 'contact', 'movers', 'oldAddress', 'newAddress', 'movedOn', 'leftOn', 'wholeHousehold'],
    documents: [
      { name: '本人確認書類', omittedBy: (c) => (wayOut(c).how === 'online' ? 'マイナンバーカードの電子署名' : null) },
      {
        name: '転出証明書（新しい市区町村に出すもの）',
        omittedBy: (c) => (hasCard(c) ? 'マイナンバーカードによる転入の特例（住民基本台帳法24条の2）' : null),
      },
    ],
    visit: visitCounter('old', ['本人確認書類', '引越す人全員のマイナンバーカード（ある人）']),
    optional: false,
    answerWithin: 'P3D',
  },
  {
    id: 'MV-02',
    name: '来庁予定の連絡',
    kind: 'NOTIFICATION',
    law: '住民基本台帳法22条（引越しワンストップサービス）',
    per: 'household',
    how: 'online',
    to: toNewMunicipality,
    applies: plannedVisit,
    deadline: (c) => ({ type: 'PROMPT', rule: 'PROMPT', anchor: c.answers.movedOn }),
    sends: ['applicant', 'contact', 'movers', 'oldAddress', 'newAddress', 'movedOn', 'plannedVisitOn'],
    optional: false,
    answerWithin: 'P3D',
  },
];

/** Whether 転出届 can be sent: the day of filing, a card holder's signature, and a signer of 15 or more. */
export function wayOut(c: MoveCase): { how: How; reason?: string } {
  const why = notOnlineBecause(c);
  if (why === null) return { how: 'online' };
  const place = counterOf(c, oldMunicipality(c));
  return { how: 'visit', reason: `${why}${place}で、${howSoon(c)}届け出てください。` };
}

function notOnlineBecause(c: MoveCase): string | null {
  const [opens, closes] = [addDays(c.answers.movedOn, -daysBefore), addDays(c.answers.movedOn, daysAfter)];
  if (c.today < opens)
    return `オンラインの受付は${formatJapanese(opens)}からです。それを待って届け出直すこともできます。`;
  if (c.today > closes) return `オンラインの受付は${formatJapanese(closes)}で終わりました。`;
  const filer = c.persons.find((it) => it.answers.relation === 'self')?.answers;
  if (filer?.individualNumberCard === false) {
    return 'オンラインの転出届には、届け出る人のマイナンバーカードが必要です。';
  }
  return filer && ageOn(filer.dateOfBirth, c.today) < 15
    ? '15歳未満の人のマイナンバーカードでは、オンラインの転出届ができません。'
    : null;
}

/** Online the window ends; at the counter it should be beforehand, and is taken for 14 days after leaving. */
function deadlineOut(c: MoveCase): DeadlineRule {
  if (wayOut(c).how === 'online') {
    return {
      type: 'WINDOW',
      rule: `WINDOW-${daysBefore}+${daysAfter}`,
      anchor: c.answers.movedOn,
      basis: 'オンライン転出届の受付期間',
    };
  }
  return { type: 'STATUTORY', rule: 'D+14', anchor: leftOn(c.answers), basis: '住民基本台帳法24条' };
}

function plannedVisit(c: MoveCase): Applies {
  const kind = kindOfMove(c);
  if (kind === 'abroad' || kind === 'from-abroad') return no('国外との引越しには、来庁予定の連絡はありません。');
  if (kind === 'between' && wayOut(c).how === 'visit') {
    return no('転出届を窓口で出すため、来庁予定の連絡はありません。');
  }
  if (c.answers.visit) return yes('窓口に行く日を、新しい市区町村に前もって知らせます。時刻の予約ではありません。');
  if (kind === 'within') return no('来庁予定日を入力すると、前もって窓口に知らせることができます。');
  return ask('/visit', 'オンラインの転出届には、新しい市区町村の窓口に行く予定の日が要ります。');
}

function hasCard(c: MoveCase): boolean {
  return c.persons.some((it) => it.answers.individualNumberCard === true);
}

function howSoon(c: MoveCase): string {
  const last = addDays(leftOn(c.answers), 14);
  return c.today > last ? 'すぐに' : `${formatJapanese(last)}までに`;
}
