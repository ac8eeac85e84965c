/** LISTEN on a connection of its own, made again when it breaks. Notices missed meanwhile are covered by polling. */
import pg from 'pg';

export interface Listener {
  close(): Promise<void>;
}

const againMs = 1_000;

export function listen(
  url: string,
  channel: 'todoke_wake' | 'todoke_changed' | 'todoke_inbox',
  heard: (payload: string) => void,
): Listener {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    client = next;
    next.on('error', () => undefined);
    next.on('end', () => again(next));
    next.on('notification', (n) => heard(n.payload ?? ''));
    try {
      await next.connect();
      await next.query(`LISTEN ${channel}`);
      heard('');
    } catch {
      await next.end().catch(() => undefined);
      again(next);
    }
  };
  const again = (ended: pg.Client): void => {
    if (closed || client !== ended) return;
    client = undefined;
    timer = setTimeout(() => void connect(), againMs);
  };

  void connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
