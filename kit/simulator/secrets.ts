/** The secrets that sandbox recipients share with Todoke: given at start, by a file that may change, or by `PUT /secrets`. */
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { isSecret } from '../signature.js';
import type { Shelf } from './state.js';

export const secretsSchema = z.array(z.string().max(200).refine(isSecret, 'whsec_ and base64 expected')).max(10);
const fileSchema = z.record(z.string(), secretsSchema);
type SecretsOf = Record<string, string[]>;

export class Secrets {
  private stamp = '';
  private fromFile: SecretsOf = {};

  constructor(
    private readonly given: SecretsOf,
    private readonly put: Shelf<string[]>,
    private readonly file: string | undefined,
    private readonly warn: (message: string) => void,
  ) {}

  /** All secrets of a recipient; a stranger to the file is known as soon as the file names it. */
  of(recipientId: string): string[] {
    this.refresh();
    const own = (known: SecretsOf) => (Object.hasOwn(known, recipientId) ? (known[recipientId] ?? []) : []);
    return [...new Set([...(this.put.get(recipientId) ?? []), ...own(this.fromFile), ...own(this.given)])];
  }

  set(recipientId: string, secrets: string[]): void {
    this.put.set(recipientId, secrets);
  }

  private refresh(): void {
    if (!this.file) return;
    const stat = statSync(this.file, { throwIfNoEntry: false });
    const stamp = stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : '';
    if (stamp === this.stamp) return;
    try {
      this.fromFile = stat ? fileSchema.parse(JSON.parse(readFileSync(this.file, 'utf8'))) : {};
      this.stamp = stamp;
    } catch {
      // Perhaps only half written: what was known stays, and the next delivery looks again.
      this.warn('secrets file cannot be read');
    }
  }
}
