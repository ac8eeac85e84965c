/** docs/procedures.md: every procedure of every life event, as its definition has it. */
import type { AnyLifeEvent, Person, Procedure } from '../life-events/define.js';
import { lifeEvents } from '../life-events/index.js';

type AnyProcedure = Procedure<unknown, Person, string>;

const kinds: Record<AnyProcedure['kind'], string> = {
  NOTIFICATION: '届出',
  APPLICATION: '申請',
  PRIVATE_CONTRACT: '契約',
};
const ways = { online: '送る', visit: '窓口', self: '本人', automatic: '不要' };

const head = `# Procedures (手続)

This page is made from \`life-events/\` by \`scripts/docs.ts\`; do not edit it. A test fails when it is out of date.

How to read the tables:

- **kind**: 届出 takes effect on arrival, 申請 is examined and decided, 契約 is a private contract.
- **how**: 送る is sent by Todoke, 窓口 is a visit by the citizen, 本人 is the citizen's own to-do, 不要 happens by itself. 場合による
  means that the answers decide.
- **whom**: who is told. Offices are found by area. Companies (会社) are told only if the citizen names them.
- **after**: what must be accepted first. One that is not part of the citizen's plan holds nothing back.
- **answer within**: how long the recipient may stay silent; days are its business days. A recipient's own \`answerWithin\` wins.
- A procedure marked † may be left out by the citizen.
`;

export function proceduresPage(): string {
  return `${[head, ...lifeEvents.map(sectionOf)].join('\n').trimEnd()}\n`;
}

function sectionOf(event: AnyLifeEvent): string {
  const procedures = event.procedures as AnyProcedure[];
  return [
    `## ${event.title} (\`${event.id}\`)`,
    '',
    event.summary,
    '',
    `Rules \`${event.version}\`, ${procedures.length} procedures.`,
    '',
    ...table(
      ['no.', 'procedure', 'kind', 'law', 'how', 'whom', 'per', 'after', 'answer within'],
      procedures.map((p) => [
        p.id,
        `${p.name}${p.optional ? ' †' : ''}`,
        kinds[p.kind],
        p.law === 'contract' ? '—' : p.law,
        typeof p.how === 'string' ? ways[p.how] : '場合による',
        whom(p),
        p.per === 'person' ? '人' : '世帯',
        p.after?.join(' ') ?? '',
        p.to === null ? '' : (p.answerWithin ?? 'P10D'),
      ]),
    ),
    '',
    `### What each recipient is sent: ${event.title}`,
    '',
    'Nothing else leaves: a field that is not listed here is cut off before the message is sealed.',
    '',
    ...table(
      ['no.', 'fields', 'papers'],
      procedures
        .filter((p) => p.to !== null)
        .map((p) => [
          p.id,
          p.sends.map((name) => event.fields[name]?.label).join('、'),
          p.documents?.map(({ name }) => name).join('、') ?? '',
        ]),
    ),
    '',
  ].join('\n');
}

function whom({ to }: AnyProcedure): string {
  if (to === null) return '';
  return 'office' in to ? `\`${to.office}\`` : `会社 \`${to.company}\``;
}

function table(columns: string[], rows: string[][]): string[] {
  const line = (cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), `|${columns.map(() => '---|').join('')}`, ...rows.map(line)];
}
