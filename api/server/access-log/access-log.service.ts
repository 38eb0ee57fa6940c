import type { Viewer } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { OrgId } from '../db/ids.ts'
import type { Access, Actor } from './access.ts'
import { splitByGlass, toAccessRow } from './access.ts'
import { appendAccesses } from './access-log.repository.ts'

export { holdAccesses } from './access-log.repository.ts'

/**
 * Writes down who read or changed whose data, in the transaction that did it: a read that was answered was logged, a write
 * that was rolled back was not. Several at once are one statement.
 */
export async function recordAccess(trx: Trx, viewer: Viewer, ...accesses: Access[]): Promise<void> {
  if (viewer.kind === 'anonymous')
    throw new TypeError('Nobody in particular has no organisation: recordAccessBy names one.')
  await recordAccessBy(trx, viewer, ...accesses)
}

/** The same for who is no viewer: the system itself (the sweeper, the SFU's reports), or somebody who is signing in. */
export async function recordAccessBy(trx: Trx, actor: Actor & { orgId: OrgId }, ...accesses: Access[]): Promise<void> {
  if (accesses.length === 0) return
  const rows = accesses.flatMap((access) => splitByGlass(actor, access)).map((access) => toAccessRow(actor, access))
  await appendAccesses(trx, rows)
}
