/** Where a crash matters most, by what has just been done. `test/faults/crash-points.ts` says of each what must not be lost there. */
export type CrashPoint =
  | 'accept-committed'
  | 'arrival-committed'
  | 'relay-claimed'
  | 'relay-marked-own'
  | 'relay-told'
  | 'sweep-raised'
  | 'wake-taken'
  | 'attempt-begun'
  | 'attempt-sent'
  | 'attempt-recorded'
  | 'late-decided'
  | 'late-taken'
  | 'late-sent'
  | 'late-recorded'
  | 'batch-advanced'
  | 'own-claimed'
  | 'mail-planned'
  | 'mail-claimed'
  | 'mail-sent';

/** Does nothing. Only the fault suite loads a module of its own in place of this one, and that one kills the process. */
export function crashPoint(_point: CrashPoint): void {}
