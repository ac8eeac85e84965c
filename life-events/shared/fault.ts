/** What is wrong with answers that are each well formed: the place of the answer, a code, and a sentence for the citizen. */
export interface Fault {
  pointer: string;
  code: string;
  message: string;
}
