import { createServer, type Server } from 'node:http';
import type { Registry } from 'prom-client';

export interface Probe {
  live: () => boolean;
  ready: () => Promise<Record<string, boolean>>;
}

/** `/health/live`, `/health/ready` and `/metrics` on a small port of the worker's own. */
export function serveHealth(port: number, probe: Probe, registry: Registry): Promise<Server> {
  const answer = async (url: string): Promise<{ status: number; type: string; body: string }> => {
    const type = 'application/json';
    if (url === '/health/live') return { status: probe.live() ? 200 : 503, type, body: '{}' };
    if (url === '/metrics') return { status: 200, type: registry.contentType, body: await registry.metrics() };
    if (url !== '/health/ready') return { status: 404, type, body: '{}' };
    const parts = await probe.ready();
    return { status: Object.values(parts).every(Boolean) ? 200 : 503, type, body: JSON.stringify(parts) };
  };
  const server = createServer((request, response) => {
    void answer(request.url ?? '')
      .catch(() => ({ status: 503, type: 'application/json', body: '{}' }))
      .then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
