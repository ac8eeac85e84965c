import type { Print } from './print.js';

/** What `dist/scripts/start/sample.js` exports. */
export interface SampleModule {
  fileSample(options: SampleOptions): Promise<SampleResult>;
}

export interface SampleOptions {
  apiUrl: string;
  home: string;
  print: Print;
}

export interface SampleResult {
  recipients: number;
  outcomes: number;
  /** Outcome messages in the citizen's mailbox. */
  messages: number;
  receiptPath: string;
  /** Every notice reached an outcome, and its message is in the mailbox. */
  ok: boolean;
}

export interface SeedOptions {
  home: string;
  /** Where the sandbox recipients listen. */
  sandboxUrl: string;
  /** The file that tells the sandbox its secrets. */
  secretsFile: string;
}
