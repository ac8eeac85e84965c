import { Tabs } from './tabs.js';

/** Of how many days figures are shown. */
const periods = [7, 30, 90];

/** The period that was asked for; a month where it is none of them. */
export const periodOf = (asked: unknown): number => periods.find((n) => String(n) === asked) ?? 30;

/** The same figures of other days; `at` is the page that shows them. */
export function PeriodTabs({
  at,
  days,
  words,
}: {
  at: string;
  days: number;
  words: { period: string; days: (n: number) => string };
}) {
  const tabs = periods.map((n) => ({ href: `${at}?days=${n}`, name: words.days(n), isHere: n === days }));
  return <Tabs label={words.period} tabs={tabs} />;
}
