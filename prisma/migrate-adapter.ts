import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils';
import type pg from 'pg';

type Result = Partial<Pick<pg.QueryArrayResult, 'fields'>> & Pick<pg.QueryArrayResult, 'rows'>;

/** The catalogue's internal "char", which the engine's introspection reads and the adapter does not know. */
const charOid = 18;
const textOid = 25;

/** PrismaPg with what the schema engine needs beyond it. The pool is the caller's to end. */
export class MigrationAdapterFactory extends PrismaPg {
  readonly #charColumns = new WeakMap<object, number[]>();

  constructor(pool: pg.Pool) {
    super(pool);
    const query = pool.query.bind(pool) as (config: unknown) => Promise<Result>;
    Object.assign(pool, { query: async (config: unknown) => this.#withCharAsText(await query(config)) });
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql: SqlQuery) => {
      const result = await queryRaw(sql);
      for (const column of this.#charColumns.get(result.rows) ?? []) {
        result.columnTypes[column] = ColumnTypeEnum.Character;
      }
      return result;
    };
    // The adapter splits a script at every semicolon, also inside texts and functions; in one piece it is one transaction, too.
    adapter.executeScript = async (sql: string) => void (await adapter.executeRaw({ sql, args: [], argTypes: [] }));
    return adapter;
  }

  #withCharAsText<T extends Result>(result: T): T {
    const columns: number[] = [];
    // Several statements at once answer a list, which has no fields.
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== charOid) continue;
      field.dataTypeID = textOid;
      columns.push(index);
    }
    if (columns.length > 0) this.#charColumns.set(result.rows, columns);
    return result;
  }
}
