/** The list of connectors; one line per folder. */
import type { Connector, ConnectorSettings } from './connector.js';
import { webhook } from './webhook/index.js';

export const connectors = { webhook } satisfies Partial<
  Record<Connector['kind'], (settings: ConnectorSettings) => Connector>
>;
