/** The page to come back to: a path of ours, never an address elsewhere. */
export function returnPath(text: string | null | undefined, fallback = '/'): string {
  if (!text || text.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return fallback;
  return text;
}

/** Where each role begins. */
export const homeOf = (role: string | undefined): string =>
  role === undefined || role === 'citizen' ? '/' : role === 'recipient' ? '/recipient' : '/desk';
