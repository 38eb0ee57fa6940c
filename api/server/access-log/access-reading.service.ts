import { inTransaction, requireDevice, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { parseId, type ResidentId } from '../db/ids.ts'
import { readArgument } from '../graphql/read-argument.ts'
import { readEntryCursor, type AccessEntry } from './access-entry.ts'
import { findEntryPage, type EntryFilter, type EntryPage } from './access-entry.repository.ts'
import { recordAccess } from './access-log.service.ts'

export interface EntryPageWanted {
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
  readonly limit: number
  readonly inverted: boolean
}

/**
 * Who has looked at the data of the one who lives here, when and why (703/2023 gives everybody the right to know it). What the
 * home's own tablets did is left out: it is the resident's own doing, and it would bury the rest.
 */
export async function readHomeAccessLog(ctx: RequestContext, wanted: EntryPageWanted): Promise<AccessEntry[]> {
  const { residentId } = requireDevice(ctx.viewer)
  const page = toPage(wanted)
  if (page === undefined) return []
  return inTransaction(ctx, async (trx) => {
    const entries = await findEntryPage(trx, { residentId, withoutDevices: true }, page)
    await recordLook(trx, ctx, [residentId])
    return entries
  })
}

export interface EntrySearch extends EntryPageWanted {
  readonly residentId?: string | null | undefined
  readonly staffId?: string | null | undefined
  readonly from?: Date | null | undefined
  readonly to?: Date | null | undefined
  readonly outcome?: 'allowed' | 'refused' | null | undefined
  readonly withReason?: boolean | null | undefined
}

/** For an auditor. A cursor or id that is none of ours is an empty page, as one past the end is. Looking is logged too. */
export async function searchAccessLog(ctx: RequestContext, wanted: EntrySearch): Promise<AccessEntry[]> {
  const page = toPage(wanted)
  const filter = toFilter(wanted)
  if (page === undefined || filter === undefined) return []
  return inTransaction(ctx, async (trx) => {
    const entries = await findEntryPage(trx, filter, page)
    const met = entries.flatMap(({ residentIds }) => residentIds)
    await recordLook(trx, ctx, met)
    return entries.map((entry) => withFirst(entry, filter.residentId))
  })
}

/** Whom the log was read about is named, however many others one look held. */
function withFirst(entry: AccessEntry, residentId: ResidentId | undefined): AccessEntry {
  if (residentId === undefined) return entry
  return { ...entry, residentIds: [residentId, ...entry.residentIds.filter((id) => id !== residentId)] }
}

function toFilter(wanted: EntrySearch): EntryFilter | undefined {
  const residentId = readArgument(wanted.residentId, parseId<'Resident'>)
  const staffId = readArgument(wanted.staffId, parseId<'Staff'>)
  if (residentId === null || staffId === null) return undefined
  const { from, to, outcome, withReason } = wanted
  return {
    residentId,
    staffId,
    from: from ?? undefined,
    to: to ?? undefined,
    outcome: outcome ?? undefined,
    withReason: withReason ?? false,
  }
}

function toPage({ after, before, limit, inverted }: EntryPageWanted): EntryPage | undefined {
  const places = { after: readArgument(after, readEntryCursor), before: readArgument(before, readEntryCursor) }
  if (places.after === null || places.before === null) return undefined
  return { after: places.after, before: places.before, limit, inverted }
}

function recordLook(trx: Trx, ctx: RequestContext, residentIds: readonly ResidentId[]): Promise<void> {
  const access = { action: 'access_log.read', residentIds, subjectType: 'access_log', fromAddress: ctx.address }
  return recordAccess(trx, ctx.viewer, access)
}
