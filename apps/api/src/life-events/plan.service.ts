import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../../../prisma/reference/calendars.js';
import type { CivilDate } from '../../../../life-events/civil-date.js';
import type { AnyLifeEvent } from '../../../../life-events/define.js';
import { findIndividualNumbers } from '../../../../life-events/identifiers.js';
import { lifeEvent } from '../../../../life-events/index.js';
import { type Plan, plan, type PlanContext } from '../../../../life-events/plan.js';
import { canonical, sha256 } from '../../../../prisma/evidence.js';
import { places } from '../../../../prisma/reference/places.js';
import { parse, pointer } from '../parse.js';
import { DirectoryService } from '../platform/directory.service.js';
import { type Fault, Problem } from '../problems.js';

export interface Planned {
  event: AnyLifeEvent;
  answers: unknown;
  answersDigest: string;
  plan: Plan;
  /** Names exactly this plan for exactly these answers. */
  digest: string;
  warnings: Fault[];
  context: PlanContext;
}

/** Reads answers and works out the plan. Nothing is stored. */
@Injectable()
export class PlanService {
  constructor(private readonly directory: DirectoryService) {}

  async plan(eventId: string, input: unknown, today: CivilDate): Promise<Planned> {
    const event = lifeEvent(eventId);
    if (!event)
      throw new Problem('unknown-life-event', [
        { pointer: '/event', code: 'unknown', message: '扱っていないライフイベントです' },
      ]);
    const answers: unknown = parse(event.questions, input, 'invalid-answers', '/answers');
    const faults = event.check?.(answers, places, today) ?? [];
    if (faults.length > 0)
      throw new Problem(
        'invalid-answers',
        faults.map((f) => ({ ...f, pointer: `/answers${f.pointer}` })),
      );
    const { directory } = await this.directory.current();
    const context = { today, places, directory, calendarOf };
    const made = plan(event, answers, context);
    const answersDigest = sha256(canonical(answers)).toString('base64url');
    const digest = digestOf(answersDigest, made);
    const warnings = [...(made.isProtected ? [adviceFirst] : []), ...warningsOf(answers)];
    return { event, answers, answersDigest, plan: made, digest, warnings, context };
  }
}

/** What the citizen agrees to: these answers, and who is told what, how, by when and in which order. */
function digestOf(answersDigest: string, { event, version, procedures }: Plan): string {
  const agreed = procedures.map((p) => [
    p.id,
    p.applies,
    p.how,
    p.recipient?.id ?? null,
    p.deadline?.effective ?? null,
    p.notBefore,
    p.after,
    p.sends,
  ]);
  return sha256(JSON.stringify([answersDigest, event, version, agreed])).toString('base64url');
}

const adviceFirst: Fault = {
  pointer: '/answers/protected',
  code: 'advice-first',
  message:
    '届け出る前に、市区町村の窓口か警察・配偶者暴力相談支援センターで「支援措置」を相談してください。支援措置は1年ごとに延長できます。',
};

/** Text that looks like an individual number (個人番号), which nobody needs here: one in ten random numbers does, so it only warns. */
function warningsOf(value: unknown, path: PropertyKey[] = []): Fault[] {
  if (typeof value === 'string') {
    if (findIndividualNumbers(value).length === 0) return [];
    const message = '個人番号（マイナンバー）のように見えます。個人番号は書かないでください。';
    return [{ pointer: pointer('/answers', path), code: 'looks-like-individual-number', message }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => warningsOf(inner, [...path, key]));
}
