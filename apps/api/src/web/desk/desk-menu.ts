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
];
