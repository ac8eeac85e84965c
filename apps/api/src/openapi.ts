/** What OpenAPI says of a route, from the zod schemas that the route itself reads and answers with. */
import { applyDecorators } from '@nestjs/common';
import { z } from 'zod';
import { described } from './swagger.js';

type JsonSchema = Record<string, unknown>;

const control = String.raw`\u0000-\u001f\u007f-\u009f`;

export const jsonSchema = (schema: z.ZodType, io: 'input' | 'output' = 'output'): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    // Answers may hold more than is described: readers leave alone what they do not know.
    override: ({ jsonSchema: made }) => {
      if (io === 'output' && made.additionalProperties === false) delete made.additionalProperties;
      // The same in words that more readers of patterns know; surrogates are in no valid text anyhow.
      if (made.pattern) made.pattern = made.pattern.replaceAll(String.raw`\p{Cc}\p{Cs}`, control);
    },
  }) as JsonSchema;
  return rest;
};

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })),
});
const problemSchema = jsonSchema(problem);

export const Accepts = (schema: z.ZodType) =>
  described(({ ApiBody }) => ApiBody({ schema: jsonSchema(schema, 'input'), required: true }));

/** `null`: without a body. */
export const Returns = (status: number, schema: z.ZodType | string | null, description: string) =>
  described(({ ApiResponse }) => {
    if (schema === null) return ApiResponse({ status, description });
    const content =
      typeof schema === 'string'
        ? { [schema]: { schema: { type: 'string' } } }
        : { 'application/json': { schema: jsonSchema(schema) } };
    return ApiResponse({ status, description, content });
  });

/** Problems (RFC 9457) the route can answer with; 500 and 503 always. */
export const Problems = (...statuses: number[]) =>
  applyDecorators(
    ...[...statuses, 500, 503].map((status) =>
      described(({ ApiResponse }) =>
        ApiResponse({
          status,
          description: 'Problem',
          content: { 'application/problem+json': { schema: problemSchema } },
        }),
      ),
    ),
  );

/** A route that needs an access token. */
export const WithToken = () =>
  applyDecorators(
    described(({ ApiBearerAuth }) => ApiBearerAuth()),
    Problems(401, 403),
  );

/** Parameters that mean the same everywhere have one form and one limit everywhere. */
const forms: Record<string, JsonSchema> = {
  limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
  'Idempotency-Key': { type: 'string', maxLength: 255, pattern: String.raw`^[\x21-\x7e]+$` },
  'webhook-id': { type: 'string', maxLength: 256, pattern: String.raw`^[\x21-\x2d\x2f-\x7e]+$` },
};
const formOf = (name: string): JsonSchema => forms[name] ?? { type: 'string' };

export const Header = (name: string, description: string) =>
  described(({ ApiHeader }) => ApiHeader({ name, description, required: true, schema: formOf(name) }));
export const Query = (name: string, description: string, required = false) =>
  described(({ ApiQuery }) => ApiQuery({ name, description, required, schema: formOf(name) }));
export const Param = (name: string, description: string) =>
  described(({ ApiParam }) => ApiParam({ name, description, schema: { type: 'string' } }));

/** Which part of the document a route stands in. */
export const Tag = (name: string) => described(({ ApiTags }) => ApiTags(name));
export const Consumes = (...types: string[]) => described(({ ApiConsumes }) => ApiConsumes(...types));
