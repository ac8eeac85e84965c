/** Recipients (通知先) as the pure rules see them: kinds, who serves which area, and real places. */

/** Kinds of recipient. Offices are chosen by area, companies by the citizen's word. */
export const officeKinds = [
  'municipality',
  'health-center',
  'water',
  'late-elderly-union',
  'pension-office',
  'tax-office',
  'prefectural-tax-office',
  'police',
  'transport-bureau',
  'light-vehicle-office',
  'legal-affairs-bureau',
  'immigration-bureau',
  'family-court',
  'agriculture-committee',
  'passport-office',
  'employment-office',
  'state-pension-bureau',
  'education-board',
] as const;
export const companyKinds = [
  'electricity',
  'gas',
  'broadcaster',
  'telephone',
  'bank',
  'card',
  'insurance',
  'post',
  'employer',
  'school',
  'health-insurer',
  'pension-plan',
  'microchip-registry',
  'other',
] as const;
export const recipientKinds = [...officeKinds, ...companyKinds] as const;
export type OfficeKind = (typeof officeKinds)[number];
export type CompanyKind = (typeof companyKinds)[number];
export type RecipientKind = OfficeKind | CompanyKind;

/** A recipient as plans and filings show it. `municipality` is the office's own (its calendar), null for companies. */
export interface RecipientRef {
  id: string;
  name: string;
  kind: RecipientKind;
  municipality: string | null;
  answerWithin: string | null;
}

/** The area a recipient serves. */
export type Serves = { national: true } | { prefectures: string[] } | { municipalities: string[] };

/** Who is registered. Both answer null when nobody fits: an explicit result, never silence. */
export interface Directory {
  /** The office of this kind that takes the procedure and serves the municipality most closely (itself, then prefecture, then nation). */
  serving(kind: RecipientKind, municipality: string, procedure: string): RecipientRef | null;
  /** The company with this id, if it is of this kind and still takes notices. */
  named(kind: RecipientKind, id: string): RecipientRef | null;
}

/** A municipality or ward. `code` has 6 digits with its check digit (全国地方公共団体コード). `city` is set for wards of designated cities. */
export interface Municipality {
  code: string;
  prefecture: string;
  name: string;
  kana: string;
  /** For a ward of a designated city (政令指定都市): the code of the city it belongs to. Tokyo's 23 wards have none. */
  city: string | null;
}

/** Real places, from reference data. */
export interface Places {
  municipality(code: string): Municipality | null;
  /** The office that keeps the resident register there: the designated city for its wards, else the municipality itself. */
  registerOffice(code: string): string | null;
  /** Whether the office there takes this procedure online, where the law leaves that to each office. */
  offersOnline(code: string, procedure: string): boolean;
}

/** How closely a recipient serves a municipality: 3 itself (or its designated city), 2 prefecture, 1 nation, 0 not at all. */
export function closeness(serves: Serves, municipality: Municipality): 0 | 1 | 2 | 3 {
  if ('national' in serves) return 1;
  if ('prefectures' in serves) return serves.prefectures.includes(municipality.code.slice(0, 2)) ? 2 : 0;
  return serves.municipalities.some((code) => code === municipality.code || code === municipality.city) ? 3 : 0;
}
