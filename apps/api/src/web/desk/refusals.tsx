/** What a service refuses because things have moved on: a page says what happened, and nothing is lost. */
import { Problem, type ProblemCode, problems } from '../../problems.js';
import type { PageAnswer } from '../page.js';
import { DeskRefusedPage } from '../pages/desk-refused/desk-refused.page.js';
import type { Visit } from '../sessions/visit.js';

/** Controls of the forms of staff that take sentences. */
const sentences = ['reference', 'asked', 'note', 'reasons', 'reason'];

/** What somebody wrote who is refused, to be copied: the form itself is overtaken. */
export const writtenIn = ({ form }: Visit): string[] =>
  sentences.map((name) => (form.get(name) ?? '').trim()).filter(Boolean);

/** The page for a refusal that staff can do something about; any other error goes on. */
export function refusedPage(thrown: unknown, visit: Visit, back: string): PageAnswer {
  if (!(thrown instanceof Problem)) throw thrown;
  const known: Partial<Record<ProblemCode, string>> = visit.text.deskCase.refused.codes;
  const title = known[thrown.code];
  if (title === undefined) throw thrown;
  return {
    title,
    status: problems[thrown.code].status,
    faulty: true,
    body: <DeskRefusedPage title={title} back={back} typed={writtenIn(visit)} />,
  };
}
