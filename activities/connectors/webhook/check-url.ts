/** What of a recipient's URL may be reached: nothing of our own network, checked before the URL is kept and on each address it leads to. */
import ipaddr from 'ipaddr.js';

export interface Guard {
  /** Only the demo may reach loopback addresses, and use plain http. */
  allowLoopback: boolean;
}

export type UrlProblem = 'not-a-url' | 'too-long' | 'scheme' | 'userinfo' | 'fragment' | 'port' | 'address';

const maxUrlLength = 2048;
const ports = ['', '443', '8443'];

/** Lists what is wrong with a URL before it is kept; empty when nothing is. Names are checked again when they are looked up. */
export function checkUrl(url: string, { allowLoopback }: Guard): UrlProblem[] {
  if (url.length > maxUrlLength) return ['too-long'];
  if (!URL.canParse(url)) return ['not-a-url'];
  const { protocol, username, password, port, hostname } = new URL(url);
  const host = bare(hostname);
  const isDemo = allowLoopback && isLoopback(host);
  const faults: [UrlProblem, boolean][] = [
    ['scheme', protocol !== 'https:' && !(protocol === 'http:' && allowLoopback)],
    ['userinfo', username !== '' || password !== ''],
    ['fragment', url.includes('#')],
    ['port', !isDemo && !(ports.includes(port) && (port !== '' || protocol === 'https:'))],
    ['address', host === '' || (ipaddr.isValid(host) ? !isAllowed(host, allowLoopback) : isLoopback(host) && !isDemo)],
  ];
  return faults.filter(([, isWrong]) => isWrong).map(([code]) => code);
}

/** Tells whether this address may be reached: global unicast, and loopback where the demo allows it. */
export function isAllowed(address: string, allowLoopback: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  if (ip.range() === 'loopback') return allowLoopback;
  // Beyond 2000::/3 nothing is global; ranges that the library does not name yet must not slip through.
  const isGlobal = ip instanceof ipaddr.IPv4 || ip.match(ipaddr.IPv6.parse('2000::'), 3);
  return isGlobal && ip.range() === 'unicast';
}

export const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

function isLoopback(host: string): boolean {
  if (ipaddr.isValid(host)) return ipaddr.process(host).range() === 'loopback';
  return /(^|\.)localhost\.?$/.test(host);
}
