// node --import this: the product as it was built, with crash points that kill and a schedule of retries that fits a test.
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
