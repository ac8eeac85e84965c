import { type Bar, Chart } from '../../components/chart/chart.js';
import { Table } from '../../components/table/table.js';
import { PeriodTabs } from '../../components/tabs/period-tabs.js';
import { usePage } from '../../layout/page-context.js';
import { percent, span } from '../../text/amounts.js';
import { ruby } from '../../text/ruby.js';
import type { Text } from '../../text/text.js';

export interface NamedFigures {
  name: string;
  told: number;
  answered: number;
  medianSeconds: number | null;
  p95Seconds: number | null;
  attempts: number;
  failed: number;
}

export interface DeskStatisticsPageProps {
  days: number;
  recipients: NamedFigures[];
  backlog: { age: keyof Text['deskTools']['statistics']['ages']; count: number }[];
  /** So many open notices are counted at most. */
  most: number;
}

/** Answer times, what is open and how old it is, and how often sending failed: each as a chart and as a table. */
export function DeskStatisticsPage(props: DeskStatisticsPageProps) {
  const { statistics } = usePage().text.deskTools;
  return (
    <>
      <h1>{ruby(statistics.title)}</h1>
      <p>{ruby(statistics.lead(props.days))}</p>
      <PeriodTabs at="/desk/statistics" days={props.days} words={statistics} />
      <Answers {...props} />
      <Backlog {...props} />
      <Failures {...props} />
    </>
  );
}

function Answers({ recipients }: DeskStatisticsPageProps) {
  const { text, language } = usePage();
  const { statistics, recipient } = text.deskTools;
  const said = (seconds: number | null): string => (seconds === null ? '—' : span(seconds, language));
  const bars = recipients.flatMap(({ name, medianSeconds, p95Seconds }): Bar[] =>
    medianSeconds === null
      ? []
      : [
          {
            label: name,
            value: medianSeconds,
            mark: p95Seconds ?? undefined,
            shown: `${said(medianSeconds)} / ${said(p95Seconds)}`,
          },
        ],
  );
  return (
    <>
      <h2>{ruby(statistics.answers)}</h2>
      <p>{ruby(statistics.answersText)}</p>
      <Chart id="answers-chart" title={statistics.answers} bars={bars} />
      <Table
        id="answers"
        caption={statistics.answers}
        isCaptionHeard
        columns={[recipient, statistics.told, statistics.answered, statistics.median, statistics.p95]}
        rows={recipients.map((it) => [
          it.name,
          it.told,
          it.answered,
          ruby(said(it.medianSeconds)),
          ruby(said(it.p95Seconds)),
        ])}
      />
    </>
  );
}

function Backlog({ backlog, most }: DeskStatisticsPageProps) {
  const { statistics } = usePage().text.deskTools;
  const isEmpty = backlog.every(({ count }) => count === 0);
  const bars = backlog.map(({ age, count }) => ({ label: statistics.ages[age], value: count, shown: String(count) }));
  return (
    <>
      <h2>{ruby(statistics.backlog)}</h2>
      <p class="quiet">{ruby(statistics.most(most))}</p>
      <Chart id="backlog-chart" title={statistics.backlog} bars={isEmpty ? [] : bars} />
      <Table
        id="backlog"
        caption={statistics.backlog}
        isCaptionHeard
        columns={[statistics.age, statistics.count]}
        rows={backlog.map(({ age, count }) => [ruby(statistics.ages[age]), count])}
      />
    </>
  );
}

function Failures({ recipients }: DeskStatisticsPageProps) {
  const { text, language } = usePage();
  const { statistics, recipient } = text.deskTools;
  const tried = recipients.filter(({ attempts }) => attempts > 0);
  const rate = ({ failed, attempts }: NamedFigures): number => (attempts === 0 ? 0 : failed / attempts);
  const worst = [...tried].sort((a, b) => rate(b) - rate(a));
  return (
    <>
      <h2>{ruby(statistics.failures)}</h2>
      <Chart
        id="failures-chart"
        title={statistics.failures}
        bars={worst.map((it) => ({ label: it.name, value: rate(it), shown: percent(rate(it), language) }))}
      />
      <Table
        id="failures"
        caption={statistics.failures}
        isCaptionHeard
        columns={[recipient, statistics.attempts, statistics.failed, statistics.rate]}
        rows={worst.map((it) => [it.name, it.attempts, it.failed, percent(rate(it), language)])}
      />
    </>
  );
}
