/** A sample for closed networks that accepts everything: `node dist/kit/fetcher/main.js API_URL TOKEN`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fetchOnce } from './fetcher.js';

const [apiUrl = '', token = ''] = process.argv.slice(2);
if (!URL.canParse(apiUrl) || !token) {
  console.error('usage: node dist/kit/fetcher/main.js API_URL TOKEN');
  process.exit(64);
}
for (;;) {
  try {
    const count = await fetchOnce({ apiUrl, token, waitSeconds: 20 }, (_, webhookId) => ({
      outcome: 'accepted',
      reference: `A-${webhookId.slice(-6)}`,
    }));
    if (count > 0) console.log(`${count} answered`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'failed');
    await sleep(5_000);
  }
}
