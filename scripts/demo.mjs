// npm run demo -- birth: prepares like npm start, then tells one story in the terminal and ends by itself.
import { prepare } from './prepare.mjs';

await prepare();
const { main } = await import('../dist/scripts/demo/main.js');
process.exit(await main(process.argv.slice(2)));
