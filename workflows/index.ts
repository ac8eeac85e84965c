/** The workflows the worker serves. */
export { batch } from './batch.workflow.js';
export { filing } from './filing.workflow.js';
