/** Keeps a recipient's URL from reaching into our own network: at registration, at the lookup, and on the open socket. */
import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';

export interface Guard {
  /** Only the demo may reach loopback addresses, and use plain http. */
  allowLoopback: boolean;
}

export type UrlProblem = 'not-a-url' | 'too-long' | 'scheme' | 'userinfo' | 'fragment' | 'port' | 'address';

const maxUrlLength = 2048;
const ports = ['', '443', '8443'];
const connectMs = 5000;

/** Thrown into a connection that must not be; carries no address. */
export class BlockedAddressError extends Error {
  readonly code = 'BLOCKED_ADDRESS';
  constructor() {
    super('BLOCKED_ADDRESS');
  }
}

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

/** Builds an agent whose every connection goes to a checked address, by whatever name, literal or redirect it was asked for. */
export function guardedAgent({ allowLoopback, lookup = systemLookup }: Guard & { lookup?: LookupFunction }): Agent {
  const connect = buildConnector({ timeout: connectMs, lookup: guardedLookup(allowLoopback, lookup) });
  return new Agent({
    connections: 64,
    connect: (options, callback) => {
      const host = bare(options.hostname);
      // A literal is never looked up, so the lookup cannot refuse it.
      if (ipaddr.isValid(host) && !isAllowed(host, allowLoopback)) return callback(new BlockedAddressError(), null);
      connect(options, (error, socket) => {
        if (error) return callback(error, null);
        if (isAllowed(socket.remoteAddress ?? '', allowLoopback)) return callback(null, socket);
        socket.destroy();
        callback(new BlockedAddressError(), null);
      });
    },
  });
}

/** Refuses a name when any of its addresses is not allowed: one good address beside a bad one is the sign of an attack. */
function guardedLookup(allowLoopback: boolean, lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const list: LookupAddress[] = Array.isArray(found) ? found : [];
      const first = list[0];
      if (error) callback(error, []);
      else if (!first || !list.every(({ address }) => isAllowed(address, allowLoopback)))
        callback(new BlockedAddressError(), []);
      else if (options.all) callback(null, list);
      else callback(null, first.address, first.family);
    });
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

function isLoopback(host: string): boolean {
  if (ipaddr.isValid(host)) return ipaddr.process(host).range() === 'loopback';
  return /(^|\.)localhost\.?$/.test(host);
}
