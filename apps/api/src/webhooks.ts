import { noticeSchema, noticeTypes } from '../../../kit/notice.js';
import { replySchema } from '../../../kit/reply.js';
import { jsonSchema } from './openapi.js';

const headers = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
  name,
  in: 'header',
  required: true,
  schema: { type: 'string' },
}));

/** What we send to recipients, for OpenAPI: signed as in Standard Webhooks, answered at once (200) or later (202, then the callback). */
export const webhooks = () =>
  Object.fromEntries(
    noticeTypes.map((type) => [
      type,
      {
        post: {
          summary: type,
          parameters: headers,
          requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(noticeSchema) } } },
          responses: {
            200: {
              description: 'Answered at once',
              content: { 'application/json': { schema: jsonSchema(replySchema, 'input') } },
            },
            202: { description: 'Received; the answer comes by POST /v1/notices/{noticeId}/replies' },
            410: { description: 'Gone: nothing more is sent, a person is told' },
          },
        },
      },
    ]),
  );
