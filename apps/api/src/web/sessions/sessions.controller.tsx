import { Controller, Get, HttpCode, Inject, Post, Query as QueryParam, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import { planSignInMail } from '../../../../../prisma/stores/mail.store.js';
import { beginSession, endSession } from '../../../../../prisma/stores/session.store.js';
import { type Config, config } from '../../config.js';
import type { Level } from '../../identity/actor.js';
import { Query } from '../../openapi.js';
import { DATABASE } from '../../platform/tokens.js';
import { OpenPage, PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { ResendPage } from '../pages/resend/resend.page.js';
import { NoSignInPage, SignInPage } from '../pages/sign-in/sign-in.page.js';
import { newToken, setToken } from './cookies.js';
import { deviceOf } from './device.js';
import { homeOf, returnPath } from './return-path.js';
import { IDENTITY_PROVIDER, type Identity, type IdentityProvider, type SignInWish } from './sign-in.js';
import { type Visit, Visiting } from './visit.js';

const everyone = ['citizen', 'caseworker', 'supervisor', 'operator', 'recipient'] as const;

/** Signing in and out. */
@Controller()
export class SessionsController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(config.KEY) private readonly settings: Config,
    @Inject(IDENTITY_PROVIDER) private readonly provider: IdentityProvider,
    private readonly seal: Seal,
  ) {}

  @Get('sign-in')
  @OpenPage('Sign in')
  @Query('to', 'The page to come back to')
  @Query('level', 'How sure the sign-in has to be')
  @Query('as', '`staff` for caseworkers')
  ask(@Visiting() visit: Visit, @QueryParam() query: Record<string, string>): PageAnswer {
    const wish = wishOf(new URLSearchParams(query));
    const begun = this.provider.begin(wish);
    const { title } = visit.text.signIn;
    if (begun.kind === 'elsewhere') return seeOther(begun.url);
    if (begun.kind === 'none') return { title, status: 503, body: <NoSignInPage /> };
    return { title, body: <SignInPage {...wish} /> };
  }

  @Post('sign-in')
  @HttpCode(200)
  @OpenPage('Signed in; or what has to be mended')
  @TakesForm()
  async signIn(@Visiting() visit: Visit, @Res({ passthrough: true }) response: Response): Promise<PageAnswer> {
    const { form, text } = visit;
    const wish = wishOf(form);
    const identity = await this.provider.finish(form);
    const kept = [...form].flatMap(([name, value]): [string, string][] =>
      name.startsWith('kept:') ? [[name.slice(5), value]] : [],
    );
    if (!identity) {
      const errors = [{ field: 'name', message: text.signIn.nameError }];
      const isEnded = form.get('posted') === '1';
      const body = <SignInPage {...wish} kept={kept} ended={isEnded} errors={errors} name={form.get('name') ?? ''} />;
      return { title: text.signIn.title, status: 422, faulty: true, body };
    }
    const { to } = wish;
    await this.begin(visit, identity, response);
    const home = to === '/' ? homeOf(identity.role) : to;
    if (form.get('posted') !== '1') return seeOther(home);
    return { title: text.resend.stale.title, body: <ResendPage action={to} fields={kept} why="stale" /> };
  }

  @Post('sign-out')
  @HttpCode(200)
  @OpenPage('Signed out')
  @TakesForm()
  async signOut(@Visiting() visit: Visit, @Res({ passthrough: true }) response: Response): Promise<PageAnswer> {
    if (visit.session) await endSession(this.db, visit.session.person, visit.session.id);
    setToken(response, this.secure, newToken());
    return seeOther('/');
  }

  /** Looking at it is what keeps a session alive. */
  @Get('session')
  @PageFor([...everyone], 'The session goes on')
  keep(@Res() response: Response): void {
    response.status(204).end();
  }

  private get secure(): boolean {
    return this.settings.publicUrl.startsWith('https:');
  }

  /** The cookie changes with every sign-in, so that one planted before is worth nothing afterwards. */
  private async begin(visit: Visit, identity: Identity, response: Response): Promise<void> {
    const token = newToken();
    const person = this.seal.person(identity.subject);
    const device = deviceOf(response.req.get('user-agent'));
    if (visit.session) await endSession(this.db, visit.session.person, visit.session.id);
    await beginSession(this.db, this.seal, token, person, { ...identity, device });
    if (identity.role === 'citizen') await planSignInMail(this.db, person);
    setToken(response, this.secure, token);
    visit.token = token;
  }
}

function wishOf(asked: URLSearchParams): SignInWish {
  const level = Number(asked.get('least') ?? asked.get('level') ?? 1);
  return {
    to: returnPath(asked.get('to')),
    level: (level === 2 || level === 3 ? level : 1) satisfies Level,
    as: asked.get('as') === 'staff' ? 'staff' : 'citizen',
  };
}
