/** Keeps a recipient's URL from reaching into our own network: at the lookup of its name, and on the open socket. */
import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';
import { bare, type Guard, isAllowed } from './check-url.js';

const connectMs = 5000;

/** Thrown into a connection that must not be; carries no address. */
export class BlockedAddressError extends Error {
  readonly code = 'BLOCKED_ADDRESS';
  constructor() {
    super('BLOCKED_ADDRESS');
  }
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
