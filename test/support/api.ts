/** The HTTP API as a test's reader would use it. */
import type { z } from 'zod';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import type { planSchema } from '../../apps/api/src/life-events/plan.schema.js';
import { until } from './todoke.js';

export type PlanView = z.infer<typeof planSchema>;

export type Role = 'citizen' | 'caseworker' | 'supervisor' | 'operator' | 'recipient';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
  text: string;
}

export interface Message {
  id: string;
  kind: string;
  title: string;
  body: string;
  filing: string;
  notice: string | null;
  dueAt: string | null;
  actions: string[];
}

export class Api {
  private constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  static async signIn(
    url: string,
    grant: { role: Role; subject: string; level: 1 | 2 | 3; organisation?: string },
  ): Promise<Api> {
    const { body } = await new Api(url, '').call<{ accessToken: string }>('POST', '/demo/tokens', grant);
    return new Api(url, body.accessToken);
  }

  /** A caller without a token. */
  static nobody(url: string): Api {
    return new Api(url, '');
  }

  async call<T = Record<string, unknown>>(
    method: string,
    route: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(new URL(route, this.url), {
      method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : null) as T, text };
  }

  async get<T = Record<string, unknown>>(route: string): Promise<T> {
    const answer = await this.call<T>('GET', route);
    if (answer.status !== 200) throw new Error(`GET ${route}: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  plan(answers: unknown, event = 'move'): Promise<Answer<PlanView>> {
    return this.call('POST', '/v1/plans', { event, answers });
  }

  file(
    answers: unknown,
    more: {
      key?: string;
      event?: string;
      procedures?: string[];
      discloseTo?: string[];
      household?: object[];
      planDigest?: string;
      onBehalfOf?: string;
    } = {},
  ): Promise<Answer<FilingView>> {
    const { key = crypto.randomUUID(), ...rest } = more;
    return this.call('POST', '/v1/filings', { event: 'move', answers, ...rest }, { 'idempotency-key': key });
  }

  filing(id: string): Promise<FilingView> {
    return this.get(`/v1/filings/${id}`);
  }

  /** Waits until the filing is as the test expects. */
  async filingWhen(
    id: string,
    what: string,
    isSo: (filing: FilingView) => boolean,
    limitMs?: number,
  ): Promise<FilingView> {
    let filing = await this.filing(id);
    await until(
      what,
      async () => {
        filing = await this.filing(id);
        return isSo(filing);
      },
      limitMs,
    );
    return filing;
  }

  ended(id: string, limitMs?: number): Promise<FilingView> {
    return this.filingWhen(id, 'the filing to end', (filing) => filing.endedAt !== null, limitMs);
  }

  async messages(): Promise<Message[]> {
    const all: Message[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: { items: Message[]; next: string | null } = await this.get(
        `/v1/mailbox/messages?limit=100${next && `&after=${next}`}`,
      );
      all.push(...page.items);
      next = page.next;
    }
    return all;
  }
}
