/** The pages that staff go to from anywhere: one line each. */
import type { Role } from '../../identity/actor.js';
import type { Text } from '../text/text.js';

export const deskRoles = ['caseworker', 'supervisor', 'operator'] as const satisfies Role[];

export interface MenuEntry {
  href: string;
  name: (text: Text) => string;
  roles: readonly Role[];
}

export const deskMenu: readonly MenuEntry[] = [
  { href: '/desk', name: ({ desk }) => desk.menu.queues, roles: deskRoles },
  { href: '/desk/counter', name: ({ deskCounter }) => deskCounter.menu, roles: ['caseworker', 'supervisor'] },
  { href: '/desk/search', name: ({ deskTools }) => deskTools.menu.search, roles: deskRoles },
  { href: '/desk/batches', name: ({ deskTools }) => deskTools.menu.batches, roles: deskRoles },
  { href: '/desk/outages', name: ({ deskTools }) => deskTools.menu.outages, roles: deskRoles },
  { href: '/desk/statistics', name: ({ deskTools }) => deskTools.menu.statistics, roles: deskRoles },
  { href: '/recipient', name: ({ recipient }) => recipient.nav.notices, roles: ['recipient'] },
  { href: '/recipient/deliveries', name: ({ recipient }) => recipient.nav.log, roles: ['recipient'] },
  { href: '/recipient/statistics', name: ({ recipient }) => recipient.nav.statistics, roles: ['recipient'] },
  { href: '/recipient/connection', name: ({ recipient }) => recipient.nav.connection, roles: ['recipient'] },
];
