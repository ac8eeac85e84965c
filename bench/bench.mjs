// npm run bench: prepares like npm start, compiles, then hands over to the compiled bench.
import { prepare } from '../scripts/prepare.mjs';

await prepare({ title: 'compiling the bench', project: 'tsconfig.build.json' });
const [first, ...rest] = process.argv.slice(2);
const isScale = first === 'scale';
const { main } = await import(isScale ? '../dist/bench/scale/main.js' : '../dist/bench/main.js');
process.exit(await main(isScale ? rest : process.argv.slice(2)));
