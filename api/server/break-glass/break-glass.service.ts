import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { parseId } from '../db/ids.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { getId } from '../get-id.ts'
import { readStartCursor } from '../graphql/place-cursor.ts'
import { readArgument } from '../graphql/read-argument.ts'
import { residentExists } from '../resident/resident.service.ts'
import { glassMinutes, mayBreakGlass, mayReviewGlass, type GlassBreaking } from './break-glass.ts'
import { closeGlass, findGlassPage, findOpenGlassBreakings, insertGlass } from './break-glass.repository.ts'
import { lockGlass, saveReview } from './break-glass.repository.ts'

/**
 * Lets the viewer see a resident of the organisation for a while. The reason stands in the log beside every look that it
 * made possible, for the resident and for an auditor to read. Once more while it is open: the same, so that a second tap or
 * a lost answer asks for nothing again.
 */
export async function breakGlass(
  ctx: RequestContext,
  input: { residentId: string; reason: string },
): Promise<GlassBreaking> {
  const viewer = requireStaff(ctx.viewer)
  if (!mayBreakGlass(viewer)) throw new Forbidden()
  const residentId = getId<'Resident'>(input.residentId)
  const reason = input.reason.trim()
  return inTransaction(ctx, async (trx) => {
    if (!(await residentExists(trx, residentId))) throw new NotFound()
    const [open] = await findOpenGlassBreakings(trx, viewer.staffId, residentId)
    if (open !== undefined) return open
    const { orgId, staffId } = viewer
    const glass = await insertGlass(trx, { orgId, staffId, residentId, reason, minutes: glassMinutes })
    await recordGlass(trx, ctx, 'glass.break', glass)
    await appendEvent(trx, { orgId, type: 'glass.broken', residentId, staffId })
    return glass
  })
}

/** Done before its time: whoever broke it needs it no more. */
export function closeOwnGlass(ctx: RequestContext, idText: string): Promise<GlassBreaking> {
  const { orgId, staffId } = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const glass = await lockGlass(trx, getId<'GlassBreaking'>(idText))
    if (glass?.staffId !== staffId) throw new NotFound()
    const closed = await closeGlass(trx, glass.id)
    await recordGlass(trx, ctx, 'glass.close', closed)
    await appendEvent(trx, { orgId, type: 'glass.closed', residentId: glass.residentId, staffId })
    return closed
  })
}

/** An auditor has looked at it. */
export function reviewGlass(ctx: RequestContext, idText: string): Promise<GlassBreaking> {
  const viewer = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const glass = await lockGlass(trx, getId<'GlassBreaking'>(idText))
    if (glass === undefined || !mayReviewGlass(viewer, glass)) throw new NotFound()
    const reviewed = await saveReview(trx, glass.id, viewer.staffId)
    await recordGlass(trx, ctx, 'glass.review', reviewed)
    await appendEvent(trx, { orgId: viewer.orgId, type: 'glass.reviewed', staffId: viewer.staffId })
    return reviewed
  })
}

/** What the viewer may look at now, and until when: for the banner that says so. */
export function readOwnOpenGlass(ctx: RequestContext): Promise<GlassBreaking[]> {
  const { staffId } = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const open = await findOpenGlassBreakings(trx, staffId)
    await recordList(trx, ctx, open)
    return open
  })
}

export interface GlassSearch {
  readonly residentId?: string | null | undefined
  readonly staffId?: string | null | undefined
  readonly from?: Date | null | undefined
  readonly to?: Date | null | undefined
  readonly unreviewed?: boolean | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
  readonly limit: number
  readonly inverted: boolean
}

/** For an auditor, the newest first. A cursor or id that is none of ours is an empty page, as one past the end is. */
export async function readGlassBreakings(ctx: RequestContext, wanted: GlassSearch): Promise<GlassBreaking[]> {
  const query = toQuery(wanted)
  if (query === undefined) return []
  return inTransaction(ctx, async (trx) => {
    const page = await findGlassPage(trx, query.filter, query.page)
    await recordList(trx, ctx, page)
    return page
  })
}

function toQuery({ after, before, limit, inverted, ...wanted }: GlassSearch) {
  const read = readStartCursor<'GlassBreaking'>
  const places = { after: readArgument(after, read), before: readArgument(before, read) }
  const staffId = readArgument(wanted.staffId, parseId<'Staff'>)
  const residentId = readArgument(wanted.residentId, parseId<'Resident'>)
  if (places.after === null || places.before === null || staffId === null || residentId === null) return undefined
  const times = { from: wanted.from ?? undefined, to: wanted.to ?? undefined }
  return {
    filter: { staffId, residentId, ...times, unreviewed: wanted.unreviewed ?? false },
    page: { after: places.after, before: places.before, limit, inverted },
  }
}

/** The reason is the log's to keep; who reviews or closes has none of their own. */
async function recordGlass(trx: Trx, ctx: RequestContext, action: string, glass: GlassBreaking): Promise<void> {
  const reason = action === 'glass.break' ? glass.reason : null
  const subject = { subjectType: 'glass_breaking', subjectId: glass.id, fromAddress: ctx.address }
  await recordAccess(trx, ctx.viewer, { action, residentIds: [glass.residentId], reason, ...subject })
}

async function recordList(trx: Trx, ctx: RequestContext, glasses: readonly GlassBreaking[]): Promise<void> {
  if (glasses.length === 0) return
  const residentIds = glasses.map(({ residentId }) => residentId)
  const access = { action: 'glass.list', residentIds, subjectType: 'glass_breaking', fromAddress: ctx.address }
  await recordAccess(trx, ctx.viewer, access)
}
