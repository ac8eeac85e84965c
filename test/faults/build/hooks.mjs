// Functions of the product that are replaced while it is loaded: the files in dist/ stay as they are.
const crash = new URL('crash.mjs', import.meta.url).href;
const soon = new URL('soon.mjs', import.meta.url).href;

// A worker of an older version may lack a function: it keeps its own times.
const additions = {
  '/prisma/crash-point.js': `import { crash } from '${crash}'; crashPoint = crash;`,
  '/life-events/schedule.js': `import { soon } from '${soon}'; nextAttempt = soon(nextAttempt);`,
  '/prisma/stores/mail.store.js': `import { longestMs } from '${soon}'; if (typeof leaseSeconds === 'function') leaseSeconds = () => longestMs / 1_000;`,
  '/apps/worker/src/wake.js': `import { lingerMs } from '${soon}'; if (typeof batchLinger === 'function') batchLinger = () => lingerMs;`,
};

export async function load(url, context, next) {
  const loaded = await next(url, context);
  const file = Object.keys(additions).find((name) => url.endsWith(name));
  return file ? { ...loaded, source: `${loaded.source}\n${additions[file]}` } : loaded;
}
