import { describe, expect, it } from '@jest/globals';
import { portsInUse, readSettings } from './settings.js';

describe('settings', () => {
  it('has the documented defaults', () => {
    const settings = readSettings([], {});

    const ports = Object.fromEntries(Object.entries(settings.ports).map(([name, { port }]) => [name, port]));
    expect(ports).toMatchObject({ api: 3000, sandbox: 4000, mail: 2525, temporal: 7233, ui: 8233 });
    expect(settings.home.endsWith('/.todoke')).toBe(true);
    expect(settings.isOnce).toBe(false);
  });

  it('leaves open what two runs side by side would both want unasked', () => {
    expect(readSettings([], {}).ports.worker.port).toBe(0);
    expect(readSettings([], { TODOKE_WORKER_PORT: '3001' }).ports.worker.port).toBe(3001);
    expect(readSettings([], {}).ports.postgres.port).toBe(0);
  });

  it('needs no port for a part that is given', () => {
    const given = readSettings([], { DATABASE_URL: 'postgresql://x', TEMPORAL_ADDRESS: 'x:7233' });

    expect(portsInUse(given).map(({ part }) => part)).toEqual([
      'API',
      'sandbox recipients',
      'mail catcher',
      'worker health',
    ]);
  });

  it.each(['abc', '0', '65536', '80 ', '-1'])('refuses the port %j by the name of its variable', (text) => {
    expect(() => readSettings([], { TODOKE_API_PORT: text })).toThrow('TODOKE_API_PORT is not a port');
  });

  it('refuses an argument that it does not know', () => {
    expect(() => readSettings(['--onec'], {})).toThrow('unknown argument --onec');
  });
});
