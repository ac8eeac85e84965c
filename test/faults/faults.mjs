// npm run test:faults: prepares like npm start, compiles the suite, then hands over to it.
import { prepare } from '../../scripts/prepare.mjs';

await prepare({ title: 'compiling the fault suite', project: 'test/faults/tsconfig.json' });
const { main } = await import('../../dist/test/faults/main.js');
process.exit(await main(process.argv.slice(2)));
