import { refuseAfterEnd } from '../care-end/care-end.ts'
import { findCareEnd } from '../care-end/in-care.service.ts'
import { requireStaff, type RequestContext } from '../context.ts'
import type { Modality, Trx } from '../db/database.ts'
import { Forbidden, InvalidInput, NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { getId } from '../get-id.ts'
import { findResidentVisibleTo } from '../resident/resident.service.ts'
import { mayPlanVideo } from '../video-suitability/video-suits.ts'
import { planTasks, type TaskInput } from '../visit-task/task-edit.service.ts'
import { insertTasks } from '../visit-task/visit-task.repository.ts'
import { inBookingTransaction } from './booking.service.ts'
import { toDay } from './day.ts'
import { toPlannedTime, type WallTime } from './planned-time.ts'
import { assign, refuseWay, toExtraVisit } from './planning.ts'
import { mayPlanVisit } from './visit-access.ts'
import { VisitNotPossible } from './visit-errors.ts'
import { refuseWhatStandsAgainst, toStaffId } from './visit-planning.service.ts'
import { recordVisitAccess, visitEvents } from './visit-record.ts'
import { getClockOnTheWall, insertVisit } from './visit.repository.ts'
import type { Visit } from './visit.ts'

export interface NewExtraVisit {
  residentId: string
  modality: Modality
  time: WallTime
  tasks: readonly TaskInput[]
  /** Why it is made beside the plan. */
  reason: string
  carersNeeded: 1 | 2
  carerId: string | null
  secondCarerId: string | null
  origin?: 'extra' | 'import'
}

/**
 * A visit beside the care plan. No need stands behind it, so it has no norm: the ledger compares it with nothing. All or
 * nothing: where its carer or tablet is booked, no visit is left behind.
 */
export function createExtraVisit(ctx: RequestContext, input: NewExtraVisit): Promise<Visit> {
  if (!mayPlanVisit(requireStaff(ctx.viewer))) throw new Forbidden()
  if (input.modality === 'phone')
    throw new InvalidInput('input.modality', 'by phone only where a video visit has failed: take HOME or VIDEO')
  return inBookingTransaction(ctx, async (trx) => {
    const visit = await planExtraVisit(trx, ctx, input)
    await recordVisitAccess(trx, ctx, 'visit.createExtra', [visit])
    await appendEvent(trx, ...visitEvents('visit.changed', visit))
    return visit
  })
}

async function planExtraVisit(trx: Trx, ctx: RequestContext, input: NewExtraVisit): Promise<Visit> {
  const { orgId } = requireStaff(ctx.viewer)
  const residentId = getId<'Resident'>(input.residentId)
  const [resident, suitsVideo, clock, end] = await Promise.all([
    findResidentVisibleTo(trx, ctx.viewer, residentId),
    input.modality !== 'video' || mayPlanVideo(trx, residentId),
    getClockOnTheWall(trx),
    findCareEnd(trx, residentId),
  ])
  if (resident === undefined) throw new NotFound()
  if (!suitsVideo) throw new VisitNotPossible('VIDEO_DOES_NOT_SUIT', 'planned')
  const time = toPlannedTime(input.time, clock, 'input.time')
  refuseAfterEnd(end, toDay(time.plannedStart, clock.timeZone), 'input.time.on')
  const { modality, carersNeeded, reason, origin = 'extra' } = input
  const planned = toExtraVisit({ orgId, resident, modality, carersNeeded, reason, origin, ...time })
  const visit = assign(planned, { carerId: toStaffId(input.carerId), secondCarerId: toStaffId(input.secondCarerId) })
  const tasks = await planTasks(trx, input.tasks, [])
  refuseWay(visit, modality, tasks, 'other')
  await refuseWhatStandsAgainst(trx, ctx, { visit, tasks, needsFitCarers: true, isBooked: false })
  await insertVisit(trx, visit)
  await insertTasks(trx, visit, tasks)
  return visit
}
