import type { Example } from '../../example.js';
import { HelpPage } from './help.page.js';

export const examples: Example[] = [{ name: 'help', state: 'filled', draw: () => <HelpPage /> }];
