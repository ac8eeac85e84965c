/** The tables of figures in the READMEs, made from the newest results of the bench and of the faults. */
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { contestants } from '../bench/contestants.js';
import { median } from '../bench/report/summary.js';
import { root } from '../prisma/root.js';

const ratio = z.object({
  scenario: z.string(),
  title: z.string(),
  kind: z.enum(['more', 'less']),
  atLeast: z.number().nullable(),
  aim: z.number().nullable(),
  ratio: z.number(),
});
const row = z.object({
  scenario: z.string(),
  contestant: z.string(),
  rounds: z.number(),
  filingsPerSecond: z.number(),
  p50: z.number().nullable(),
  cpuTotal: z.number(),
});
const machine = z.object({ cores: z.number(), cpu: z.string() });
const round = z.object({
  scenario: z.string(),
  contestant: z.string(),
  round: z.number(),
  cpuPerFiling: z.record(z.string(), z.number()),
  faults: z.array(z.string()),
});
const bench = z.object({ machine, rows: z.array(row), ratios: z.array(ratio), runs: z.array(round) });
const scale = z.object({
  sizes: z
    .array(
      z.object({
        filings: z.number(),
        p95: z.record(z.string(), z.number()),
        pages: z.array(z.object({ name: z.string(), p95: z.number() })),
      }),
    )
    .min(2),
  drained: z
    .object({
      filings: z.number(),
      ratio: z.number(),
      memoryMb: z.object({ api: z.number().nullable(), worker: z.number().nullable() }),
    })
    .nullable(),
});

const counts = z.record(z.string(), z.number());
const faults = z.object({
  minutes: z.number(),
  seed: z.number(),
  shape: z.string(),
  previous: z.string().nullable(),
  filings: z.number(),
  deliveries: z.number(),
  attempts: z.number(),
  faults: counts,
  kills: counts,
  crashPoints: z.object({ hit: z.number(), of: z.number() }),
  drainedAfterSeconds: z.number().nullable(),
  violations: z.record(z.string(), z.array(z.string())),
  holds: z.boolean(),
});

type Language = 'en' | 'ja';
const words = {
  en: {
    scenario: 'what is done',
    against: 'Todoke compared with',
    ratio: 'measured',
    limits: 'at least / aim',
    results: 'results',
    contestant: 'filings of ten recipients, all answered at once',
    rate: 'a second',
    cpu: 'CPU ms each',
    engine: 'of it the engine',
    size: 'p95, milliseconds',
    times: 'ratio',
    broken: (minutes: string) => `\`npm run test:faults\`, ${minutes} minutes`,
    brokenRows: [
      'filings',
      'deliveries, in attempts',
      'faults',
      'kills',
      'crash points reached',
      'second worker, of an older version',
      'lost or doubled',
      'all done after the last fault',
    ],
    seconds: (n: number | null) => (n === null ? 'not in time' : `${n} s`),
    backlog: (n: number, r: string, api: string, worker: string) =>
      `A backlog of ${n} filings drains at ${r} of the steady rate; API at most ${api} MB, worker ${worker} MB.`,
  },
  ja: {
    scenario: '内容',
    against: 'Todoke の比較相手',
    ratio: '実測',
    limits: '下限 / 目標',
    results: '結果',
    contestant: '10 の通知先への届出（すべて即時回答）',
    rate: '毎秒',
    cpu: '1件の CPU ミリ秒',
    engine: 'うちエンジン分',
    size: 'p95（ミリ秒）',
    times: '比',
    broken: (minutes: string) => `\`npm run test:faults\`（${minutes} 分）`,
    brokenRows: [
      '届出',
      '送達（送信回数）',
      '障害',
      '強制終了',
      '到達したクラッシュ地点',
      '並走した旧版のワーカー',
      '失われた・重複したもの',
      '最後の障害からすべて終わるまで',
    ],
    seconds: (n: number | null) => (n === null ? '時間内に終わらず' : `${n} 秒`),
    backlog: (n: number, r: string, api: string, worker: string) =>
      `${n} 件の滞留は、定常時の ${r} 倍の速さで解消します。メモリは API が最大 ${api} MB、ワーカーが最大 ${worker} MB です。`,
  },
};

const folder = 'bench/results';
const begin = '<!-- figures: made by scripts/docs.ts from bench/results, do not edit -->';
const end = '<!-- end of figures -->';

/** The page with its figures as the results have them. */
export function withFigures(page: string, language: Language): string {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error('the page has no place for figures');
  return `${before}${begin}\n\n${figures(language)}\n\n${end}${after}`;
}

function figures(language: Language): string {
  const files = fs.readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.json'));
  const newest = files.sort().toReversed();
  const isScale = (name: string): boolean => name.endsWith('-scale.json');
  const isFaults = (name: string): boolean => name.endsWith('-faults.json');
  const runs = newest
    .filter((name) => !isScale(name) && !isFaults(name))
    .map((name) => ({ name, ...bench.parse(read(name)) }));
  const scaled = newest.filter(isScale).map((name) => ({ name, ...scale.parse(read(name)) }));
  const broken = newest.filter(isFaults).slice(0, 1);
  return [
    ...benchTables(runs, language),
    ...scaleTable(scaled, language),
    ...broken.flatMap((name) => faultsTable(name, language)),
  ].join('\n');
}

type Run = z.infer<typeof bench> & { name: string };

/** Each scenario as its newest run has it. */
function benchTables(runs: Run[], language: Language): string[] {
  const w = words[language];
  const scenarios = [...new Set(runs.flatMap(({ rows }) => rows.map(({ scenario }) => scenario)))];
  const newest = scenarios.map((scenario) => ({ scenario, run: newestOf(runs, scenario) }));
  const ratios = newest.flatMap(({ scenario, run }) =>
    run.ratios.filter((one) => one.scenario === scenario).map((one) => ratioCells(one, run)),
  );
  const atOnce = newest.find(({ scenario }) => scenario === 'at-once')?.run;
  const rows = (atOnce?.rows ?? []).filter(({ scenario }) => scenario === 'at-once');
  const fastest = rows.toSorted((a, b) => b.filingsPerSecond - a.filingsPerSecond);
  return [
    ...table(
      [w.contestant, w.rate, 'p50 ms', w.cpu, w.engine],
      fastest.map((one) => rowCells(one, atOnce?.runs ?? [])),
    ),
    '',
    ...table([w.scenario, w.against, w.ratio, w.limits, w.results], ratios),
  ];
}

const newestOf = (runs: Run[], scenario: string): Run =>
  runs.find(({ rows }) => rows.some((one) => one.scenario === scenario))!;

function ratioCells(
  { scenario, title, kind, ratio: value, atLeast, aim }: z.infer<typeof ratio>,
  { name }: Run,
): string[] {
  const limit = (one: number | null): string => (one === null ? '–' : `${kind === 'less' ? '≤ ' : ''}${one}`);
  const measured = `${value.toFixed(2)} ×`;
  return [`\`${scenario}\``, title, measured, `${limit(atLeast)} / ${limit(aim)}`, link(name)];
}

const rowCells = (
  { contestant, filingsPerSecond, p50, cpuTotal }: z.infer<typeof row>,
  runs: z.infer<typeof round>[],
): string[] => [
  contestants.find(({ name }) => name === contestant)?.title ?? contestant,
  filingsPerSecond.toFixed(1),
  p50?.toFixed(0) ?? '–',
  cpuTotal.toFixed(1),
  contestant === 'no-engine' ? '–' : (engineCost(runs, contestant)?.toFixed(1) ?? '–'),
];

/** What a contestant costs beyond the same work without an engine, in the same round: a shared machine is not equally fast in each. */
function engineCost(runs: z.infer<typeof round>[], contestant: string): number | null {
  const valid = runs.filter(({ scenario, faults }) => scenario === 'at-once' && faults.length === 0);
  const costsOf = (name: string): Map<number, number> =>
    new Map(valid.filter((one) => one.contestant === name).map((one) => [one.round, sum(one.cpuPerFiling)]));
  const floor = costsOf('no-engine');
  return median([...costsOf(contestant)].flatMap(([nth, cost]) => (floor.has(nth) ? cost - floor.get(nth)! : [])));
}

const sum = (all: Record<string, number>): number => Object.values(all).reduce((a, b) => a + b, 0);

type Scaled = z.infer<typeof scale> & { name: string };

/** The newest of the largest: sizes and backlog may come from different runs. */
function scaleTable(runs: Scaled[], language: Language): string[] {
  const w = words[language];
  const largest = (sizeOf: (run: Scaled) => number): Scaled | undefined =>
    runs.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
  const sized = largest(({ sizes }) => sizes.at(-1)!.filings);
  if (!sized) return [];
  const { name, sizes } = sized;
  const { drained } = largest((run) => run.drained?.filings ?? 0)!;
  const [few, many] = [sizes[0]!, sizes.at(-1)!];
  const asked = ({ p95, pages }: typeof few): Record<string, number> => ({
    ...p95,
    ...Object.fromEntries(pages.map((page) => [`page ${page.name}`, page.p95])),
  });
  const rows = Object.entries(asked(few)).map(([what, before]) => {
    const after = asked(many)[what] ?? NaN;
    return [what, before.toFixed(1), after.toFixed(1), (after / before).toFixed(2)];
  });
  const memory = (mb: number | null): string => mb?.toFixed(0) ?? '–';
  return [
    '',
    ...table([`${w.size} (${link(name)})`, `${few.filings}`, `${many.filings}`, w.times], rows),
    ...(drained
      ? [
          '',
          w.backlog(
            drained.filings,
            drained.ratio.toFixed(2),
            memory(drained.memoryMb.api),
            memory(drained.memoryMb.worker),
          ),
        ]
      : []),
  ];
}

function faultsTable(name: string, language: Language): string[] {
  const w = words[language];
  const run = faults.parse(read(name));
  const violated = Object.values(run.violations).flat().length;
  const cells = [
    String(run.filings),
    `${run.deliveries} (${run.attempts})`,
    String(sum(run.faults)),
    String(sum(run.kills)),
    `${run.crashPoints.hit} / ${run.crashPoints.of}`,
    run.previous ?? '–',
    String(violated),
    w.seconds(run.drainedAfterSeconds),
  ];
  const title = `${w.broken(run.minutes.toFixed(0))} (${link(name)})`;
  return [
    '',
    ...table(
      [title, ''],
      w.brokenRows.map((what, i) => [what, cells[i]!]),
    ),
  ];
}

const link = (name: string): string => `[${name.replace('.json', '')}](${folder}/${name})`;

const read = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(root, folder, name), 'utf8'));

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
