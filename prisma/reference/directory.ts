/** Who can be told: every municipality of Japan and, for the demo, offices and companies that are clearly made up (見本). */
import type { CompanyKind, Municipality, OfficeKind, RecipientKind, Serves } from '../../life-events/recipients.js';

/** A recipient as it is seeded. Where its webhook goes, the profile that seeds it decides. */
export interface SeedRecipient {
  id: string;
  name: string;
  kind: RecipientKind;
  serves: Serves;
  channel: { type: 'webhook' };
  answerWithin?: string;
  procedures?: string[];
}

const webhook = { channel: { type: 'webhook' } } as const;
const national: Serves = { national: true };
const north = ['01', '02', '03', '04', '05', '06', '07'];
const east = ['08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23'];

/** Offices seeded once per prefecture. */
const prefectural: Partial<Record<OfficeKind, string>> = {
  'health-center': '保健所',
  water: '水道局',
  'late-elderly-union': '後期高齢者医療広域連合',
  'pension-office': '年金事務所',
  'tax-office': '税務署',
  police: '警察',
  'transport-bureau': '運輸支局',
  'light-vehicle-office': '軽自動車検査協会',
  'legal-affairs-bureau': '法務局',
  'education-board': '教育委員会',
  'family-court': '家庭裁判所',
  'agriculture-committee': '農業委員会',
  'passport-office': '旅券窓口',
  'employment-office': 'ハローワーク',
};

const west = (prefectures: string[]) => prefectures.filter((code) => !north.includes(code) && !east.includes(code));

/** Municipalities, offices per prefecture, and companies; ids are unique, every name says 見本. */
export function seedDirectory(places: { municipalities(): readonly Municipality[] }): SeedRecipient[] {
  const municipalities = places.municipalities();
  const prefectures = new Map(municipalities.map((it) => [it.code.slice(0, 2), it.prefecture]));
  return [
    ...municipalities.map((it) => city(it, municipalities)),
    ...[...prefectures].flatMap(([code, name]) => officesOf(code, name)),
    nationalOffice('immigration-national', '出入国在留管理局（見本）', 'immigration-bureau'),
    nationalOffice('state-pension-national', '恩給の担当局（見本）', 'state-pension-bureau'),
    ...companies([...prefectures.keys()]),
  ];
}

function city(it: Municipality, all: readonly Municipality[]): SeedRecipient {
  const isAmbiguous = all.some((other) => other.name === it.name && other.code !== it.code);
  return {
    id: `city-${it.code}`,
    name: `${isAmbiguous ? it.prefecture : ''}${it.name}（見本）`,
    kind: 'municipality',
    serves: { municipalities: [it.code] },
    ...webhook,
  };
}

function nationalOffice(id: string, name: string, kind: OfficeKind): SeedRecipient {
  return { id, name, kind, serves: national, ...webhook };
}

function officesOf(prefecture: string, name: string): SeedRecipient[] {
  return (Object.entries(prefectural) as [OfficeKind, string][]).map(([kind, what]) => ({
    id: `${kind}-${prefecture}`,
    name: `${name} ${what}（見本）`,
    kind,
    serves: { prefectures: [prefecture] },
    ...webhook,
  }));
}

function companies(prefectures: string[]): SeedRecipient[] {
  const company = (id: string, name: string, kind: CompanyKind, serves: Serves = national): SeedRecipient => ({
    id: `mihon-${id}`,
    name,
    kind,
    serves,
    ...webhook,
  });
  return [
    company('denki-kita', '見本でんき北', 'electricity', { prefectures: north }),
    company('denki-higashi', '見本でんき東', 'electricity', { prefectures: east }),
    company('denki-nishi', '見本でんき西', 'electricity', { prefectures: west(prefectures) }),
    company('gas-kita', '見本ガス北', 'gas', { prefectures: north }),
    company('gas', '見本ガス', 'gas', { prefectures: east }),
    company('gas-nishi', '見本ガス西', 'gas', { prefectures: west(prefectures) }),
    company('propane', '見本プロパン', 'gas'),
    company('hoso', '見本放送', 'broadcaster'),
    company('mobile', '見本モバイル', 'telephone'),
    company('hikari', '見本ひかり', 'telephone'),
    company('ginko-1', '見本第一銀行', 'bank'),
    company('ginko-2', '見本第二銀行', 'bank'),
    company('shoken', '見本証券', 'bank'),
    company('card', '見本カード', 'card'),
    company('sonpo', '見本損保', 'insurance'),
    company('seimei', '見本生命', 'insurance'),
    company('yubin', '見本郵便', 'post'),
    company('shoji', '見本商事', 'employer'),
    company('kenpo', '見本健康保険組合', 'health-insurer'),
    company('kenpo-kyokai', '見本健康保険協会', 'health-insurer'),
    company('nenkin-plan', '見本年金プラン', 'pension-plan'),
    company('chip', '見本マイクロチップ登録センター', 'microchip-registry'),
  ];
}
