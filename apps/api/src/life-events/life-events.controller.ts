import { Body, Controller, Get, HttpCode, Param as PathParam, Post, Query as QueryParam } from '@nestjs/common';
import { z } from 'zod';
import { dayOf } from '../../../../life-events/civil-date.js';
import type { AnyLifeEvent } from '../../../../life-events/define.js';
import { isMunicipalityCode, postalCode } from '../../../../life-events/identifiers.js';
import { lifeEvent, lifeEvents } from '../../../../life-events/index.js';
import { closeness, companyKinds } from '../../../../life-events/recipients.js';
import { places } from '../../../../prisma/reference/places.js';
import { For } from '../identity/actor.js';
import { Accepts, jsonSchema, Param, Problems, Query, Returns, WithToken } from '../openapi.js';
import { parse } from '../parse.js';
import { DirectoryService } from '../platform/directory.service.js';
import { Problem } from '../problems.js';
import { planRequest, planSchema, presentPlan } from './plan.schema.js';
import { PlanService } from './plan.service.js';

const everyone = ['citizen', 'caseworker', 'supervisor', 'operator', 'recipient'] as const;

const listed = z.object({ id: z.string(), title: z.string(), summary: z.string() });
const described = listed.extend({
  version: z.string(),
  questions: z.record(z.string(), z.unknown()).meta({ description: 'JSON Schema with titles and hints' }),
  example: z.record(z.string(), z.unknown()).meta({ description: 'Answers of a fictitious family, good for today' }),
  fields: z.record(z.string(), z.string()).meta({ description: 'What each name in `sends` stands for' }),
  procedures: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      law: z.string(),
      optional: z.boolean(),
      sends: z.array(z.string()),
    }),
  ),
  recipientKinds: z.array(z.string()),
});
const address = z.object({ municipality: z.string(), prefecture: z.string(), city: z.string(), town: z.string() });
const provider = z.object({ id: z.string(), name: z.string(), kind: z.string(), suggested: z.boolean() });
const page = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item), next: z.string().nullable() });

@Controller('v1')
@WithToken()
export class LifeEventsController {
  constructor(
    private readonly plans: PlanService,
    private readonly directory: DirectoryService,
  ) {}

  @Get('life-events')
  @For(...everyone)
  @Returns(200, page(listed), 'Life events that can be filed')
  list(): z.infer<ReturnType<typeof page<typeof listed>>> {
    return { items: lifeEvents.map(({ id, title, summary }) => ({ id, title, summary })), next: null };
  }

  @Get('life-events/:event')
  @For(...everyone)
  @Param('event', 'Id of a life event')
  @Returns(200, described, 'Questions, procedures and kinds of recipient')
  @Problems(404)
  describe(@PathParam('event') id: string): z.infer<typeof described> {
    const event = lifeEvent(id);
    if (!event) throw new Problem('not-found');
    return describe(event);
  }

  @Get('addresses')
  @For(...everyone)
  @Query('postalCode', 'Seven digits; 〒, hyphen and full width are accepted', true)
  @Returns(200, page(address), 'Places with this postal code; empty when it is unknown')
  @Problems(400)
  addresses(@QueryParam() query: unknown): z.infer<ReturnType<typeof page<typeof address>>> {
    const { postalCode: code } = parse(z.object({ postalCode }), query);
    return { items: [...places.lookupPostalCode(code)], next: null };
  }

  @Get('providers')
  @For(...everyone)
  @Query('kind', 'Kind of company', true)
  @Query('municipality', '6-digit code; companies that serve it come first')
  @Returns(200, page(provider), 'Companies to name')
  @Problems(400)
  async providers(@QueryParam() query: unknown): Promise<z.infer<ReturnType<typeof page<typeof provider>>>> {
    const known = z
      .string()
      .refine(
        (code) => isMunicipalityCode(code) && places.municipality(code) !== null,
        '市区町村コードが正しくありません',
      );
    const { kind, municipality } = parse(
      z.object({ kind: z.enum(companyKinds), municipality: known.optional() }),
      query,
    );
    const place = municipality ? places.municipality(municipality) : null;
    const { entries } = await this.directory.current();
    const items = entries
      .filter((entry) => entry.kind === kind)
      .map(({ id, name, serves }) => ({ id, name, kind, suggested: place !== null && closeness(serves, place) > 0 }))
      .sort((a, b) => Number(b.suggested) - Number(a.suggested));
    return { items, next: null };
  }

  @Post('plans')
  @HttpCode(200)
  @For('citizen')
  @Accepts(planRequest)
  @Returns(200, planSchema, 'Every procedure found, and why; nothing is stored')
  @Problems(400, 413, 415, 422)
  async plan(@Body() body: unknown): Promise<z.infer<typeof planSchema>> {
    const { event, answers } = parse(planRequest, body);
    return presentPlan(await this.plans.plan(event, answers, dayOf(new Date())));
  }
}

function describe(event: AnyLifeEvent): z.infer<typeof described> {
  const procedures = event.procedures;
  const fields = Object.entries(event.fields) as [string, { label: string }][];
  const kinds = procedures.map((p) => (p.to ? ('office' in p.to ? p.to.office : p.to.company) : null));
  return {
    id: event.id,
    title: event.title,
    summary: event.summary,
    version: event.version,
    questions: jsonSchema(event.questions, 'input'),
    example: event.example(dayOf(new Date())) as Record<string, unknown>,
    fields: Object.fromEntries(fields.map(([name, { label }]) => [name, label])),
    procedures: procedures.map((p) => ({
      id: p.id,
      name: p.name,
      kind: p.kind,
      law: p.law,
      optional: p.optional,
      sends: [...p.sends],
    })),
    recipientKinds: [...new Set(kinds.filter((kind) => kind !== null))],
  };
}
