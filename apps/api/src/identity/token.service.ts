import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { Seal } from '../../../../prisma/seal.js';
import { type Config, config } from '../config.js';
import { Problem } from '../problems.js';
import { type Actor, type Level, type Role, roles, tokenName } from './actor.js';

const algorithm = 'ES256';
const lifetimeSeconds = 3_600;
const rememberedTokens = 10_000;
const jwks = z.object({ keys: z.array(z.record(z.string(), z.unknown())).min(1) });
const claims = z.object({
  sub: tokenName(255),
  role: z.enum(roles),
  acr: z.enum(['1', '2', '3']),
  organisation: tokenName(64).optional(),
});

export interface Grant {
  role: Role;
  subject: string;
  level: Level;
  organisation?: string | undefined;
}

/** Checks access tokens against a JWKS. In the demo profile it also gives them out, with a key of its own. */
@Injectable()
export class TokenService {
  private readonly keys: JWK[];
  private readonly keySet: ReturnType<typeof createLocalJWKSet>;
  private readonly checked = new Map<string, { actor: Actor; until: number }>();

  constructor(
    @Inject(config.KEY) private readonly settings: Config,
    private readonly seal: Seal,
    @Inject('todoke:jwks') keys: JWK[],
  ) {
    this.keys = keys;
    this.keySet = createLocalJWKSet({ keys: keys.map(({ d: _, ...key }) => key) });
  }

  /** Verified once in its life: the signature is what a request would cost most in the API. */
  async check(token: string): Promise<Actor> {
    const digest = createHash('sha256').update(token).digest('base64');
    const known = this.checked.get(digest);
    if (known && known.until > Date.now()) return known.actor;
    const fresh = await this.verify(token);
    const [oldest] = this.checked.keys();
    if (this.checked.size >= rememberedTokens && oldest !== undefined) this.checked.delete(oldest);
    this.checked.set(digest, fresh);
    return fresh.actor;
  }

  private async verify(token: string): Promise<{ actor: Actor; until: number }> {
    const { issuer, audience } = this.settings.tokens;
    try {
      const { payload } = await jwtVerify(token, this.keySet, {
        issuer,
        audience,
        algorithms: [algorithm],
        requiredClaims: ['exp'],
      });
      const { sub, role, acr, organisation = null } = claims.parse(payload);
      const actor = { subject: sub, role, level: Number(acr) as Level, organisation, person: this.seal.person(sub) };
      return { actor, until: payload.exp! * 1000 };
    } catch {
      throw new Problem('unauthenticated', [], { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });
    }
  }

  async give({ role, subject, level, organisation }: Grant): Promise<{ accessToken: string; expiresIn: number }> {
    const { issuer, audience } = this.settings.tokens;
    const [key] = this.keys;
    const accessToken = await new SignJWT({ role, acr: String(level), ...(organisation ? { organisation } : {}) })
      .setProtectedHeader({ alg: algorithm, kid: key!.kid! })
      .setSubject(subject)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds}s`)
      .sign(await importJWK(key!, algorithm));
    return { accessToken, expiresIn: lifetimeSeconds };
  }
}

/** Reads the keys that sign access tokens; the demo makes its own once. */
export async function readKeys({ demo, tokens }: Pick<Config, 'demo' | 'tokens'>): Promise<JWK[]> {
  if (demo && !existsSync(tokens.jwksFile)) {
    const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
    const key = { ...(await exportJWK(privateKey)), kid: 'demo-1', alg: algorithm, use: 'sig' };
    mkdirSync(path.dirname(tokens.jwksFile), { recursive: true, mode: 0o700 });
    writeFileSync(tokens.jwksFile, JSON.stringify({ keys: [key] }), { mode: 0o600 });
  }
  const { keys } = jwks.parse(JSON.parse(readFileSync(tokens.jwksFile, 'utf8')));
  // Whoever holds a private key can be anyone; the demo's file holds one.
  if (!demo && keys.some(({ d }) => d !== undefined))
    throw new Error('outside the demo profile only public keys are taken');
  return keys;
}
