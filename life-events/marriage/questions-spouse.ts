/** What is asked about each of the two who marry. */
import type { z } from 'zod';
import { choice, date, flag, group } from '../shared/ask.js';
import { employment, nationality, pension } from '../shared/circumstances.js';
import { personKana, personName } from '../shared/person-name.js';
import { addressInJapan } from '../shared/place.js';

export const spouse = group('結婚する人', {
  name: personName('今の氏名'),
  kana: personKana.optional(),
  dateOfBirth: date('生年月日', { examples: ['1995-04-02'] }),
  nationality: nationality.optional(),
  home: addressInJapan('結婚した後に住むところ'),
  individualNumberCard: flag('マイナンバーカードを持っていますか').optional(),
  drivingLicence: flag('運転免許を持っていますか').optional(),
  passport: flag('有効な旅券を持っていますか').optional(),
  sealRegistration: flag('印鑑登録をしていますか').optional(),
  healthInsurance: choice('結婚した後の健康保険', {
    national: '国民健康保険',
    employer: '自分の勤務先の健康保険',
    dependant: '相手の勤務先の健康保険の扶養に入る',
    other: 'その他',
  }).optional(),
  leavesNationalInsurance: flag('今は国民健康保険に入っていますか').optional(),
  pension: pension.optional(),
  pensionLinked: flag('基礎年金番号とマイナンバーが結びついていますか').optional(),
  employment: employment.optional(),
  receivesChildRearingAllowance: flag('児童扶養手当を受け取っていますか').optional(),
  realEstate: flag('自分の名義の土地・建物がありますか').optional(),
  car: flag('自分の名義の普通自動車がありますか').optional(),
});

export type SpouseAnswers = z.output<typeof spouse>;
