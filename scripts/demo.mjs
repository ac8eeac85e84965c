// npm run demo -- birth: prepares like npm start, then tells one story in the terminal and ends by itself.
import { alone, build, checkNode, generate, install } from './prepare.mjs';

checkNode();
try {
  await alone(async () => {
    await install();
    await generate();
    await build();
  });
} catch (error) {
  if (error.output) console.error(error.output.trimEnd());
  console.error(error.output ? error.message : error);
  process.exit(1);
}
const { main } = await import('../dist/scripts/demo/main.js');
process.exit(await main(process.argv.slice(2)));
