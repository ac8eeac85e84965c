/** Where schemathesis lies: in the cache that `.ci/run` fills, or on the machine. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const cache = process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache');
export const program = [
  path.join(cache, 'todoke/schemathesis/bin/schemathesis'),
  '/usr/local/bin/schemathesis',
  '/usr/bin/schemathesis',
].find((file) => fs.existsSync(file));
export const howToGet =
  'schemathesis is missing: run .ci/run once, or install it yourself (python3 -m venv ~/.cache/todoke/schemathesis && ' +
  '~/.cache/todoke/schemathesis/bin/pip install schemathesis==4.32.5), or leave it out by TODOKE_SKIP_SCHEMATHESIS=1';
export const isLeftOut = process.env.TODOKE_SKIP_SCHEMATHESIS === '1';
