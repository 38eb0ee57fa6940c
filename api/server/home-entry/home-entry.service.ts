import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { ResidentId } from '../db/ids.ts'
import { appendEvent } from '../events/event.repository.ts'
import { forResident } from '../resident/for-resident.ts'
import { lockResident } from '../resident/resident.service.ts'
import { refuseStale } from '../stale-version.ts'
import { findHomeEntries, saveHomeEntry } from './home-entry.repository.ts'
import { StaleHomeEntry, unwritten, type HomeEntry } from './home-entry.ts'

/** Of residents whom the viewer was shown: an access of its own, since who opens doors is asked after. */
export function loadHomeEntries(ctx: RequestContext, residentIds: readonly ResidentId[]): Promise<HomeEntry[]> {
  return inTransaction(ctx, async (trx) => {
    const found = new Map((await findHomeEntries(trx, residentIds)).map((entry) => [entry.residentId, entry]))
    await record(trx, ctx, 'homeEntry.read', residentIds)
    return residentIds.map((id) => found.get(id) ?? unwritten(id))
  })
}

export interface HomeEntryWritten {
  readonly residentId: string
  readonly doorNote: string
  readonly keyNote: string
  readonly version: number
}

/** Whoever cares for the resident: a door code is changed by the one who stands before the door. */
export function writeHomeEntry(ctx: RequestContext, wanted: HomeEntryWritten): Promise<HomeEntry> {
  const { orgId, staffId } = requireStaff(ctx.viewer)
  const action = 'homeEntry.write'
  return forResident(ctx, { residentId: wanted.residentId, action }, async (trx, { id }) => {
    await lockResident(trx, id)
    const [current = unwritten(id)] = await findHomeEntries(trx, [id])
    refuseStale(current, wanted.version, StaleHomeEntry)
    const { doorNote, keyNote } = wanted
    const changedAt = ctx.clock.now()
    const entry = { residentId: id, doorNote, keyNote, changedBy: staffId, changedAt, version: current.version + 1 }
    await saveHomeEntry(trx, orgId, entry)
    await record(trx, ctx, action, [id])
    await appendEvent(trx, { orgId, type: 'resident.changed', residentId: id })
    return entry
  })
}

async function record(trx: Trx, ctx: RequestContext, action: string, residentIds: readonly ResidentId[]) {
  await recordAccess(trx, ctx.viewer, { action, residentIds, subjectType: 'homeEntry', fromAddress: ctx.address })
}
