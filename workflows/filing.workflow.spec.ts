import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/activity';
import { newStage, type Stage } from '../test/support/workflows.js';
import { until } from '../test/support/todoke.js';
import { type FilingProgress, filingWorkflowId, isDeskLink } from './contract.js';
import { detailsOf } from './details.js';

jest.setTimeout(60_000);
let stage: Stage;
beforeAll(async () => {
  stage = await newStage();
});
afterAll(async () => stage.close());

let filings = 0;
const newFiling = (): string => `filing-${(filings += 1)}`;

/** Two filings whose histories are read at the end. */
const [happy, late] = [newFiling(), newFiling()] as const;

const open: FilingProgress = {
  late: [],
  nextMomentMs: null,
  done: false,
  event: 'move',
  status: 'in-progress',
  needsAction: false,
  waitingOn: ['municipality-131016'],
  dueOn: '2026-12-07',
  municipality: '131016',
  notices: [{ procedure: 'MV-03', recipient: 'municipality-131016', status: 'delivered', code: null }],
};
const lateOnes = (...ids: string[]): FilingProgress['late'] => ids.map((id) => ({ id, summary: `MP-01a:${id}` }));
const done: FilingProgress = { ...open, done: true, status: 'completed', waitingOn: [] };

/** Something that a spec lets happen when it is time. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('a filing whose recipients all answer at once', () => {
  it('is one step and ends', async () => {
    const id = happy;
    await stage.play(id, { step: () => done });

    await stage.ended(id);

    const events = await stage.events(id);
    expect(stage.steps(id)).toBe(1);
    expect(events.filter((event) => event.startsWith('markerRecorded'))).toHaveLength(1);
    expect(events.filter((event) => /activity|timer/.test(event))).toEqual([]);
    expect(events.length).toBeLessThan(12);
  });

  it('is opened again by whatever comes in after the end', async () => {
    const id = newFiling();
    await stage.play(id, { step: () => done });
    await stage.ended(id);

    await stage.wake(id);
    await stage.ended(id);

    expect(stage.steps(id)).toBe(2);
  });

  it('that does not exist ends too', async () => {
    const id = newFiling();
    await stage.play(id, { step: () => undefined });

    await stage.ended(id);

    expect(stage.steps(id)).toBe(1);
  });
});

describe('a late delivery', () => {
  it('has an activity of its own, by its id, on its own queue, once', async () => {
    const id = late;
    const taken = gate();
    await stage.play(id, {
      step: (n) => (n < 4 ? { ...open, late: lateOnes(`${id}.1`) } : done),
      deliver: () => taken.opened,
    });
    await until('the delivery to be under way', () => stage.deliveries(id) === 1);
    for (const n of [2, 3]) {
      await stage.wake(id);
      await until(`step ${n}`, () => stage.steps(id) === n);
    }

    taken.open();
    await stage.ended(id);

    const { events } = JSON.parse(await stage.history(id)) as { events: Record<string, never>[] };
    const scheduled = events.flatMap((event) => event.activityTaskScheduledEventAttributes ?? []);
    expect(scheduled).toMatchObject([{ activityId: `${id}.1`, taskQueue: { name: 'todoke-deliveries' } }]);
    expect([stage.deliveries(id), stage.steps(id)]).toEqual([1, 4]);
  });

  it('goes beside others', async () => {
    const id = newFiling();
    const bothTaken = gate();
    await stage.play(id, {
      step: (n) => (n === 1 ? { ...open, late: lateOnes(`${id}.1`, `${id}.2`) } : done),
      deliver: (_, n) => {
        if (n === 2) bothTaken.open();
        return bothTaken.opened;
      },
    });

    await stage.ended(id);

    expect(stage.deliveries(id)).toBe(2);
  });

  it('is started again when its activity failed for good and it is still late', async () => {
    const id = newFiling();
    await stage.play(id, {
      step: (n) => (n < 3 ? { ...open, late: lateOnes(`${id}.1`) } : done),
      deliver: async (_, n) => {
        if (n === 1) throw ApplicationFailure.nonRetryable('GONE', 'GONE');
      },
    });

    await stage.ended(id);

    expect([stage.deliveries(id), stage.steps(id)]).toEqual([2, 3]);
  });
});

describe('being woken', () => {
  it.each([
    ['leads to another step', open],
    ['during a step is not lost, even if it was the last', done],
  ])('%s', async (_, progress) => {
    const id = newFiling();
    const signalled = gate();
    await stage.play(id, {
      step: async (n) => {
        if (n > 1) return done;
        await signalled.opened;
        return progress;
      },
    });
    await until('the first step', () => stage.steps(id) === 1);

    await stage.wake(id);
    signalled.open();
    await stage.ended(id);

    expect(stage.steps(id)).toBe(2);
  });

  it('happens by itself when the next moment has come', async () => {
    const id = newFiling();
    await stage.play(id, { step: (n) => ({ ...open, nextMomentMs: [0, 400, null][n - 1] ?? null, done: n === 3 }) });

    await stage.ended(id);

    const events = await stage.events(id);
    expect(stage.steps(id)).toBe(3);
    expect(events.filter((event) => event.startsWith('timerFired'))).toHaveLength(2);
  });

  it('is not waited for when the filing could not be advanced', async () => {
    const id = newFiling();
    await stage.play(id, { step: (n) => (n === 1 ? null : done) });
    const isWaiting = async () => (await stage.events(id)).some((event) => event.startsWith('timerStarted'));
    await until('the pause', isWaiting);

    const { events } = JSON.parse(await stage.history(id)) as { events: Record<string, never>[] };
    const timers = events.flatMap((event) => event.timerStartedEventAttributes ?? []);
    expect(timers).toMatchObject([{ startToFireTimeout: { seconds: '10' } }]);

    await stage.wake(id);
    await stage.ended(id);
    expect(stage.steps(id)).toBe(2);
  });
});

describe('the Web UI', () => {
  it('finds a filing by what it waits for, and shows its notices', async () => {
    const id = newFiling();
    await stage.play(id, { step: (n) => (n === 1 ? open : done) });
    const handle = stage.client.workflow.getHandle(filingWorkflowId(id));
    const query = "TodokeWaitingOn = 'municipality-131016' AND TodokeEvent = 'move' AND TodokeNeedsAction = false";
    const found = async () => (await stage.client.workflow.count(query)).count > 0;
    await until('the filing to be found', found);

    const metadata = await handle.query<{ currentDetails: string }>('__temporal_workflow_metadata');
    const { raw, searchAttributes } = await handle.describe();

    expect(metadata.currentDetails).toBe(detailsOf(open));
    expect(searchAttributes).toMatchObject({ TodokeStatus: ['in-progress'], TodokeMunicipality: ['131016'] });
    expect(searchAttributes.TodokeDueOn).toEqual([new Date('2026-12-07T00:00:00+09:00')]);
    expect(Buffer.from(raw.executionConfig!.userMetadata!.summary!.data!).toString()).toBe('"move MV-20261121-7F3K-C"');

    await stage.wake(id);
    await stage.ended(id);
  });
});

describe('personal data', () => {
  const secrets = ['見本 太郎', '霞が関二丁目1-2', 'taro@example.jp'];

  it.each(secrets)('is refused as an argument: %s', async (secret) => {
    const workflowId = newFiling();
    const options = { workflowId, taskQueue: 'todoke-filings', args: [secret] };

    await expect(stage.client.workflow.start('filing', options)).rejects.toThrow(/refused payload/);

    expect(await stage.everything()).not.toContain(workflowId);
  });

  it('is refused as an answer of an activity; the next answer is taken', async () => {
    const id = newFiling();
    const late = lateOnes(`${id}.1`);
    await stage.play(id, {
      step: (n) => [{ ...open, late, waitingOn: secrets }, { ...open, late }, done][n - 1],
      deliver: (_, n) => Promise.resolve((n === 1 ? secrets[0] : undefined) as undefined),
    });

    await stage.ended(id);

    const everything = await stage.everything();
    expect([stage.steps(id), stage.deliveries(id)]).toEqual([3, 2]);
    expect(everything).toContain(`${id}.1`);
    for (const part of secrets.flatMap((secret) => secret.split(/[ @]/))) expect(everything).not.toContain(part);
  });

  it('is in no history: every payload is an id, a code or a number', async () => {
    const histories = await Promise.all([happy, late].map((id) => stage.history(id)));
    const texts = textsOf(histories);
    await stage.save('filing-happy', filingWorkflowId(happy));
    await stage.save('filing-late', filingWorkflowId(late));

    expect(texts.length).toBeGreaterThan(10);
    const isKnown = (text: string) => /^[\w.:-]*$|^move MV-20261121-7F3K-C$/.test(text) || isDeskLink(text);
    expect(texts.filter((text) => !isKnown(text))).toEqual([]);
  });
});

/** Every text inside the payloads of histories. */
function textsOf(histories: string[]): string[] {
  const payloads = histories.flatMap((json) => [...json.matchAll(/"data":\s*"([^"]*)"/g)].map((found) => found[1]!));
  const inside = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return value && typeof value === 'object' ? Object.entries(value).flatMap(([k, v]) => [k, ...inside(v)]) : [];
  };
  return payloads.flatMap((data) => {
    const text = Buffer.from(data, 'base64').toString();
    return text === '' ? [] : inside(JSON.parse(text));
  });
}
