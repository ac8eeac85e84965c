const weekdays = '日月火水木金土';

/** `2026年4月1日 09:05` in Japan for an instant; `2026年4月1日（水）` for a plain date; anything else as it came. */
export function japanTime(value: string): string {
  const plainDate = /^\d{4}-\d{2}-\d{2}$/u.test(value);
  const time = plainDate ? Date.parse(`${value}T00:00:00+09:00`) : Date.parse(value);
  if (Number.isNaN(time) || !/^\d{4}-/u.test(value)) return value;
  // Japan has kept UTC+9 without summer time since 1952: no time zone table, so the same bytes on every machine.
  const japan = new Date(time + 9 * 3600_000);
  const day = `${japan.getUTCFullYear()}年${japan.getUTCMonth() + 1}月${japan.getUTCDate()}日`;
  return plainDate ? `${day}（${weekdays[japan.getUTCDay()]}）` : `${day} ${japan.toISOString().slice(11, 16)}`;
}
