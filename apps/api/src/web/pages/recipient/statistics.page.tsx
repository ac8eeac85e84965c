import { Chart } from '../../components/chart/chart.js';
import { Summary } from '../../components/summary/summary.js';
import { Table } from '../../components/table/table.js';
import { PeriodTabs } from '../../components/tabs/period-tabs.js';
import { usePage } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';
import { Say } from '../../text/say.js';

export interface StatisticsPageProps {
  days: number;
  told: number;
  answered: number;
  median: string | null;
  p95: string | null;
  failureRate: string | null;
  backlog: { words: string; count: number; oldest: string }[];
  failures: { code: string; cause: string; count: number }[];
}

/** How long its answers take, how often it could not be reached, what it owes. */
export function StatisticsPage(props: StatisticsPageProps) {
  const { days, told, answered, median, p95, failureRate, backlog, failures } = props;
  const { text } = usePage();
  const { statistics, columns } = text.recipient;
  const none = ruby(statistics.none);
  return (
    <>
      <h1>{ruby(statistics.title)}</h1>
      <p>{ruby(statistics.lead(days))}</p>
      <PeriodTabs at="/recipient/statistics" days={days} words={statistics} />
      <h2>{ruby(statistics.days(days))}</h2>
      <Summary
        rows={[
          { label: statistics.told, value: told },
          { label: statistics.answered, value: answered },
          { label: statistics.median, value: median === null ? none : ruby(median) },
          { label: statistics.p95, value: p95 === null ? none : ruby(p95) },
          { label: statistics.failureRate, value: failureRate ?? none },
        ]}
      />
      <h2>{ruby(statistics.backlog)}</h2>
      {backlog.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <Chart
            id="backlog-chart"
            title={statistics.backlog}
            bars={backlog.map(({ words, count }) => ({ label: words, value: count, shown: String(count) }))}
          />
          <Table
            id="backlog"
            caption={statistics.backlog}
            isCaptionHeard
            columns={[columns.status, statistics.count, statistics.oldest]}
            rows={backlog.map(({ words, count, oldest }) => [ruby(words), count, oldest])}
          />
        </>
      )}
      <h2>{ruby(statistics.failures)}</h2>
      {failures.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Table
          id="failures"
          caption={statistics.failures}
          isCaptionHeard
          columns={[statistics.cause, statistics.count]}
          rows={failures.map(({ code, cause, count }) => [
            <>
              <code>{code}</code> <Say japanese={cause} />
            </>,
            count,
          ])}
        />
      )}
    </>
  );
}
