// The schedule goes on for days. In a test no step is longer than this, so that what was unlucky twice still ends; nor does a batch keep
// time for longer, so that there are filings with a workflow of their own, or a mail wait for the worker that died over it.
export const longestMs = 8_000;

export const soon = (nextAttempt) => (failed, now) => {
  const at = nextAttempt(failed, now);
  return at && new Date(Math.min(at.getTime(), now.getTime() + longestMs));
};
