import type { Viewer } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { OrgId, ResidentId } from '../db/ids.ts'
import type { Access, Actor } from './access.ts'
import { splitByGlass, toAccessRow } from './access.ts'
import { appendAccesses, hasLookedWithin } from './access-log.repository.ts'

export { holdAccesses } from './access-log.repository.ts'

/**
 * Writes down who read or changed whose data, in the transaction that did it: a read that was answered was logged, a write
 * that was rolled back was not. Several at once are one statement.
 */
export async function recordAccess(trx: Trx, viewer: Viewer, ...accesses: Access[]): Promise<void> {
  if (viewer.kind === 'anonymous') throw nobody()
  await recordAccessBy(trx, viewer, ...accesses)
}

/** As long as a screen that was asked for may still be loading what belongs to it, or be shown again from the browser. */
const lookSeconds = 600

/**
 * What a screen loads after the answer that told of the resident (a face) is the same look: it has its own row only where
 * no row of this viewer, for the same reason, has named the resident in the last ten minutes. So each read still has a row
 * that says who, whose and when to ten minutes, and a list of fifty residents is one look and not fifty-one.
 */
export async function recordPartOfLook(
  trx: Trx,
  viewer: Viewer,
  access: Access & { residentIds: readonly [ResidentId] },
): Promise<void> {
  if (viewer.kind === 'anonymous') throw nobody()
  const [residentId] = access.residentIds
  for (const row of splitByGlass(viewer, access).map((each) => toAccessRow(viewer, each)))
    if (!(await hasLookedWithin(trx, { ...row, residentId }, lookSeconds))) await appendAccesses(trx, [row])
}

/** The same for who is no viewer: the system itself (the sweeper, the SFU's reports), or somebody who is signing in. */
export async function recordAccessBy(trx: Trx, actor: Actor & { orgId: OrgId }, ...accesses: Access[]): Promise<void> {
  if (accesses.length === 0) return
  const rows = accesses.flatMap((access) => splitByGlass(actor, access)).map((access) => toAccessRow(actor, access))
  await appendAccesses(trx, rows)
}

const nobody = () => new TypeError('Nobody in particular has no organisation: recordAccessBy names one.')
