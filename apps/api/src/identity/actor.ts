import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { z } from 'zod';

export const roles = ['citizen', 'caseworker', 'supervisor', 'operator', 'recipient'] as const;
export type Role = (typeof roles)[number];
/** 1 = id and password, 2 = two factors, 3 = card and PIN (JPKI). */
export type Level = 1 | 2 | 3;

/** Names a caller or an organisation in a token. It is written to plain columns, so nothing that no column can hold. */
export const tokenName = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** Who is calling, as their access token vouches. */
export interface Actor {
  subject: string;
  role: Role;
  level: Level;
  /** The recipient a caseworker or recipient belongs to. */
  organisation: string | null;
  /** Blind index of the person: how their data is found. */
  person: Buffer;
}

export interface WithActor {
  actor?: Actor;
}

export const ROLES = 'todoke:roles';

/** Who may call a route. A route without it is refused to everyone. */
export const For = (...allowed: Role[]) => SetMetadata(ROLES, allowed);
/** A route that is open: it holds nothing of anyone, or checks its caller by other means. */
export const Open = () => SetMetadata(ROLES, 'open');

/** The caller of a guarded route. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<WithActor>();
  if (!actor) throw new Error('a route without a guard asks for its caller');
  return actor;
});
