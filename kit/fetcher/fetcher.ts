/** The inbox from the recipient's side: fetches what lies there, acts once for each delivery, and replies. */
import type { Notice } from '../notice.js';
import type { Reply } from '../reply.js';

export interface Inbox {
  /** Of Todoke, without a path. */
  apiUrl: string;
  /** Access token of the role `recipient`. */
  token: string;
  /** How long one call waits for something to come. */
  waitSeconds: number;
}

interface Item {
  webhookId: string;
  body: Notice;
}

/**
 * Fetches once and replies to everything that came; answers how much it was. `decide` is called again for a delivery whose reply
 * was lost, so it has to give the same answer for the same `webhookId`.
 */
export async function fetchOnce(
  inbox: Inbox,
  decide: (notice: Notice, webhookId: string) => Promise<Reply> | Reply,
): Promise<number> {
  const url = new URL(`/v1/inbox/deliveries?wait=${inbox.waitSeconds}`, inbox.apiUrl);
  const headers = { authorization: `Bearer ${inbox.token}` };
  const response = await fetch(url, { headers, signal: AbortSignal.timeout((inbox.waitSeconds + 10) * 1000) });
  if (!response.ok) throw new Error(`the inbox answered ${response.status}`);
  const { items } = (await response.json()) as { items: Item[] };
  for (const { webhookId, body } of items) await reply(inbox, body, webhookId, await decide(body, webhookId));
  return items.length;
}

/** Named after the delivery: a repeat is one reply. */
async function reply({ apiUrl, token }: Inbox, { data }: Notice, webhookId: string, decided: Reply): Promise<void> {
  const response = await fetch(new URL(`/v1/notices/${data.noticeId}/replies`, apiUrl), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'webhook-id': `reply-to-${webhookId}`,
    },
    body: JSON.stringify({ ...decided, inReplyTo: webhookId }),
  });
  if (response.status !== 202) throw new Error(`the reply was answered ${response.status}`);
}
