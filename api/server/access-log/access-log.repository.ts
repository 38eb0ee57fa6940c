import type { Insertable } from 'kysely'
import type { AccessLogTable, Trx } from '../db/database.ts'

/** The only statement on this table: the application's role may add rows and read them, and nothing else. */
export async function insertAccesses(trx: Trx, rows: Insertable<AccessLogTable>[]): Promise<void> {
  await trx.insertInto('access_log').values(rows).execute()
}
