import { Inject, Injectable } from '@nestjs/common';
import type { Directory } from '../../../../life-events/recipients.js';
import type { Database } from '../../../../prisma/database.js';
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

  constructor(@Inject(DATABASE) private readonly db: Database) {}

  async current(): Promise<Copy> {
    const version = await directoryVersion(this.db);
    const known = await this.copy?.catch(() => undefined);
    if (known?.version === version) return known;
    this.copy = this.read(version);
    return this.copy;
  }

  private async read(version: number): Promise<Copy> {
    const entries = await findRecipients(this.db);
    return { version, entries, directory: directoryOf(entries) };
  }
}
