import { CompiledQuery, sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import { holdBack } from '../db/held-back.ts'
import type { ResidentId } from '../db/ids.ts'
import type { AccessRow } from './access.ts'

/** The one way into the log: the application's role may add rows by this function, read them, and nothing else. */
const accesses = holdBack<AccessRow>((rows) =>
  CompiledQuery.raw('select append_access($1::jsonb)', [JSON.stringify(rows)]),
)

export function appendAccesses(trx: Trx, rows: readonly AccessRow[]): Promise<void> {
  return accesses.say(trx, rows)
}

/** The rows of a whole transaction come together, with its commit, in the order in which they were said. */
export const holdAccesses = accesses.during

/** How far back one looks for it: of what a carer does in ten minutes nothing is left out. */
const latestRows = 500

/** Whether one of the viewer's latest rows, younger than `seconds`, says that the resident was read, for the same reason. */
export async function hasLookedWithin(
  trx: Trx,
  row: Pick<AccessRow, 'org_id' | 'viewer_kind' | 'viewer_id' | 'reason'> & { residentId: ResidentId },
  seconds: number,
): Promise<boolean> {
  // By the index over a viewer's rows, newest first: the one over `resident_ids` knows no time.
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from (
        select at, viewer_kind, outcome, reason, resident_ids from access_log
        where org_id = ${row.org_id} and viewer_id = ${row.viewer_id} order by seq desc limit ${latestRows}
      ) latest
      where at > clock_timestamp() - make_interval(secs => ${seconds}) and viewer_kind = ${row.viewer_kind}
        and outcome = 'allowed' and reason is not distinct from ${row.reason}
        and resident_ids @> array[${row.residentId}::uuid]
    ) as found`.execute(trx)
  return rows[0]?.found === true
}
