import { Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type Database, openDatabase } from '../../../../prisma/database.js';
import { openSeal } from '../../../../prisma/master-key.js';
import { Seal } from '../../../../prisma/seal.js';
import { type Config, config } from '../config.js';
import { Leaving } from '../leaving.js';
import { DirectoryService } from './directory.service.js';
import { Changes } from './changes.js';
import { DATABASE } from './tokens.js';

@Injectable()
class CloseDatabase implements OnApplicationShutdown {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  async onApplicationShutdown(): Promise<void> {
    await this.db.close();
  }
}

/** What every part of the API stands on: the database, the seal, the directory of recipients, news of changes. */
@Global()
@Module({
  providers: [
    {
      provide: DATABASE,
      inject: [config.KEY],
      useFactory: (c: Config) => openDatabase(c.databaseUrl, { connections: 20 }),
    },
    {
      provide: Seal,
      inject: [DATABASE, config.KEY],
      useFactory: (db: Database, c: Config) => openSeal(db, c.masterKeyFile),
    },
    DirectoryService,
    Changes,
    CloseDatabase,
    Leaving,
  ],
  exports: [DATABASE, Seal, DirectoryService, Changes, Leaving],
})
export class PlatformModule {}
