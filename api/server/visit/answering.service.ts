import { findOpenCall, saveAnswered, saveRung } from '../call/call.repository.ts'
import { closeCall, issueTicket, placeCall, seatTablet, watchCall } from '../call/call.service.ts'
import type { CallTicket, PlacedSeat } from '../call/call.service.ts'
import type { Call } from '../call/call.ts'
import { dueKinds } from '../call/call-due.ts'
import { inTransaction, requireDevice, type DeviceViewer, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { VisitId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import { holdDevice } from '../device/device.service.ts'
import { withdrawDue } from '../due/due.repository.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { mayReadVisit } from './visit-access.ts'
import { AnsweredElsewhere, VisitNotPossible } from './visit-errors.ts'
import { recordVisitAccess, unchanged, visitEvents } from './visit-record.ts'
import { lockVisit, saveVisit } from './visit.repository.ts'
import { endVisitIn, toVisitId } from './visit.service.ts'
import { answer, decline, transitions, type Visit } from './visit.ts'

/** The ring is on the tablet's screen: what the carer is shown, and what tells a silent tablet from a silent resident. */
export function acknowledgeRing(ctx: RequestContext, visitId: string): Promise<Visit> {
  return atHome(ctx, visitId, async (trx, viewer, visit) => {
    const call = await findOpenCall(trx, visit.id)
    if (visit.state !== 'ringing' || call === undefined) throw new VisitNotPossible('VISIT_IS_NOT_RINGING', visit.state)
    if (call.rungAt !== null) return unchanged(trx, ctx, visit)
    await saveRung(trx, call.id, viewer.deviceId, await getNow(trx))
    await recordVisitAccess(trx, ctx, 'visit.acknowledgeRing', [visit])
    await appendEvent(trx, ...visitEvents('visit.rung', visit))
    return visit
  })
}

/** Answers; the same tablet again gets a new ticket for the same call, another tablet hears that it was answered. */
export async function answerVisit(ctx: RequestContext, visitId: string): Promise<CallTicket> {
  const seat = await atHome(ctx, visitId, async (trx, viewer, visit) => {
    const call = await findOpenCall(trx, visit.id)
    if (call === undefined) throw new VisitNotPossible(transitions.answer.code, visit.state)
    if (call.answeredBy === null) return answerRinging(trx, ctx, viewer, { visit, call })
    if (call.answeredBy !== viewer.deviceId) throw new AnsweredElsewhere()
    await recordVisitAccess(trx, ctx, 'visit.rejoin', [visit])
    return takeSeat(trx, viewer, { visit, call })
  })
  return issueTicket(ctx, seat)
}

interface OpenVisit {
  visit: Visit
  call: Call
}

async function answerRinging(
  trx: Trx,
  ctx: RequestContext,
  viewer: DeviceViewer,
  { visit, call }: OpenVisit,
): Promise<PlacedSeat> {
  const now = await getNow(trx)
  const going = answer(visit, now)
  await saveVisit(trx, going)
  await saveAnswered(trx, call.id, viewer.deviceId, now)
  await withdrawDue(trx, dueKinds.ringDeadline, call.id)
  await watchCall(trx, call, now)
  await recordVisitAccess(trx, ctx, 'visit.answer', [going])
  const seat = await takeSeat(trx, viewer, { visit: going, call })
  await appendEvent(trx, ...visitEvents('visit.answered', going))
  return seat
}

async function takeSeat(trx: Trx, viewer: DeviceViewer, { visit, call }: OpenVisit): Promise<PlacedSeat> {
  const node = await placeCall(trx, call)
  return seatTablet(trx, { visit, call, node }, { ...viewer, kind: 'device' })
}

/** "Not now", for all of the resident's tablets. Once more changes nothing. */
export function declineVisit(ctx: RequestContext, visitId: string): Promise<Visit> {
  return atHome(ctx, visitId, async (trx, _viewer, visit) => {
    if (visit.state === 'declined') return unchanged(trx, ctx, visit)
    const declined = decline(visit)
    await saveVisit(trx, declined)
    const call = await findOpenCall(trx, visit.id)
    if (call !== undefined) await closeCall(trx, call, 'declined', await getNow(trx))
    await recordVisitAccess(trx, ctx, 'visit.decline', [declined])
    await appendEvent(trx, ...visitEvents('visit.declined', declined))
    return declined
  })
}

/** Only the tablet that answered hangs up; a visit at home is not a tablet's to end. */
export function endVisitByDevice(ctx: RequestContext, visitId: string): Promise<Visit> {
  return atHome(ctx, visitId, async (trx, viewer, visit) => {
    if (visit.state === 'done') return unchanged(trx, ctx, visit)
    const call = await findOpenCall(trx, visit.id)
    if (call === undefined) throw new VisitNotPossible(transitions.end.code, visit.state)
    if (call.answeredBy !== null && call.answeredBy !== viewer.deviceId) throw new AnsweredElsewhere()
    return endVisitIn(trx, ctx, visit)
  })
}

/**
 * A change by the tablet in the visit's home; elsewhere the visit does not exist. The tablet is held before the visit, as by
 * whoever revokes it: the other way round both would wait for each other.
 */
function atHome<T>(
  ctx: RequestContext,
  visitId: string,
  change: (trx: Trx, viewer: DeviceViewer, visit: Visit) => Promise<T>,
): Promise<T> {
  const viewer = requireDevice(ctx.viewer)
  const id: VisitId = toVisitId(visitId)
  return inTransaction(ctx, async (trx) => {
    await holdDevice(trx, viewer.deviceId)
    const visit = await lockVisit(trx, id)
    if (visit === undefined || !mayReadVisit(viewer, visit)) throw new NotFound()
    return change(trx, viewer, visit)
  })
}
