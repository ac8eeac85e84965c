/** How people prove who they are. The demo takes their word; OpenID Connect fits the same interface. */
import { z } from 'zod';
import { type Level, type Role, roles, tokenName } from '../../identity/actor.js';

/** Who somebody is, as their identity provider vouches. */
export interface Identity {
  subject: string;
  /** What to call them on the page. */
  name: string;
  role: Role;
  level: Level;
  organisation: string | null;
}

/** What is asked of the provider. */
export interface SignInWish {
  level: Level;
  as: 'citizen' | 'staff';
  /** The path to come back to. */
  to: string;
}

export interface IdentityProvider {
  /** `form`: our page asks. `elsewhere`: the browser goes there and comes back to `/sign-in`. `none`: nobody can sign in here. */
  begin(wish: SignInWish): { kind: 'form' } | { kind: 'elsewhere'; url: string } | { kind: 'none' };
  /** Reads what came back; null when it vouches for nobody. */
  finish(answer: URLSearchParams): Promise<Identity | null>;
}

export const IDENTITY_PROVIDER = Symbol('identity provider');

const demoAnswer = z.object({
  name: tokenName(64),
  level: z.coerce.number().pipe(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  role: z.enum(roles).default('citizen'),
  organisation: tokenName(64).nullable(),
});

/** Whoever you say you are: in the demo profile only, which is refused in production. */
export const demoIdentity: IdentityProvider = {
  begin: () => ({ kind: 'form' }),
  finish: (answer) => {
    const organisation = answer.get('organisation')?.trim();
    const read = demoAnswer.safeParse({
      name: answer.get('name')?.trim(),
      level: answer.get('level'),
      role: answer.get('role') ?? undefined,
      organisation: organisation ? organisation : null,
    });
    return Promise.resolve(read.success ? { ...read.data, subject: read.data.name } : null);
  },
};

/** A site that has not been given an identity provider yet. */
export const noIdentity: IdentityProvider = {
  begin: () => ({ kind: 'none' }),
  finish: () => Promise.resolve(null),
};
