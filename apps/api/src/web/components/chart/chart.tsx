import { useText } from '../../layout/page-context.js';
import { plain, ruby } from '../../text/ruby.js';

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

const row = 44;
const most = 30;

/** Bars drawn on the server. The table beneath says the same: this is for the eye only, and needs no colour to be read. */
export function Chart({ id, title, bars }: ChartProps) {
  const { common } = useText();
  const shown = bars.slice(0, most);
  if (shown.length === 0) return <p>{ruby(common.none)}</p>;
  const longest = Math.max(...shown.flatMap(({ value, mark }) => [value, mark ?? 0]), Number.MIN_VALUE);
  // Lengths are shares of the width, whatever that is; letters keep their size.
  const share = (value: number): string => `${Math.max(0.5, Math.round((value / longest) * 990) / 10)}%`;
  return (
    <svg class="chart" height={shown.length * row} role="img" aria-labelledby={id}>
      <title id={id}>{plain(title)}</title>
      {shown.map(({ label, value, shown: words, mark }, i) => (
        <>
          <text x="0" y={i * row + 16}>
            {plain(words)}　{short(label)}
          </text>
          <rect class="chart__bar" x="0" y={i * row + 22} width={share(value)} height="14" />
          {mark !== undefined && <Mark from={share(value)} to={share(mark)} y={i * row + 29} />}
        </>
      ))}
    </svg>
  );
}

function Mark({ from, to, y }: { from: string; to: string; y: number }) {
  return (
    <g class="chart__mark">
      <line x1={from} x2={to} y1={y} y2={y} />
      <line x1={to} x2={to} y1={y - 7} y2={y + 7} />
    </g>
  );
}

/** A line of the drawing has no second one. */
const short = (label: string): string => {
  const letters = [...plain(label).replace(/[\p{Cc}\p{Cf}]/gu, '')];
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : letters.join('');
};
