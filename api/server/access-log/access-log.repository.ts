import pg from 'pg'
import type { Trx } from '../db/database.ts'
import { holdBack } from '../db/held-back.ts'
import type { AccessRow } from './access.ts'

/** The one way into the log: the application's role may add rows by this function, read them, and nothing else. */
const accesses = holdBack<AccessRow>((rows) => `select append_access(${pg.escapeLiteral(JSON.stringify(rows))}::jsonb)`)

export function appendAccesses(trx: Trx, rows: readonly AccessRow[]): Promise<void> {
  return accesses.say(trx, rows)
}

/** The rows of a whole transaction come together, with its commit, in the order in which they were said. */
export const holdAccesses = accesses.during
