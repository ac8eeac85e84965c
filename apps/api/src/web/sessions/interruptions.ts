/** Why a page cannot go on at once. The page filter shows the way, and keeps what was typed. */
import type { Level } from '../../identity/actor.js';

/** Nobody is signed in, or not surely enough. */
export class SignInNeeded extends Error {
  constructor(
    readonly as: 'citizen' | 'staff',
    readonly level: Level = 1,
    /** Where to go on; the page itself unless said. */
    readonly to: string | null = null,
  ) {
    super('sign-in needed');
  }
}

/** A form that was drawn for another session: an old tab, mostly. It is offered for sending again. */
export class StaleForm extends Error {}
