/** What the watch found, written down: a task for a person, and a message to the citizen, each once while it is open. */
import { v7 as newId } from 'uuid';
import type { Language } from '../../life-events/language.js';
import type { MessageContent } from '../../life-events/message-words.js';
import { insertRows } from '../bulk.js';
import type { Database } from '../database.js';
import type { Seal } from '../seal.js';

export interface Finding {
  filingId: string;
  /** None when it is about the filing as a whole. */
  noticeId: string | null;
  code: string;
  /** The filing it is put beside, when both may be the same. */
  otherFilingId?: string;
  organisation: string | null;
  dueOn: string;
}

export interface AboutFiling {
  event: string;
  receiptNumber: string;
  /** Of whom it is. */
  language: Language;
}

/** What the citizen is told of a finding; null when they know already. */
export type Words = (finding: Finding, filing: AboutFiling) => MessageContent | null;

interface FilingRow {
  id: string;
  event: string;
  receipt_number: string;
  language: Language | null;
  person: Buffer;
  data_key: Buffer;
  lead: string | null;
}

/** A filing whose key is damaged gets its task without a message: nothing can be sealed for it. */
export async function recordFindings(
  db: Database,
  seal: Seal,
  findings: Finding[],
  words: Words,
  at: Date,
): Promise<void> {
  if (findings.length === 0) return;
  const ids = [...new Set(findings.map(({ filingId }) => filingId))];
  const { rows: filings } = await db.pool.query<FilingRow>({
    name: 'finding_filings',
    text: `SELECT f.id, f.event, f.receipt_number, f.person, f.data_key,
      (SELECT c.language FROM citizen c WHERE c.person = f.person) AS language, (SELECT n.recipient_id FROM notice n
      WHERE n.filing_id = f.id AND n.recipient_id IS NOT NULL AND n.municipality IS NOT NULL ORDER BY n.no LIMIT 1) AS lead
      FROM filing f WHERE f.id = ANY($1)`,
    values: [ids],
  });
  const known = new Map(filings.map((filing) => [filing.id, filing]));
  const messages = await Promise.all(
    findings.map((finding) => messageOf(seal, finding, known.get(finding.filingId), words, at)),
  );
  await db.transaction(async (client) => {
    const tasks = findings.map((f) => ({
      id: newId(),
      filing_id: f.filingId,
      notice_id: f.noticeId,
      code: f.code,
      other_filing_id: f.otherFilingId ?? null,
      organisation: f.organisation ?? known.get(f.filingId)?.lead ?? null,
      due_on: f.dueOn,
      created_at: at,
    }));
    await insertRows(client, 'task', taskColumns, tasks, 'ON CONFLICT DO NOTHING');
    const rows = messages.filter((row) => row !== null);
    await insertRows(client, 'message', messageColumns, rows, 'ON CONFLICT DO NOTHING');
  });
}

async function messageOf(seal: Seal, finding: Finding, filing: FilingRow | undefined, words: Words, at: Date) {
  const said = filing && words(finding, aboutOf(filing));
  if (!said) return null;
  const key = await seal.openKey(filing.data_key).catch(() => null);
  if (!key) return null;
  const id = newId();
  return {
    id,
    filing_id: filing.id,
    notice_id: finding.noticeId,
    person: filing.person,
    key: `watch:${finding.code}:${finding.noticeId ?? ''}`,
    kind: 'info',
    content: key.sealJson({ table: 'message', column: 'content', id }, said),
    sent_at: at,
  };
}

const aboutOf = ({ event, receipt_number: receiptNumber, language }: FilingRow): AboutFiling => ({
  ...{ event, receiptNumber },
  language: language ?? 'ja',
});

const taskColumns = {
  id: 'uuid',
  filing_id: 'uuid',
  notice_id: 'uuid',
  code: 'text',
  other_filing_id: 'uuid',
  organisation: 'text',
  due_on: 'text',
  created_at: 'timestamptz',
};
const messageColumns = {
  id: 'uuid',
  filing_id: 'uuid',
  notice_id: 'uuid',
  person: 'bytea',
  key: 'text',
  kind: 'text',
  content: 'bytea',
  sent_at: 'timestamptz',
};
