/** The workflows the worker serves. */
export { filing } from './filing.workflow.js';
