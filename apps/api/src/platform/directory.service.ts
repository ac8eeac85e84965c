import { Inject, Injectable } from '@nestjs/common';
import type { Directory } from '../../../../life-events/recipients.js';
import type { Database } from '../../../../prisma/database.js';
import { Gather } from '../../../../prisma/gather.js';
import { directoryOf, findRecipients, type RecipientEntry } from '../../../../prisma/stores/recipient.store.js';
import { directoryVersion } from '../../../../prisma/stores/delivery.store.js';
import { DATABASE } from './tokens.js';

interface Copy {
  version: number;
  entries: RecipientEntry[];
  directory: Directory;
}

/** The directory of recipients, held in memory and read again when any process has changed it. */
@Injectable()
export class DirectoryService {
  private copy: Promise<Copy> | undefined;
  /** One look at the version serves all who asked before it was made. */
  private readonly versions = new Gather<object, number>((asked) => this.version(asked), { lanes: 1, most: 1_000 });

  constructor(@Inject(DATABASE) private readonly db: Database) {}

  async current(): Promise<Copy> {
    const version = await this.versions.add({});
    const known = await this.copy?.catch(() => undefined);
    if (known?.version === version) return known;
    this.copy = this.read(version);
    return this.copy;
  }

  private async version(asked: object[]): Promise<PromiseSettledResult<number>[]> {
    const value = await directoryVersion(this.db);
    return asked.map(() => ({ status: 'fulfilled', value }));
  }

  private async read(version: number): Promise<Copy> {
    const entries = await findRecipients(this.db);
    return { version, entries, directory: directoryOf(entries) };
  }
}
