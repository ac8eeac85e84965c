import { lifeEvents } from '../../../../../../life-events/index.js';
import type { Example } from '../../example.js';
import { encode } from '../../form/encode.js';
import { Fields } from '../../form/fields.js';
import { idFor } from '../../form/ids.js';
import { questionsOf } from '../../form/question.js';
import { pathsOf, type Step, stepsOf } from '../../form/steps.js';
import { usePage } from '../../layout/page-context.js';
import { QuestionPage } from './question.page.js';

/** The move stands for all; of the others the first pages, which differ most. */
const shownOf = (event: string): number => (event === 'move' ? 8 : 2);
const kinds = ['electricity', 'bank'];

interface Asked {
  step: Step;
  fields: Fields;
  isFaulty: boolean;
}

function Asking({ step, fields, isFaulty }: Asked) {
  const { text } = usePage();
  const [path = ''] = pathsOf(step);
  const message = text.file.required('<b>?</b>');
  return (
    <QuestionPage
      action="/drafts/d/step"
      back="/drafts/d/back"
      step={step}
      view={{
        fields,
        errors: new Map(isFaulty ? [[path, { message, part: null }]] : []),
        entries: { movers: ['𠮷田 <i>葵</i>', '花子'] },
        companies: [{ value: 'demo-denki', label: '見本でんき東', lang: 'ja', hint: text.file.companies.nearby }],
        towns: null,
      }}
      summary={isFaulty ? [{ field: idFor(path), message }] : []}
      about={step.kind === 'questions' && step.about !== null ? text.file.about('𠮷田 葵') : null}
      progress={{ done: 2, all: 9 }}
      seen="s"
      companyName={(kind) => kind}
    />
  );
}

/** The first pages of every event, empty and filled in; each kind of page is among them. */
export const examples: Example[] = lifeEvents.flatMap((event) => {
  const root = questionsOf(event);
  const filled = new Fields(encode(root, event.example('2026-11-24')));
  const steps = stepsOf(root, { fields: filled, asked: [], companies: kinds });
  const firstOfKind = steps.filter(({ kind }, i) => steps.findIndex((it) => it.kind === kind) === i);
  const first = steps.filter(({ id }) => !/-[1-9]/.test(id)).slice(0, shownOf(event.id));
  return [...new Set([...first, ...(event.id === 'move' ? firstOfKind : [])])].flatMap((step, i): Example[] => {
    const name = `${event.id} ${step.id}`;
    const filledIn: Example = {
      name,
      state: 'filled',
      draw: () => <Asking step={step} fields={filled} isFaulty={false} />,
    };
    if (i % 3 !== 1) return [filledIn];
    const faulty = () => <Asking step={step} fields={new Fields()} isFaulty />;
    return [filledIn, { name: `${name} left empty`, state: 'error', draw: faulty }];
  });
});
