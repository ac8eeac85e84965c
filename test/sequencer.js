import { createRequire } from 'node:module';
import path from 'node:path';

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** Folders by how long their specs take: what starts the whole of Todoke, kills it or looks at it through a browser comes first. */
const longest = ['test/faults', 'test/pages', 'test/journeys', 'test/api', 'test'];

/** Begins with what takes longest, so that at the end no core waits for the other. Jest asks for a default export. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

function rank({ path: file, context }) {
  const folder = path.dirname(path.relative(context.config.rootDir, file));
  const at = longest.findIndex((one) => folder === one || folder.startsWith(`${one}/`));
  return at === -1 ? longest.length : at;
}
