import { useText } from '../../layout/page-context.js';
import { plain } from '../../text/ruby.js';

/** One bar: `marks` are further lengths of it, drawn as strokes. */
export interface Bar {
  label: string;
  value: number;
  /** The value in words. */
  shown: string;
  mark?: number | undefined;
}

export interface ChartProps {
  id: string;
  title: string;
  bars: Bar[];
}

const width = 640;
const row = 44;
const most = 30;

/** Bars drawn on the server. The table beneath says the same: this is for the eye only, and needs no colour to be read. */
export function Chart({ id, title, bars }: ChartProps) {
  const { common } = useText();
  const shown = bars.slice(0, most);
  if (shown.length === 0) return <p>{plain(common.none)}</p>;
  const longest = Math.max(...shown.flatMap(({ value, mark }) => [value, mark ?? 0]), Number.MIN_VALUE);
  const length = (value: number): number => Math.round((value / longest) * (width - 4));
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${shown.length * row}`} role="img" aria-labelledby={id}>
      <title id={id}>{plain(title)}</title>
      {shown.map(({ label, value, shown: words, mark }, i) => (
        <>
          <text x="0" y={i * row + 16}>
            {short(label)} {words}
          </text>
          <rect class="chart__bar" x="0" y={i * row + 22} width={Math.max(length(value), 1)} height="14" />
          {mark !== undefined && (
            <path class="chart__mark" d={`M${length(value)} ${i * row + 29}H${length(mark)}m0-7v14`} />
          )}
        </>
      ))}
    </svg>
  );
}

/** A line of the drawing has no second one. */
const short = (label: string): string => {
  const letters = [...plain(label).replace(/[\p{Cc}\p{Cf}]/gu, '')];
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : letters.join('');
};
