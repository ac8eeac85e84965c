/** Tries a receiver: `node dist/kit/conformance/main.js URL SECRET`. Exit code 0 when everything is as it should be. */
import { isSecret } from '../signature.js';
import { checkReceiver } from './checks.js';

const [url = '', secret = ''] = process.argv.slice(2);
if (!URL.canParse(url) || !isSecret(secret)) {
  console.error('usage: node dist/kit/conformance/main.js URL whsec_…');
  process.exit(64);
}
const checked = await checkReceiver(url, secret);
for (const { name, ok, saw } of checked) console.log(`${ok ? 'ok  ' : 'FAIL'}  ${name}  (${saw})`);
const failed = checked.filter(({ ok }) => !ok).length;
console.log(`${checked.length - failed} ok, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
