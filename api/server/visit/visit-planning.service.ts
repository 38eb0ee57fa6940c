import { refuseAfterEnd } from '../care-end/care-end.ts'
import { findCareEnd } from '../care-end/in-care.service.ts'
import type { RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { getNow } from '../db/now.ts'
import type { StaffId } from '../db/ids.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import type { EventType } from '../events/event.ts'
import { getId } from '../get-id.ts'
import { refuseStale } from '../stale-version.ts'
import { isBookedAlike } from './booking.ts'
import { findOverlap, holdSubjects } from './booking.repository.ts'
import { refuseOverlap } from './booking.service.ts'
import { refuseUnfit, type CarerFitness } from './carer-fitness.ts'
import { toDay } from './day.ts'
import { findFitness, type Qualified } from './carer-fitness.repository.ts'
import { toPlannedTime, type WallTime } from './planned-time.ts'
import { assign, confirm, move, recordTravel, type Carers } from './planning.ts'
import { mayManageVisit, mayPlanVisit } from './visit-access.ts'
import { StaleEdit } from './visit-errors.ts'
import { recordVisitAccess, unchanged, visitEvents } from './visit-record.ts'
import { getClockOnTheWall, saveVisit } from './visit.repository.ts'
import { changeVisit, type MayChange } from './visit.service.ts'
import { reinstate, reportMissed, type Visit } from './visit.ts'

/** Which visit, and the version that was looked at: one that has changed since is refused with both. */
export interface VisitEdit {
  visitId: string
  version: number
}

/** How a kind of edit is called in the access log and in the events, and who may make it. */
interface EditKind {
  action: string
  mayChange: MayChange
  event?: EventType
  /** Its carers have to be fit for what it becomes. */
  needsFitCarers?: boolean
}

/**
 * One edit: looks, decides by a rule, refuses what is booked already, writes, and tells. A rule that answers the visit as it
 * was has nothing to do, so that a repeated confirmation is no change.
 */
export function editVisit(
  ctx: RequestContext,
  edit: VisitEdit,
  kind: EditKind,
  rule: (trx: Trx, visit: Visit) => Promise<Visit> | Visit,
): Promise<Visit> {
  return changeVisit(ctx, edit.visitId, kind.mayChange, async (trx, visit) => {
    refuseStale(visit, edit.version, StaleEdit)
    const edited = await rule(trx, visit)
    if (edited === visit) return unchanged(trx, ctx, visit)
    await refuseWhatStandsAgainst(trx, ctx, {
      visit: edited,
      needsFitCarers: kind.needsFitCarers ?? false,
      isBooked: isBookedAlike(visit, edited),
    })
    await saveVisit(trx, edited)
    await recordVisitAccess(trx, ctx, kind.action, [edited])
    await appendEvent(trx, ...toEvents(kind.event ?? 'visit.changed', visit, edited))
    return edited
  })
}

interface Wanted {
  visit: Visit
  needsFitCarers: boolean
  /** It has all that it takes already. */
  isBooked: boolean
  /** Of a visit that is not written yet. */
  tasks?: readonly Qualified[]
}

/**
 * The last look before a visit is written: unfit carers, then what its carers and its tablet are booked for already. Both are
 * looked for at once. What it takes is held from the write on.
 */
export async function refuseWhatStandsAgainst(
  trx: Trx,
  ctx: RequestContext,
  { visit, needsFitCarers, isBooked, tasks }: Wanted,
): Promise<void> {
  const [fitness, overlap] = await Promise.all([
    needsFitCarers ? findFitnessOfCarers(trx, visit, tasks) : [],
    isBooked ? undefined : findOverlap(trx, visit),
  ])
  fitness.forEach(refuseUnfit)
  refuseOverlap(ctx, overlap)
  if (!isBooked) await holdSubjects(trx, visit)
}

/** Whoever has lost the visit hears of it as much as who has got it. */
function toEvents(type: EventType, before: Visit, after: Visit) {
  const still = [after.carerId, after.secondCarerId]
  const lost = visitEvents(type, before).filter(({ staffId }) => staffId && !still.includes(staffId))
  return [...lost, ...visitEvents(type, after)]
}

export interface AssignVisit extends VisitEdit {
  carerId: string | null
  secondCarerId: string | null
}

/** Gives a visit to carers who are fit for it, or takes it away from them (both null). */
export function assignVisit(ctx: RequestContext, edit: AssignVisit): Promise<Visit> {
  const carers: Carers = { carerId: toStaffId(edit.carerId), secondCarerId: toStaffId(edit.secondCarerId) }
  const kind = { action: 'visit.assign', mayChange: mayPlanVisit, needsFitCarers: true }
  return editVisit(ctx, edit, kind, (_trx, visit) => assign(visit, carers))
}

export function toStaffId(text: string | null): StaffId | null {
  return text === null ? null : getId<'Staff'>(text)
}

/** NotFound for who is not of the organisation. */
async function findFitnessOfCarers(trx: Trx, visit: Visit, tasks?: readonly Qualified[]): Promise<CarerFitness[]> {
  const carerIds = [visit.carerId, visit.secondCarerId].filter((id) => id !== null)
  if (carerIds.length === 0) return []
  const found = await findFitness(trx, { carerIds, visit, tasks })
  if (found.length < carerIds.length) throw new NotFound()
  return found
}

export interface MoveVisit extends VisitEdit {
  time: WallTime
  outsideWindow: boolean
}

/** To another time on the organisation's clock. Its carers keep it, unless they are absent then. */
export function moveVisit(ctx: RequestContext, edit: MoveVisit): Promise<Visit> {
  const kind = { action: 'visit.move', mayChange: mayPlanVisit, needsFitCarers: true }
  return editVisit(ctx, edit, kind, async (trx, visit) => {
    const [clock, end] = await Promise.all([getClockOnTheWall(trx), findCareEnd(trx, visit.residentId)])
    const moved = move(visit, toPlannedTime(edit.time, clock, 'input.time'), edit)
    refuseAfterEnd(end, toDay(moved.plannedStart, clock.timeZone), 'input.time.on')
    return moved
  })
}

/** It is sure. Once more changes nothing. */
export function confirmVisit(ctx: RequestContext, edit: VisitEdit): Promise<Visit> {
  const kind = { action: 'visit.confirm', mayChange: mayPlanVisit }
  return editVisit(ctx, edit, kind, async (trx, visit) => confirm(visit, await getNow(trx)))
}

/** What was cancelled is planned again, with nobody to make it yet. */
export function reinstateVisit(ctx: RequestContext, edit: VisitEdit): Promise<Visit> {
  return editVisit(ctx, edit, { action: 'visit.reinstate', mayChange: mayPlanVisit }, async (trx, visit) => {
    const [{ timeZone }, end] = await Promise.all([getClockOnTheWall(trx), findCareEnd(trx, visit.residentId)])
    refuseAfterEnd(end, toDay(visit.plannedStart, timeZone), 'input.visitId')
    return reinstate(visit)
  })
}

/** Says that a visit was not made, and why. */
export function reportVisitMissed(ctx: RequestContext, edit: VisitEdit & { reason: string }): Promise<Visit> {
  const kind = { action: 'visit.reportMissed', mayChange: mayManageVisit, event: 'visit.missed' } as const
  return editVisit(ctx, edit, kind, (_trx, visit) => reportMissed(visit, edit.reason))
}

/** Tells how long the way took. Not by version: it is one number, and the carer's to say, also after hours without network. */
export function recordVisitTravel(ctx: RequestContext, visitId: string, travelMinutes: number): Promise<Visit> {
  return changeVisit(ctx, visitId, mayManageVisit, async (trx, visit) => {
    if (visit.travelMinutes === travelMinutes) return unchanged(trx, ctx, visit)
    const recorded = recordTravel(visit, travelMinutes)
    await saveVisit(trx, recorded)
    await recordVisitAccess(trx, ctx, 'visit.recordTravel', [recorded])
    await appendEvent(trx, ...visitEvents('visit.changed', recorded))
    return recorded
  })
}
