import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { parse } from '../parse.js';
import { Accepts, Problems, Returns } from '../openapi.js';
import { Open, roles, tokenName } from './actor.js';
import { TokenService } from './token.service.js';

const grant = z.strictObject({
  role: z.enum(roles),
  subject: tokenName(255).meta({ description: 'Whoever you want to be', example: 'yamada' }),
  organisation: tokenName(64).optional().meta({ description: 'Recipient id of a caseworker or recipient' }),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1),
});
const given = z.object({ accessToken: z.string(), expiresIn: z.int() });

/** Access tokens for the asking: in the demo profile only, which is refused in production. */
@Controller('demo/tokens')
export class DemoTokensController {
  constructor(private readonly tokens: TokenService) {}

  @Post()
  @HttpCode(200)
  @Open()
  @Accepts(grant)
  @Returns(200, given, 'A token for an hour')
  @Problems(400, 413, 415)
  create(@Body() body: unknown): Promise<z.infer<typeof given>> {
    return this.tokens.give(parse(grant, body));
  }
}
