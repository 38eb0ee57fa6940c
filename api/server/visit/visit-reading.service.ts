import { recordAccess } from '../access-log/access-log.service.ts'
import { hasConsent, inTransaction, requireDevice, requireStaff, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { parseId, type ResidentId, type VisitId } from '../db/ids.ts'
import { inOrderOf } from '../organisation/in-order-of.ts'
import { toDay, toDaysAround, toDaySpan } from './day.ts'
import { mayReadVisit } from './visit-access.ts'
import { recordVisitAccess } from './visit-record.ts'
import {
  findVisit,
  findVisits,
  findVisitsOfCarer,
  findVisitsOfResident,
  getClockOnTheWall,
  type VisitPage,
} from './visit.repository.ts'
import type { Visit } from './visit.ts'

/** Null for what does not exist, and for what is not the viewer's to see. */
export async function readVisit(ctx: RequestContext, idText: string): Promise<Visit | null> {
  const id = parseId<'Visit'>(idText)
  if (id === undefined) return null
  return inTransaction(ctx, async (trx) => {
    const visit = await findVisit(trx, id)
    if (visit === undefined || !mayReadVisit(ctx.viewer, visit)) return null
    await recordVisitAccess(trx, ctx, 'visit.read', [visit])
    return visit
  })
}

/** Visits that other nouns point to, in the ids' order; those that the viewer may not see are NotFound. */
export function loadVisits(ctx: RequestContext, ids: readonly VisitId[]): Promise<(Visit | Error)[]> {
  return inTransaction(ctx, async (trx) => {
    const visits = (await findVisits(trx, ids)).filter((visit) => mayReadVisit(ctx.viewer, visit))
    await recordVisitAccess(trx, ctx, 'visit.read', visits)
    return inOrderOf(ids, visits)
  })
}

/** The viewer's own visits of a day, which is today where none is given. */
export function readMyVisits(ctx: RequestContext, day: string | undefined, page: VisitPage): Promise<Visit[]> {
  const { staffId } = requireStaff(ctx.viewer)
  return readRecorded(ctx, async (trx) => findVisitsOfCarer(trx, staffId, await getDaySpan(trx, day), page))
}

const allOfThem: VisitPage = { limit: 200, newestFirst: false }

/** A week back, which may still be spoken of, today, and a week ahead. */
export const mostHomeDays = 15

/**
 * The visits of the home's days, for its tablet and for a companion whom the resident lets see them. That nobody comes is told
 * of the one who lives there too, and is on record.
 */
export function readHomeVisits(
  ctx: RequestContext,
  { day, days }: { day: string | undefined; days: number },
): Promise<Visit[]> {
  const { residentId } = hasConsent(ctx.viewer, 'see_visits') ? ctx.viewer : requireDevice(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const { timeZone, now } = await getClockOnTheWall(trx)
    const span = toDaysAround(day ?? toDay(now, timeZone), timeZone, 0, days - 1)
    const visits = await findVisitsOfResident(trx, residentId, span, allOfThem)
    const access = { action: 'visit.read', residentIds: [residentId], subjectType: 'visit', fromAddress: ctx.address }
    await recordAccess(trx, ctx.viewer, access)
    return visits
  })
}

const shownDays = { before: 7, after: 14 }

/** The last week and the days ahead, as the resident's card shows them. */
export function readVisitsOfResident(ctx: RequestContext, residentId: ResidentId, page: VisitPage): Promise<Visit[]> {
  return readRecorded(ctx, async (trx) => {
    const { timeZone, now } = await getClockOnTheWall(trx)
    const span = toDaysAround(toDay(now, timeZone), timeZone, shownDays.before, shownDays.after)
    return findVisitsOfResident(trx, residentId, span, page)
  })
}

function readRecorded(ctx: RequestContext, read: (trx: Trx) => Promise<Visit[]>): Promise<Visit[]> {
  return inTransaction(ctx, async (trx) => {
    const visits = (await read(trx)).filter((visit) => mayReadVisit(ctx.viewer, visit))
    await recordVisitAccess(trx, ctx, 'visit.read', visits)
    return visits
  })
}

async function getDaySpan(trx: Trx, day: string | undefined): Promise<{ from: Date; to: Date }> {
  const { timeZone, now } = await getClockOnTheWall(trx)
  return toDaySpan(day ?? toDay(now, timeZone), timeZone)
}
