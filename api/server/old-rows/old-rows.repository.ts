import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'

/**
 * Events that no cursor can resume from any more, of all organisations, for they have one order; `delete_old_events`
 * (migrations/0014-old-rows.ts) says which, and how many they were is the answer.
 */
export async function deleteOldEvents(trx: Trx, atMost: number): Promise<number> {
  const { rows } = await sql<{ deleted: number }>`select delete_old_events(${atMost}) as deleted`.execute(trx)
  return rows[0]?.deleted ?? 0
}

/** Promises that were kept, withdrawn or void so long ago, the oldest first. Those given up stay for a person to look at. */
export async function deleteKeptDue(
  trx: Trx,
  { keptDays, atMost }: { keptDays: number; atMost: number },
): Promise<number> {
  const { numAffectedRows } = await sql`delete from due where id in (
      select id from due where done_at < clock_timestamp() - make_interval(days => ${keptDays})
      order by done_at limit ${atMost} for update skip locked)`.execute(trx)
  return Number(numAffectedRows ?? 0n)
}

/** What opens something until it ends, and when that was: used up, revoked or run out, whichever came first. */
const keys = [
  ['session', ['expires_at', 'revoked_at']],
  ['companion_session', ['expires_at', 'revoked_at']],
  ['companion_invitation', ['expires_at', 'revoked_at', 'used_at']],
  ['pairing_code', ['expires_at', 'used_at']],
] as const

/**
 * Sessions, invitations and codes that ended so long ago, the oldest of each kind first; the answer is how many went of the
 * kind of which most did. What was done with them is in the access log.
 */
export async function deleteEndedKeys(
  trx: Trx,
  { keptDays, atMost }: { keptDays: number; atMost: number },
): Promise<number> {
  const deleted: number[] = []
  for (const [table, endings] of keys) {
    const limit = sql`clock_timestamp() - make_interval(days => ${keptDays})`
    // created_at says nothing more, and has the index: nothing ends before it was made
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where id in (
        select id from ${sql.table(table)}
        where created_at < ${limit} and least(${sql.join(endings.map((ending) => sql.ref(ending)))}) < ${limit}
        order by created_at limit ${atMost} for update skip locked)`.execute(trx)
    deleted.push(Number(numAffectedRows ?? 0n))
  }
  return Math.max(...deleted)
}
