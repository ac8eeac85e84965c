/** docs/procedures.md: every procedure of every life event, as its definition has it. */
import type { AnyLifeEvent, Case, Person, Procedure } from '../life-events/define.js';
import type { CivilDate } from '../life-events/civil-date.js';
import { lifeEvents } from '../life-events/index.js';
import { places } from '../prisma/reference/places.js';

type AnyProcedure = Procedure<unknown, Person, string>;

const kinds: Record<AnyProcedure['kind'], string> = {
  NOTIFICATION: '届出',
  APPLICATION: '申請',
  PRIVATE_CONTRACT: '契約',
};
const exampleDay: CivilDate = '2026-11-21';
const ways = { online: '送る', visit: '窓口', self: '本人', automatic: '不要' };

const head = `# Procedures (手続)

This page is made from \`life-events/\` by \`scripts/docs.ts\`; do not edit it. A test fails when it is out of date.

How to read the tables:

- **kind**: 届出 takes effect on arrival, 申請 is examined and decided, 契約 is a private contract.
- **how**: 送る is sent by Todoke, 窓口 is a visit by the citizen, 本人 is the citizen's own to-do, 不要 happens by itself. 場合による
  means that the answers decide.
- **whom**: who is told. Offices are found by area. Companies (会社) are told only if the citizen names them.
- **deadline**: as the example family has it. \`D+14\` counts days from the day after the event, \`I+14\` counts the event's day as the first;
  \`M\` and \`Mi\` count months likewise, \`D-7\` means so many days ahead, \`WINDOW\` is when a system accepts. A fine is possible
  (STATUTORY), money is lost (BENEFIT_CLIFF), a right lapses (EXPIRY), a company wants notice (LEAD_TIME), or the law says soon (PROMPT).
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
      ['no.', 'procedure', 'kind', 'law', 'how', 'whom', 'per', 'deadline', 'after', 'answer within'],
      procedures.map((p) => [
        p.id,
        `${p.name}${p.optional ? ' †' : ''}`,
        kinds[p.kind],
        p.law === 'contract' ? '—' : p.law,
        typeof p.how === 'string' ? ways[p.how] : '場合による',
        whom(p),
        p.per === 'person' ? '人' : '世帯',
        deadlineOf(p, event),
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

function deadlineOf(procedure: AnyProcedure, event: AnyLifeEvent): string {
  const answers: unknown = event.questions.parse(event.example(exampleDay));
  const persons = event.persons(answers) as Person[];
  const person = procedure.per === 'person' ? persons.find(procedure.whose ?? (() => true)) : null;
  if (person === undefined) return '';
  const example: Case<unknown, Person> = { answers, persons, person, today: exampleDay, places };
  const rule = procedure.deadline?.(example);
  if (!rule || rule.type === 'NONE') return '';
  return rule.rule.startsWith(rule.type) ? rule.rule : `${rule.rule} ${rule.type}`;
}

function whom({ to }: AnyProcedure): string {
  if (to === null) return '';
  return 'office' in to ? `\`${to.office}\`` : `会社 \`${to.company}\``;
}

function table(columns: string[], rows: string[][]): string[] {
  const line = (cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), `|${columns.map(() => '---|').join('')}`, ...rows.map(line)];
}
