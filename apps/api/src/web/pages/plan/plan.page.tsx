import { Button } from '../../components/button/button.js';
import { ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Form } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { usePage } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';
import { Say } from '../../text/say.js';
import { type PlanEntry, PlanCard } from './plan-card.js';

export interface PlanPageProps {
  action: string;
  back: string;
  groups: Record<PlanGroup, PlanEntry[]>;
  offices: number;
  /** The plan is no longer the one that was agreed to. */
  hasChanged: boolean;
  /** The address is protected: nothing optional is chosen yet. */
  isProtected: boolean;
  summary: FieldError[];
}

export const planGroups = [
  'statutory',
  'visits',
  'optional',
  'contracts',
  'self',
  'unknown',
  'automatic',
  'no',
] as const;
export type PlanGroup = (typeof planGroups)[number];

/** Everything that follows from the answers: who is told, why, until when, and what the citizen chooses. */
export function PlanPage({ action, back, groups, offices, hasChanged, isProtected, summary }: PlanPageProps) {
  const { text } = usePage();
  const { plan } = text.file;
  const hints: Record<Exclude<PlanGroup, 'no'>, string | null> = {
    statutory: plan.statutoryHint,
    visits: plan.visitsHint,
    optional: plan.optionalHint,
    contracts: plan.optionalHint,
    self: plan.selfHint,
    unknown: plan.unknownHint,
    automatic: null,
  };
  return (
    <>
      <a class="back" href={back}>
        {ruby(text.common.back)}
      </a>
      <ErrorSummary errors={summary} />
      <h1>{ruby(plan.title)}</h1>
      {hasChanged && <Notice kind="warning" title={plan.digestChanged} spoken />}
      {isProtected && (
        <Notice kind="warning" title={plan.protectedTitle}>
          {ruby(plan.protectedHelp)}
        </Notice>
      )}
      <p class="lead">{ruby(plan.sentence(offices))}</p>
      <Form action={action}>
        {planGroups.map((group) =>
          group === 'no' || groups[group].length === 0 ? null : (
            <section>
              <h2>{ruby(plan[group])}</h2>
              {hints[group] !== null && <p>{ruby(hints[group])}</p>}
              <ul class="cards">
                {groups[group].map((entry) => (
                  <PlanCard entry={entry} />
                ))}
              </ul>
            </section>
          ),
        )}
        {groups.no.length > 0 && (
          <details>
            <summary>{ruby(plan.no(groups.no.length))}</summary>
            <ul>
              {groups.no.map(({ name, person, reason }) => (
                <li>
                  <Say japanese={name} />
                  {person && `（${person}）`}：<Say japanese={reason} />
                </li>
              ))}
            </ul>
          </details>
        )}
        <div class="buttons">
          <Button label={plan.button} />
        </div>
      </Form>
    </>
  );
}
