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
