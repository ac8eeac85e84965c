/** The way from the Web UI to a filing's page on the desk: an address with an id in it, and nothing else. */
const form = /^\[desk\]\(https?:\/\/[\w.:-]{1,200}(?:\/[\w.-]{1,100}){0,5}\/desk\/cases\/[0-9a-f-]{36}\)$/;

export const deskLinkOf = (publicUrl: string, filingId: string): string =>
  `[desk](${publicUrl.replace(/\/$/, '')}/desk/cases/${filingId})`;

/** True for what `deskLinkOf` writes, and for nothing else. */
export const isDeskLink = (text: string): boolean => form.test(text);
