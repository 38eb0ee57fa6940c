import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import { holdBack } from '../db/held-back.ts'
import type { AccessRow } from './access.ts'

/** The one way into the log: the application's role may add rows by this function, read them, and nothing else. */
const accesses = holdBack<AccessRow>(async (trx, rows) => {
  await sql`select append_access(${JSON.stringify(rows)}::jsonb)`.execute(trx)
})

export function appendAccesses(trx: Trx, rows: readonly AccessRow[]): Promise<void> {
  return accesses.say(trx, rows)
}

/** For a transaction of many changes: their rows come together, at its end, in the order of the changes. */
export const holdAccesses = accesses.during
