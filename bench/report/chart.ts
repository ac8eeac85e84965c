/** The chart: bars of filings per second, one block for each scenario. Plain SVG, readable on light and dark ground. */
import { contestant } from '../contestants.js';
import { scenarios } from '../scenarios.js';
import type { Row } from './summary.js';

const width = 860;
const barHeight = 20;
const gap = 6;
const labelWidth = 300;
const valueWidth = 130;
const headHeight = 34;

export function chartOf(rows: Row[], caption: string): string {
  let y = 30;
  const body = scenarios.flatMap(({ name, title }) => {
    const own = rows
      .filter(({ scenario }) => scenario === name)
      .toSorted((a, b) => b.filingsPerSecond - a.filingsPerSecond);
    if (own.length === 0) return [];
    const most = own[0]!.filingsPerSecond;
    y += headHeight;
    const head = text(10, y - 10, `${name}: ${title} (filings/s)`, 'head');
    const bars = own.map((row) => {
      const line = bar(row, y, most);
      y += barHeight + gap;
      return line;
    });
    return [head, ...bars];
  });
  const height = y + 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escape(caption)}</title>
<style>
  .ground { fill: #ffffff } text { font: 13px system-ui, sans-serif; fill: #1b1f24 } .head { font-weight: 600 } .small { font-size: 11px }
  .ours { fill: #0b6e4f } .floor { fill: #9aa5b1 } .other { fill: #3d6fb4 }
</style>
<rect class="ground" width="${width}" height="${height}"/>
${text(10, 20, caption, 'small')}
${body.join('\n')}
</svg>
`;
}

function bar(row: Row, y: number, most: number): string {
  const { name, title, writesNothing } = contestant(row.contestant);
  const kind = name.startsWith('todoke') ? 'ours' : writesNothing || name === 'no-engine' ? 'floor' : 'other';
  const length = Math.max(1, (row.filingsPerSecond / most) * (width - labelWidth - valueWidth));
  const end = labelWidth + length + 6;
  const middle = y + barHeight - 5;
  const value = `${row.filingsPerSecond.toFixed(row.filingsPerSecond < 100 ? 1 : 0)}`;
  const detail = row.p50 === null ? value : `${value}  (p50 ${row.p50.toFixed(0)} ms)`;
  return [
    text(10, middle, title),
    `<rect class="${kind}" x="${labelWidth}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}" rx="2"/>`,
    text(end, middle, detail, 'small'),
  ].join('');
}

function text(x: number, y: number, content: string, kind = ''): string {
  return `<text x="${x.toFixed(0)}" y="${y}"${kind && ` class="${kind}"`}>${escape(content)}</text>`;
}

const escape = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
