import { Controller, Get, Header as ResponseHeader, Inject } from '@nestjs/common';
import { z } from 'zod';
import type { Database } from '../../../../prisma/database.js';
import { findPublicKeys } from '../../../../prisma/stores/secret.store.js';
import { Open } from '../identity/actor.js';
import { Problems, Returns } from '../openapi.js';
import { DATABASE } from '../platform/tokens.js';

const keySet = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      alg: z.literal('EdDSA'),
      use: z.literal('sig'),
      kid: z.string(),
      x: z.string(),
      whpk: z.string().meta({ description: 'The same key as Standard Webhooks writes it' }),
    }),
  ),
});

/** Our public keys: whoever receives a delivery can verify its `v1a` signature without sharing a secret with us. */
@Controller('.well-known')
export class WebhookKeysController {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  @Get('webhook-keys.json')
  @Open()
  @ResponseHeader('cache-control', 'public, max-age=3600')
  @Returns(200, keySet, 'A JSON Web Key Set (RFC 7517)')
  @Problems()
  async keys(): Promise<z.infer<typeof keySet>> {
    const found = await findPublicKeys(this.db);
    const set = found.map(({ publicKey }, i) => ({
      kty: 'OKP' as const,
      crv: 'Ed25519' as const,
      alg: 'EdDSA' as const,
      use: 'sig' as const,
      kid: `webhook-${i + 1}`,
      x: Buffer.from(publicKey.replace('whpk_', ''), 'base64').toString('base64url'),
      whpk: publicKey,
    }));
    return { keys: set };
  }
}
