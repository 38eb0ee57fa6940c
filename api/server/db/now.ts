import { sql } from 'kysely'
import type { Trx } from './database.ts'

/**
 * Now, by the clock that all processes share. What one process promises (a ring deadline) another keeps, so the instants of
 * visits, calls and due rows are the database's; the wall clock's of the statement, since a lock may have been waited for.
 */
export async function getNow(trx: Trx): Promise<Date> {
  const { rows } = await sql<{
    now: Date
  }>`select clock_timestamp() as now`.execute(trx)
  // A select without from has one row.
  return rows[0]!.now
}
