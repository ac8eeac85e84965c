import { Controller, Get, HttpCode, Inject, Post, Query as QueryParam } from '@nestjs/common';
import { z } from 'zod';
import { causeOf } from '../../../../../life-events/cause.js';
import { noticeStatuses } from '../../../../../life-events/status.js';
import type { Database } from '../../../../../prisma/database.js';
import { findOwnEndpoint, listOwnDeliveries, type OwnEndpoint } from '../../../../../prisma/stores/own.store.js';
import { findRecipientStatistics } from '../../../../../prisma/stores/recipient-statistics.store.js';
import { listTestEvents, type TestEvent } from '../../../../../prisma/stores/test-event.store.js';
import type { Actor } from '../../identity/actor.js';
import { Query } from '../../openapi.js';
import { toPage } from '../../paging.js';
import { parse } from '../../parse.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { EndpointController } from '../../recipient/endpoint.controller.js';
import { organisationOf } from '../../recipient/organisation.js';
import { momentOf } from '../follow/moment.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { ConnectionPage } from '../pages/recipient/connection.page.js';
import { type DeliveryStatusWord, LogPage } from '../pages/recipient/log.page.js';
import { periodOf } from '../components/tabs/period-tabs.js';
import { StatisticsPage } from '../pages/recipient/statistics.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { percent, span } from '../text/amounts.js';
import { conformanceOf } from './conformance.js';
import { namesOf, titleOf } from './view.js';

const perPage = 20;
const testsShown = 10;
const dayMs = 86_400_000;
const statuses = ['queued', 'sending', 'late', 'offered', 'handed-over', 'exhausted'] as const;
const logQuery = z.object({
  after: z.uuid().optional().catch(undefined),
  status: z.enum(statuses).optional().catch(undefined),
});

/** How a recipient is reached: its log, its figures, what it keeps of what was agreed. */
@Controller('recipient')
export class OwnLineController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly endpoints: EndpointController,
  ) {}

  @Get('deliveries')
  @PageFor(['recipient'], 'Every delivery, newest filings first')
  @Query('after', 'The `next` of the page before')
  @Query('status', 'queued, sending, late, offered, handed-over or exhausted')
  async log(@SignedIn() actor: Actor, @Visiting() visit: Visit, @QueryParam() asked: object): Promise<PageAnswer> {
    const filter = parse(logQuery, asked);
    const found = await listOwnDeliveries(this.db, organisationOf(actor), filter, perPage + 1);
    const { items, next } = toPage(found, perPage);
    const { text, language } = visit;
    const shown = items.map((d) => ({
      id: d.id,
      notice: d.notice_id,
      name: namesOf(d, language).name,
      title: titleOf(d, text),
      status: text.recipient.deliveryStatuses[d.status as DeliveryStatusWord],
      attempts: d.attempts,
      first: d.first_attempt_at ? momentOf(d.first_attempt_at, language) : '—',
      next: d.next_attempt_at ? momentOf(d.next_attempt_at, language) : '—',
    }));
    const body = <LogPage items={shown} status={filter.status ?? null} next={next} />;
    return { title: text.recipient.log.title, body, wide: true };
  }

  @Get('statistics')
  @PageFor(['recipient'], 'How long answers take, how often it could not be reached, what it owes')
  @Query('days', '7, 30 or 90')
  async statistics(
    @SignedIn() actor: Actor,
    @Visiting() { text, language }: Visit,
    @QueryParam('days') asked: unknown,
  ): Promise<PageAnswer> {
    const days = periodOf(asked);
    const own = await this.own(actor);
    const found = await findRecipientStatistics(this.db, own.id, new Date(Date.now() - days * dayMs));
    const failed = found.failures.reduce((sum, { count }) => sum + count, 0);
    const page = (
      <StatisticsPage
        days={days}
        told={found.told}
        answered={found.answered}
        median={found.medianSeconds === null ? null : span(found.medianSeconds, language)}
        p95={found.p95Seconds === null ? null : span(found.p95Seconds, language)}
        failureRate={found.attempts === 0 ? null : percent(failed / found.attempts, language)}
        backlog={found.backlog.map(({ status, count, oldest }) => ({
          words: text.recipient.statuses[z.enum(noticeStatuses).parse(status)],
          count,
          oldest: oldest ? momentOf(oldest, language) : '—',
        }))}
        failures={found.failures.map(({ code, count }) => ({ code, cause: causeOf(code), count }))}
      />
    );
    return { title: text.recipient.statistics.title, body: page };
  }

  @Get('connection')
  @PageFor(['recipient'], 'How it is reached, and whether it takes notices as agreed')
  @Query('said', '`asked`: a test was just asked for')
  async connection(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @QueryParam('said') said: unknown,
  ): Promise<PageAnswer> {
    const own = await this.own(actor);
    const [tests, seen] = await Promise.all([
      listTestEvents(this.db, own.id, testsShown),
      findRecipientStatistics(this.db, own.id, new Date(Date.now() - 30 * dayMs)),
    ]);
    const isWebhook = own.channel.type === 'webhook';
    const ended = tests.find(({ endedAt }) => endedAt !== null) ?? null;
    const page = (
      <ConnectionPage
        facts={factsOf(own, visit)}
        conformance={isWebhook ? conformanceOf(ended, seen) : null}
        tests={tests.map((test) => testShown(test, visit))}
        canTest={own.channel.type !== 'inbox'}
        isAsked={said === 'asked'}
      />
    );
    return { title: visit.text.recipient.connection.title, body: page };
  }

  @Post('tests')
  @HttpCode(200)
  @PageFor(['recipient'], 'A test is on its way')
  @TakesForm()
  async test(@SignedIn() actor: Actor): Promise<PageAnswer> {
    await this.endpoints.askForTest(actor);
    return seeOther('/recipient/connection?said=asked');
  }

  private async own(actor: Actor): Promise<OwnEndpoint> {
    const own = await findOwnEndpoint(this.db, organisationOf(actor));
    if (!own) throw new Problem('not-found');
    return own;
  }
}

function factsOf({ name, channel, answerWithin, goneSince }: OwnEndpoint, { text, language }: Visit) {
  const { connection } = text.recipient;
  const channels: Record<string, string> = connection.channels;
  return [
    { label: connection.office, value: name },
    { label: connection.how, value: channels[channel.type] ?? channel.type },
    ...(channel.type === 'webhook' ? [{ label: connection.url, value: channel.url }] : []),
    { label: connection.answerWithin, value: answerWithin ?? connection.noPromise },
    ...(goneSince ? [{ label: connection.gone, value: momentOf(goneSince, language) }] : []),
  ];
}

function testShown({ createdAt, endedAt, code, httpStatus }: TestEvent, { text, language }: Visit) {
  const { connection } = text.recipient;
  const failed = `${code}${httpStatus === null ? '' : `（HTTP ${httpStatus}）`}`;
  const result = endedAt === null ? connection.waiting : code === null ? connection.passed : failed;
  return { when: momentOf(createdAt, language), result };
}
