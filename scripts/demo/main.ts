import path from 'node:path';
import { urlsOf } from '../start/environment.js';
import { describe, StartError } from '../start/errors.js';
import { startParts, stopOrder } from '../start/parts.js';
import { printLine, type Print } from '../start/print.js';
import { portsInUse, readSettings, type Settings } from '../start/settings.js';
import { supervise } from '../start/supervise.js';
import { stories } from './stories.js';
import type { Story } from './story.js';
import { tell } from './tell.js';

/** `npm run demo -- <life event>`: tells a story on the Todoke that runs, or on one started for it; answers the exit code. */
export async function main(args: string[]): Promise<number> {
  const print = printLine;
  try {
    const story = chosen(args);
    const settings = readSettings([], process.env);
    if (process.env.NODE_ENV === 'production') throw new StartError('the demo refuses NODE_ENV=production');
    return (await isUp(settings)) ? await onRunning(story, settings, print) : await onOwn(story, settings, print);
  } catch (error) {
    describe(error).forEach(print);
    return 1;
  }
}

function chosen([event, ...rest]: string[]): Story {
  const story = stories.find((it) => it.event === event);
  if (story && rest.length === 0) return story;
  throw new StartError(`usage: npm run demo -- ${stories.map((it) => it.event).join('|')}`);
}

const stageOf = (settings: Settings, print: Print) => {
  const { api, sandbox } = urlsOf(settings);
  return { apiUrl: api, sandboxUrl: sandbox, home: settings.home, print };
};

async function onRunning(story: Story, settings: Settings, print: Print): Promise<number> {
  print(`Todoke is running at ${urlsOf(settings).api}`);
  const { isOk, lastLine } = await tell(story, stageOf(settings, print));
  print(`\n${lastLine}`);
  return Number(!isOk);
}

function onOwn(story: Story, settings: Settings, print: Print): Promise<number> {
  print(`Todoke is started for this story: state in ${settings.home}, logs in ${path.join(settings.home, 'logs')}`);
  const run = {
    home: settings.home,
    ports: portsInUse(settings),
    stopOrder,
    start: (supervisor: Parameters<typeof startParts>[0]['supervisor']) => startParts({ settings, supervisor, print }),
    afterStart: () => tell(story, stageOf(settings, print)),
  };
  return supervise(run, process, print);
}

async function isUp(settings: Settings): Promise<boolean> {
  const { api, sandbox } = urlsOf(settings);
  const answers = await Promise.all(
    [`${api}/health/ready`, `${sandbox}/received`].map((url) => fetch(url).catch(() => null)),
  );
  return answers.every((response) => response?.ok);
}
