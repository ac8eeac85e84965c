/** What a service refuses because things have moved on: a page says what happened, and nothing is lost. */
import { Problem, type ProblemCode, problems } from '../../problems.js';
import type { PageAnswer } from '../page.js';
import { DeskRefusedPage } from '../pages/desk-refused/desk-refused.page.js';
import type { Visit } from '../sessions/visit.js';

/** The page for a refusal that staff can do something about; any other error goes on. */
export function refusedPage(thrown: unknown, { text }: Visit, back: string): PageAnswer {
  if (!(thrown instanceof Problem)) throw thrown;
  const known: Partial<Record<ProblemCode, string>> = text.deskCase.refused.codes;
  const title = known[thrown.code];
  if (title === undefined) throw thrown;
  return {
    title,
    status: problems[thrown.code].status,
    faulty: true,
    body: <DeskRefusedPage title={title} back={back} />,
  };
}
