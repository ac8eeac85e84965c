import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { z } from 'zod';
import type { Database } from '../../../../prisma/database.js';
import { Leaving } from '../leaving.js';
import { Open } from '../identity/actor.js';
import { Returns } from '../openapi.js';
import { DATABASE } from '../platform/tokens.js';

const live = z.object({ status: z.literal('ok') });
const ready = z.object({ database: z.boolean(), stays: z.boolean() });
const withinMs = 2_000;

@Controller()
export class HealthController {
  private readonly metrics = new Registry();

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly leaving: Leaving,
  ) {
    collectDefaultMetrics({ register: this.metrics });
  }

  @Get('health/live')
  @Open()
  @Returns(200, live, 'The process runs')
  live(): z.infer<typeof live> {
    return { status: 'ok' };
  }

  /** Accepting needs the database alone: what is filed while Temporal is away starts when it is back. */
  @Get('health/ready')
  @Open()
  @Returns(200, ready, 'Filings can be accepted')
  @Returns(503, ready, 'They cannot, for now')
  async ready(@Res({ passthrough: true }) response: Response): Promise<z.infer<typeof ready>> {
    const slow = new Promise<boolean>((resolve) => setTimeout(resolve, withinMs, false).unref());
    const asked = this.db.pool.query('SELECT 1').then(() => true);
    const database = await Promise.race([asked, slow]).catch(() => false);
    const stays = !this.leaving.isBegun;
    if (!database || !stays) response.status(503);
    return { database, stays };
  }

  @Get('metrics')
  @Open()
  @Returns(200, 'text/plain', 'Prometheus text')
  async text(@Res() response: Response): Promise<void> {
    response.type(this.metrics.contentType).send(await this.metrics.metrics());
  }
}
