/** What OpenAPI says of a route, from the zod schemas that the route itself reads and answers with. */
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiBearerAuth, ApiHeader, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

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

export const Accepts = (schema: z.ZodType) => ApiBody({ schema: jsonSchema(schema, 'input'), required: true });

/** `null`: without a body. */
export const Returns = (status: number, schema: z.ZodType | string | null, description: string) =>
  schema === null
    ? ApiResponse({ status, description })
    : typeof schema === 'string'
      ? ApiResponse({ status, description, content: { [schema]: { schema: { type: 'string' } } } })
      : ApiResponse({ status, description, content: { 'application/json': { schema: jsonSchema(schema) } } });

/** Problems (RFC 9457) the route can answer with; 500 and 503 always. */
export const Problems = (...statuses: number[]) =>
  applyDecorators(
    ...[...statuses, 500, 503].map((status) =>
      ApiResponse({
        status,
        description: 'Problem',
        content: { 'application/problem+json': { schema: problemSchema } },
      }),
    ),
  );

/** A route that needs an access token. */
export const WithToken = () => applyDecorators(ApiBearerAuth(), Problems(401, 403));

/** Parameters that mean the same everywhere have one form and one limit everywhere. */
const forms: Record<string, JsonSchema> = {
  limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
  'Idempotency-Key': { type: 'string', maxLength: 255, pattern: String.raw`^[\x21-\x7e]+$` },
  'webhook-id': { type: 'string', maxLength: 256, pattern: String.raw`^[\x21-\x2d\x2f-\x7e]+$` },
};
const formOf = (name: string): JsonSchema => forms[name] ?? { type: 'string' };

export const Header = (name: string, description: string) =>
  ApiHeader({ name, description, required: true, schema: formOf(name) });
export const Query = (name: string, description: string, required = false) =>
  ApiQuery({ name, description, required, schema: formOf(name) });
export const Param = (name: string, description: string) => ApiParam({ name, description, schema: { type: 'string' } });
