/** Deadlines of the law: from a rule code and a day to the last day, with the reason a citizen can read. */
import { nextOpenDay, previousOpenDay, type OfficeCalendar } from './calendar.js';
import { addDays, formatJapanese, isCivilDate, lastDayOfMonths, type CivilDate } from './civil-date.js';

/**
 * What missing it means: `STATUTORY` a fine is possible, `BENEFIT_CLIFF` money is lost, `EXPIRY` a right lapses, `WINDOW` online
 * acceptance ends, `LEAD_TIME` a company wants notice in advance, `PROMPT` no date in law (速やかに, 遅滞なく), `NONE` nothing.
 */
export type DeadlineType = 'STATUTORY' | 'BENEFIT_CLIFF' | 'EXPIRY' | 'WINDOW' | 'LEAD_TIME' | 'PROMPT' | 'NONE';

/**
 * How a deadline is counted from the anchor day. Rule codes:
 * - `D+14` days, the anchor day not counted (民法140条); `I+14` the anchor day is day 1 (戸籍法43条).
 * - `M+3` months, the anchor day not counted; `Mi+3` counted (民法143条).
 * - All four end on the next open day when the last day is closed (地方自治法4条の2第4項, 国税通則法10条2項).
 * - `D-7` at least 7 days before the anchor; moves back to an open day, because a notice on a closed day would come too late.
 * - `WINDOW-30+10` a system accepts from 30 days before to 10 days after; closed days change nothing.
 * - `PROMPT`, `NONE` no date.
 */
export interface DeadlineRule {
  type: DeadlineType;
  rule: string;
  anchor: CivilDate;
  /** Article of law, shown with the reason. */
  basis?: string;
}

/** A computed deadline. `nominal` is what counting gives, `effective` the day that holds, `opens` the first day of a window. */
export interface Deadline {
  type: DeadlineType;
  rule: string;
  anchor: CivilDate;
  nominal: CivilDate | null;
  effective: CivilDate | null;
  opens: CivilDate | null;
  /** A sentence for the citizen: how it is counted, and why it moved. */
  reason: string;
  /** Version of the counting, kept with every filing. */
  version: string;
}

/** Version of the counting below; raise it when any result would change. */
export const clockVersion = 'clock-1';

/** The deadline that a rule gives under an office's calendar. Throws on a rule code or an anchor that does not exist. */
export function deadline(rule: DeadlineRule, calendar: OfficeCalendar): Deadline {
  if (!isCivilDate(rule.anchor)) throw new RangeError(`deadline ${rule.rule}: the anchor is not a civil date`);
  const { type, anchor, basis } = rule;
  const counted = count(rule.rule, anchor, calendar);
  const reason = basis ? `${counted.reason}（根拠：${basis}）` : counted.reason;
  return { type, rule: rule.rule, anchor, ...counted, reason, version: clockVersion };
}

type Counted = Pick<Deadline, 'nominal' | 'effective' | 'opens' | 'reason'>;

function count(rule: string, anchor: CivilDate, calendar: OfficeCalendar): Counted {
  if (rule === 'PROMPT') return undated('法令に日数の定めはありませんが、速やかに行うこととされています。');
  if (rule === 'NONE') return undated('期限はありません。');
  const window = /^WINDOW-(\d{1,4})\+(\d{1,4})$/.exec(rule);
  if (window) return open(anchor, Number(window[1]), Number(window[2]));
  const [, unit, digits] = /^(D\+|D-|I\+|M\+|Mi\+)(\d{1,4})$/.exec(rule) ?? [];
  const n = Number(digits);
  const from = formatJapanese(anchor);
  if (unit === 'D-') return rollBack(addDays(anchor, -n), `${from}の${n}日前`, calendar);
  if (unit === 'D+') return roll(addDays(anchor, n), `${from}の翌日から数えて${n}日目`, calendar);
  if (unit === 'I+' && n > 0) return roll(addDays(anchor, n - 1), `${from}を1日目として${n}日目`, calendar);
  if (unit === 'M+' && n > 0) {
    return roll(lastDayOfMonths(addDays(anchor, 1), n), `${from}の翌日から数えて${n}か月の最後の日`, calendar);
  }
  if (unit === 'Mi+' && n > 0) {
    return roll(lastDayOfMonths(anchor, n), `${from}を1日目として${n}か月の最後の日`, calendar);
  }
  throw new RangeError(`unknown deadline rule ${rule}`);
}

function undated(reason: string): Counted {
  return { nominal: null, effective: null, opens: null, reason };
}

function open(anchor: CivilDate, before: number, after: number): Counted {
  const [opens, closes] = [addDays(anchor, -before), addDays(anchor, after)];
  const reason = `${formatJapanese(anchor)}の${before}日前の${formatJapanese(opens)}から、${after}日後の${formatJapanese(closes)}まで受け付けます。閉庁日でも延びません。`;
  return { nominal: closes, effective: closes, opens, reason };
}

function roll(nominal: CivilDate, counting: string, calendar: OfficeCalendar): Counted {
  const effective = nextOpenDay(nominal, calendar);
  const causes = causesBetween(nominal, effective, calendar);
  return moved({ nominal, effective, counting, move: `${causes}のため、次の開庁日の${formatJapanese(effective)}` });
}

function rollBack(nominal: CivilDate, counting: string, calendar: OfficeCalendar): Counted {
  const effective = previousOpenDay(nominal, calendar);
  const causes = causesBetween(addDays(effective, 1), addDays(nominal, 1), calendar);
  return moved({ nominal, effective, counting, move: `${causes}のため、その前の開庁日の${formatJapanese(effective)}` });
}

function moved(it: { nominal: CivilDate; effective: CivilDate; counting: string; move: string }): Counted {
  const nominal = formatJapanese(it.nominal);
  const reason =
    it.nominal === it.effective
      ? `${it.counting}の${nominal}までです。`
      : `${it.counting}は${nominal}です。${it.move}までです。`;
  return { nominal: it.nominal, effective: it.effective, opens: null, reason };
}

/** The names of the closed days in `[from, until)`, each once: `土曜日・日曜日`. */
function causesBetween(from: CivilDate, until: CivilDate, calendar: OfficeCalendar): string {
  const causes = new Set<string>();
  for (let day = from; day < until; day = addDays(day, 1)) causes.add(calendar.closedBecause(day) ?? '');
  return [...causes].filter(Boolean).join('・');
}
