/** What every connector promises, whatever it leads to. A new kind is held to it by one line in `conformance.spec.ts`. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { Connector, Handed, Handover } from './connector.js';

/** A connector, and the other side of it as a test may look at it and break it. */
export interface Line {
  connector: Connector;
  /** Whom the connector reaches, and where. */
  to: Pick<Handover, 'to' | 'endpoint'>;
  /** What arrived, by delivery: everything that the other side can read. */
  arrived(): Promise<Map<string, string>>;
  /** How a reader of what arrived sees a value of the body. */
  shown?(value: string): string;
  /** From here on nothing can be handed over. */
  breakDown(): Promise<void> | void;
  repair(): Promise<void> | void;
  /** The recipient says no to the next delivery; where it can. */
  refuse?(): Promise<void> | void;
  /** A delivery that exists, where the other side holds the connector to that. */
  newDelivery?(body: Buffer): Promise<string>;
  close(): Promise<void> | void;
}

const person = '見本カナリア太郎';
const secretPart = 'whsec_';

const bodyWith = (name: string): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: 'notice.created',
      timestamp: '2026-11-24T03:00:00.000Z',
      data: {
        noticeId: '0199c0de-0000-7000-8000-000000000009',
        procedure: 'MP-03a',
        schemaVersion: '2026-11-1',
        event: 'move',
        dueOn: '2026-12-08',
        sequence: 1,
        how: 'online',
        fields: { applicant: { family: name }, leftOn: '2026-11-18' },
      },
    }),
  );

export function behavesLikeAConnector(name: string, open: () => Promise<Line> | Line): void {
  describe(`the connector ${name}`, () => {
    let line: Line;
    const said: string[] = [];
    beforeAll(async () => {
      line = await open();
      for (const level of ['log', 'info', 'warn', 'error'] as const)
        jest
          .spyOn(console, level)
          .mockImplementation((...parts: unknown[]) => void said.push(parts.map(String).join(' ')));
    });
    afterAll(async () => {
      jest.restoreAllMocks();
      await line.close();
    });

    const body = bodyWith(person);
    const delivery = (): Promise<string> => Promise.resolve(line.newDelivery?.(body) ?? newId());
    const send = (webhookId: string, signal = new AbortController().signal): Promise<Handed> =>
      line.connector.send({ webhookId, body, ...line.to }, signal);
    const shown = (value: string): string => line.shown?.(value) ?? value;

    it('hands a delivery over, body and all, and nothing that is ours', async () => {
      const id = await delivery();
      const handed = await send(id);

      expect(handed).toMatchObject({ ok: true });
      const text = (await line.arrived()).get(id);
      expect(text).toContain(shown(person));
      expect(text).not.toContain(secretPart);
      for (const secret of line.to.endpoint.secrets) expect(text).not.toContain(secret);
    });

    it('makes one effect of the same delivery twice', async () => {
      const id = await delivery();
      await send(id);
      const before = await line.arrived();
      const again = await send(id);

      expect(again).toMatchObject({ ok: true });
      expect([...(await line.arrived())]).toEqual([...before]);
    });

    it('gives a refusal of the recipient as a value, not as a failure', async () => {
      if (!line.refuse) return;
      await line.refuse();

      expect(await send(await delivery())).toMatchObject({ ok: true, reply: { outcome: 'rejected' } });
      await line.repair();
    });

    it('asks to be tried again while there is an outage, and loses nothing over it', async () => {
      const id = await delivery();
      await line.breakDown();
      const failed = await send(id);
      const during = await line.arrived().catch(() => new Map<string, string>());
      await line.repair();

      expect(failed).toEqual({
        ok: false,
        code: expect.stringMatching(/^[A-Z0-9_]{2,20}$/),
        httpStatus: failed.httpStatus,
        retry: 'schedule',
        retryAfterMs: null,
      });
      expect(during.has(id)).toBe(false);
      expect(await send(id)).toMatchObject({ ok: true });
      expect((await line.arrived()).has(id)).toBe(true);
    });

    it('stops when it is told to, and says why', async () => {
      const id = await delivery();
      const overdue = AbortSignal.timeout(0);
      await new Promise((resolve) => setTimeout(resolve, 5));

      expect(await send(id, AbortSignal.abort())).toMatchObject({ ok: false, code: 'ABORTED', retry: 'schedule' });
      expect(await send(id, overdue)).toMatchObject({ ok: false, code: 'TIMEOUT', retry: 'schedule' });
      expect((await line.arrived()).has(id)).toBe(false);
    });

    it('says nothing of anybody, neither in what it answers nor to a log', async () => {
      await line.breakDown();
      const failed = await send(await delivery());
      await line.repair();
      const handed = await send(await delivery());

      expect(JSON.stringify([failed, handed])).not.toContain(person);
      expect(said).toEqual([]);
    });
  });
}
