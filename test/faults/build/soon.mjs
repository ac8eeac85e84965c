// The schedule goes on for days. In a test no step is longer than this, so that what was unlucky twice still ends; nor does a mail wait
// for the worker that died over it.
export const longestMs = 8_000;

// In a short run batches keep time for less, so that there are filings with a workflow of their own.
export const lingerMs = Number(process.env.TODOKE_FAULTS_LINGER_MS);

export const soon = (nextAttempt) => (failed, now) => {
  const at = nextAttempt(failed, now);
  return at && new Date(Math.min(at.getTime(), now.getTime() + longestMs));
};
