/** The plan as the terminal shows it: what is done how, who is told, by when, and what it waits for. */
import type { PlanView } from '../start/citizen.js';

type Planned = PlanView['procedures'][number];

const ways = { online: '送る', visit: '窓口', self: '本人', automatic: '不要' };

export function planLines(plan: PlanView): string[] {
  const applying = plan.procedures.filter(({ applies }) => applies === 'yes' || applies === 'automatic');
  return applying.flatMap((planned) => [
    headOf(planned),
    ...notesOf(planned, applying).map((note) => `           ${note}`),
  ]);
}

function headOf({ procedure, how, recipient, name, person }: Planned): string {
  const whom = recipient ? `${recipient.name}：` : '';
  return `  ${procedure.padEnd(7)}${ways[how]} ${whom}${name}${person ? `（${person}）` : ''}`;
}

function notesOf({ deadline, after, visit, reason, how }: Planned, all: Planned[]): string[] {
  const before = all.filter(({ id }) => after.includes(id)).map(({ name }) => `「${name}」`);
  return [
    ...(deadline?.effective ? [`期限 ${deadline.effective}：${deadline.reason}`] : []),
    ...(before.length > 0 ? [`${before.join('と')}が受け付けられてから送ります。`] : []),
    ...(visit ? [`行くところ：${visit.where}。持ちもの：${visit.bring.join('、')}`] : []),
    ...(how === 'automatic' || how === 'self' ? [reason] : []),
  ];
}
