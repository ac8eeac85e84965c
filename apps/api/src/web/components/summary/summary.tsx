import type { ComponentChildren } from 'preact';
import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

export interface SummaryRow {
  label: string;
  value: ComponentChildren;
  /** Where it is changed. */
  change?: string | undefined;
  lang?: 'ja' | undefined;
}

/** What was said, line by line, with the way to change it. */
export function Summary({ rows }: { rows: SummaryRow[] }) {
  const text = useText();
  if (rows.length === 0) return null;
  return (
    <dl class="summary">
      {rows.map(({ label, value, change, lang }) => (
        <div class="summary__row">
          <dt lang={lang}>{ruby(label)}</dt>
          <dd>{value}</dd>
          {change && (
            <dd class="summary__change no-print">
              <a href={change}>
                {ruby(text.common.change)}
                <span class="only-spoken">（{ruby(label)}）</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
