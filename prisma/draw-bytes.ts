import { randomFillSync } from 'node:crypto';

const poolBytes = 4_096;
let pool = Buffer.alloc(0);

/** Random bytes for nonces and salts, drawn many at a time: one draw for each is what sealing costs most. */
export function drawBytes(count: number): Buffer {
  if (pool.length < count) pool = randomFillSync(Buffer.allocUnsafeSlow(Math.max(poolBytes, count)));
  const bytes = pool.subarray(0, count);
  pool = pool.subarray(count);
  return bytes;
}
