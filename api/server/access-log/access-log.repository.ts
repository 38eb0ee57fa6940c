import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { AccessRow } from './access.ts'

/** The one way into the log: the application's role may add rows by this function, read them, and nothing else. */
export async function appendAccesses(trx: Trx, rows: AccessRow[]): Promise<void> {
  await sql`select append_access(${JSON.stringify(rows)}::jsonb)`.execute(trx)
}
