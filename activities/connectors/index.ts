/** The list of connectors; one line per folder. */
import type { Connector, ConnectorSettings } from './connector.js';
import { file } from './file/index.js';
import { inbox } from './inbox/index.js';
import { paper } from './paper/index.js';
import { webhook } from './webhook/index.js';

export const connectors = { webhook, inbox, file, paper } satisfies Record<
  Connector['kind'],
  (settings: ConnectorSettings) => Connector
>;

/** Opens one of each. */
export const openConnectors = (settings: ConnectorSettings): Record<Connector['kind'], Connector> => ({
  webhook: connectors.webhook(settings),
  inbox: connectors.inbox(settings),
  file: connectors.file(settings),
  paper: connectors.paper(settings),
});
