// npm start: prepares a fresh clone with nothing but Node, then hands over to the compiled supervisor.
import { prepare } from './prepare.mjs';

await prepare();
const { main } = await import('../dist/scripts/start/main.js');
process.exit(await main(process.argv.slice(2)));
