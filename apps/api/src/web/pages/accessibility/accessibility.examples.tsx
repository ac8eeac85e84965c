import type { Example } from '../../example.js';
import { AccessibilityPage } from './accessibility.page.js';

export const examples: Example[] = [{ name: 'accessibility', state: 'filled', draw: () => <AccessibilityPage /> }];
