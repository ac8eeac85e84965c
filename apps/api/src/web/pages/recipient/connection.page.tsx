import { Button } from '../../components/button/button.js';
import { Chip, type ChipLook } from '../../components/chip/chip.js';
import { Form } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { Summary, type SummaryRow } from '../../components/summary/summary.js';
import { Table } from '../../components/table/table.js';
import { usePage } from '../../layout/page-context.js';
import type { Conformance, RuleState } from '../../recipient/conformance.js';
import { ruby } from '../../text/ruby.js';

export interface ConnectionPageProps {
  facts: SummaryRow[];
  /** Null for recipients that no rule of a webhook fits. */
  conformance: Conformance | null;
  tests: { when: string; result: string }[];
  canTest: boolean;
  isAsked: boolean;
}

const looks: Record<RuleState, ChipLook> = { kept: 'done', broken: 'refused', unknown: 'quiet' };

/** How a recipient is reached, and whether it keeps what was agreed. */
export function ConnectionPage({ facts, conformance, tests, canTest, isAsked }: ConnectionPageProps) {
  const { connection, columns } = usePage().text.recipient;
  return (
    <>
      {isAsked && <Notice kind="success" title={connection.asked} spoken />}
      <h1>{ruby(connection.title)}</h1>
      <p>{ruby(connection.lead)}</p>
      <h2>{ruby(connection.how)}</h2>
      <Summary rows={facts} />
      {conformance && (
        <>
          <h2>{ruby(connection.checks)}</h2>
          <p>
            <Chip look={looks[conformance.overall]} label={connection.overall[conformance.overall]} />
          </p>
          <p>{ruby(connection.checksLead)}</p>
          <Table
            id="rules"
            caption={connection.checks}
            isCaptionHeard
            columns={[connection.check, columns.status, columns.result]}
            rows={conformance.rules.map(({ name, state, codes }) => [
              ruby(connection.rules[name]),
              <Chip look={looks[state]} label={connection.states[state]} />,
              <code>{codes.join(' ')}</code>,
            ])}
          />
          <p>{ruby(connection.more)}</p>
        </>
      )}
      <h2>{ruby(connection.test)}</h2>
      {canTest ? (
        <>
          <p>{ruby(connection.testLead)}</p>
          <Form action="/recipient/tests">
            <Button label={connection.test} kind="secondary" />
          </Form>
        </>
      ) : (
        <p>{ruby(connection.noTest)}</p>
      )}
      <h2>{ruby(connection.tests)}</h2>
      {tests.length === 0 ? (
        <p>{ruby(connection.noTests)}</p>
      ) : (
        <Table
          id="tests"
          caption={connection.tests}
          isCaptionHeard
          columns={[columns.when, columns.result]}
          rows={tests.map(({ when, result }) => [when, ruby(result)])}
        />
      )}
    </>
  );
}
