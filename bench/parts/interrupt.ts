/** Ctrl-C ends a bench in order. */
import { StartError } from '../../scripts/start/errors.js';
import { Stage } from './stage.js';

export interface Interruption {
  stage: Stage;
  /** Rejects when the run is to end. */
  happened: Promise<never>;
  forget(): void;
}

export function endOnSignal(): Interruption {
  const stage = new Stage();
  const offs: (() => void)[] = [];
  const happened = new Promise<never>((_, reject) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const handler = (): void => {
        reject(new StartError(`${name}: stopping`));
        void stage.stop();
      };
      process.on(name, handler);
      offs.push(() => process.removeListener(name, handler));
    }
  });
  happened.catch(() => {});
  return { stage, happened, forget: () => offs.forEach((off) => off()) };
}
