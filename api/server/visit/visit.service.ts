import { closeCall, issueTicket, openCall, placeCall, seatCarer } from '../call/call.service.ts'
import type { CallTicket, PlacedSeat } from '../call/call.service.ts'
import { findOpenCall } from '../call/call.repository.ts'
import { inTransaction, requireStaff, type RequestContext, type StaffViewer } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { parseId, type VisitId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import { findBrokenConstraint } from '../db/unavailable.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { refuseStale } from '../stale-version.ts'
import { inBookingTransaction, refuseDoubleBooking } from './booking.service.ts'
import { mayCancelVisit, mayManageVisit, mayReadVisit, mayStartVisit } from './visit-access.ts'
import { Busy, NoDevice, StaleEdit, VisitNotPossible } from './visit-errors.ts'
import { recordVisitAccess, unchanged, visitEvents } from './visit-record.ts'
import {
  findCarersOpenVisit,
  findResidentsOpenCall,
  hasDeviceSeenWithin,
  lockVisit,
  saveVisit,
} from './visit.repository.ts'
import { begin, cancel, end, ring, withdraw, writeNote, type Visit } from './visit.ts'

/** A tablet says every 15 s that it is there; after three silences nobody counts on it. */
const deviceSilentSeconds = 45

/**
 * Rings the resident's tablets; while it rings or goes on, a new ticket for the same call. The deadline of the ring is a
 * row, the event goes out with the same commit, the token is minted after it.
 */
export async function startVisit(ctx: RequestContext, visitId: string): Promise<CallTicket> {
  const viewer = requireStaff(ctx.viewer)
  const id = toVisitId(visitId)
  const seat = await orBusy(ctx, id, (trx) => ringOrRejoin(trx, ctx, viewer, id))
  return issueTicket(ctx, seat)
}

async function ringOrRejoin(trx: Trx, ctx: RequestContext, viewer: StaffViewer, id: VisitId): Promise<PlacedSeat> {
  const visit = await lockVisitFor(trx, viewer, id, mayStartVisit)
  const rejoined = await rejoin(trx, ctx, viewer, visit)
  if (rejoined !== undefined) return rejoined
  const now = await getNow(trx)
  const ringing = ring(visit, viewer.staffId)
  await refuseBusy(trx, viewer, visit)
  await refuseNewBooking(trx, ctx, { before: visit, after: ringing })
  if (!(await hasDeviceSeenWithin(trx, visit.residentId, deviceSilentSeconds))) throw new NoDevice()
  await saveVisit(trx, ringing)
  const opened = await openCall(trx, ringing, { startedBy: viewer.staffId, now, seconds: ctx.config.ringSeconds })
  await recordVisitAccess(trx, ctx, 'visit.ring', [ringing])
  const seat = await seatCarer(trx, { visit: ringing, ...opened }, viewer.staffId)
  await appendEvent(trx, ...visitEvents('visit.ringing', ringing))
  return seat
}

/** The seat in the call that is open already: Soita was pressed twice, or the SFU has gone. */
async function rejoin(
  trx: Trx,
  ctx: RequestContext,
  viewer: StaffViewer,
  visit: Visit,
): Promise<PlacedSeat | undefined> {
  const call = await findOpenCall(trx, visit.id)
  if (call === undefined) return undefined
  const node = await placeCall(trx, call)
  await recordVisitAccess(trx, ctx, 'visit.rejoin', [visit])
  return seatCarer(trx, { visit, call, node }, viewer.staffId)
}

/** Stops the ringing; the visit is planned again. Once more changes nothing. */
export function stopRinging(ctx: RequestContext, visitId: string): Promise<Visit> {
  return changeVisit(ctx, visitId, mayManageVisit, async (trx, visit) => {
    if (visit.state === 'planned') return unchanged(trx, ctx, visit)
    const planned = withdraw(visit)
    await saveVisit(trx, planned)
    const call = await findOpenCall(trx, visit.id)
    if (call !== undefined) await closeCall(trx, call, 'withdrawn', await getNow(trx))
    await recordVisitAccess(trx, ctx, 'visit.stopRinging', [planned])
    await appendEvent(trx, ...visitEvents('visit.withdrawn', planned))
    return planned
  })
}

/** Starts a visit in person, or by phone. Of two carers, whoever comes first begins it, and is its first from then on. */
export async function beginHomeVisit(ctx: RequestContext, visitId: string): Promise<Visit> {
  const viewer = requireStaff(ctx.viewer)
  const id = toVisitId(visitId)
  return orBusy(ctx, id, async (trx) => {
    const visit = await lockVisitFor(trx, viewer, id, mayStartVisit)
    if (visit.state === 'in_progress' && visit.modality !== 'video') return unchanged(trx, ctx, visit)
    const going = begin(visit, viewer.staffId, await getNow(trx))
    await refuseBusy(trx, viewer, visit)
    await refuseNewBooking(trx, ctx, { before: visit, after: going })
    await saveVisit(trx, going)
    await recordVisitAccess(trx, ctx, 'visit.begin', [going])
    await appendEvent(trx, ...visitEvents('visit.started', going))
    return going
  })
}

/** Ends what goes on, over video or at home; a visit that is done stays as it is. Works while the SFU is away. */
export function endVisitByStaff(ctx: RequestContext, visitId: string): Promise<Visit> {
  return changeVisit(ctx, visitId, mayManageVisit, (trx, visit) => endVisitIn(trx, ctx, visit))
}

/** The end itself, whoever of the two wants it. The caller holds the lock and has looked whether the viewer may. */
export async function endVisitIn(trx: Trx, ctx: RequestContext, visit: Visit): Promise<Visit> {
  if (visit.state === 'done') return unchanged(trx, ctx, visit)
  const now = await getNow(trx)
  const done = end(visit, now)
  await saveVisit(trx, done)
  const call = await findOpenCall(trx, visit.id)
  if (call !== undefined) await closeCall(trx, call, 'ended', now)
  await recordVisitAccess(trx, ctx, 'visit.end', [done])
  await appendEvent(trx, ...visitEvents('visit.ended', done))
  return done
}

export function cancelVisit(ctx: RequestContext, visitId: string, reason: string): Promise<Visit> {
  return changeVisit(ctx, visitId, mayCancelVisit, async (trx, visit) => {
    if (visit.state === 'cancelled') return unchanged(trx, ctx, visit)
    const cancelled = cancel(visit, reason)
    await saveVisit(trx, cancelled)
    await recordVisitAccess(trx, ctx, 'visit.cancel', [cancelled])
    await appendEvent(trx, ...visitEvents('visit.cancelled', cancelled))
    return cancelled
  })
}

/** Refused where the visit has changed since it was read, so that nobody writes over what another saw. */
export function writeVisitNote(
  ctx: RequestContext,
  input: { visitId: string; text: string; version: number },
): Promise<Visit> {
  const { staffId } = requireStaff(ctx.viewer)
  return changeVisit(ctx, input.visitId, mayManageVisit, async (trx, visit) => {
    refuseStale(visit, input.version, StaleEdit)
    const noted = writeNote(visit, { text: input.text, by: staffId, at: await getNow(trx) })
    await saveVisit(trx, noted)
    await recordVisitAccess(trx, ctx, 'visit.writeNote', [noted])
    await appendEvent(trx, ...visitEvents('visit.changed', noted))
    return noted
  })
}

export type MayChange = (viewer: StaffViewer, visit: Visit) => boolean

/** One change of one visit in its transaction, which is retried where it lost a race for a carer or a tablet. */
export function changeVisit(
  ctx: RequestContext,
  visitId: string,
  mayChange: MayChange,
  change: (trx: Trx, visit: Visit) => Promise<Visit>,
): Promise<Visit> {
  const viewer = requireStaff(ctx.viewer)
  const id = toVisitId(visitId)
  return inBookingTransaction(ctx, async (trx) => change(trx, await lockVisitFor(trx, viewer, id, mayChange)))
}

/** Unseen: as if it did not exist. Seen but not the viewer's: said so. */
export async function lockVisitFor(trx: Trx, viewer: StaffViewer, id: VisitId, mayChange: MayChange): Promise<Visit> {
  const visit = await lockVisit(trx, id)
  if (visit === undefined || !mayReadVisit(viewer, visit)) throw new NotFound()
  if (!mayChange(viewer, visit)) throw new VisitNotPossible('VISIT_IS_ANOTHERS', visit.state)
  return visit
}

/** The check that gives the good message; the unique indexes are the one that cannot be passed. */
async function refuseBusy(trx: Trx, viewer: StaffViewer, visit: Visit): Promise<void> {
  const carers = await findCarersOpenVisit(trx, viewer.staffId, visit.id)
  if (carers !== undefined) throw new Busy('CARER_BUSY', carers)
  if (visit.modality !== 'video') return
  const residents = await findResidentsOpenCall(trx, visit.residentId, visit.id)
  if (residents !== undefined) throw new Busy('RESIDENT_BUSY', mayReadVisit(viewer, residents) ? residents : null)
}

/** A visit that was nobody's, or was missed, takes its carer and its tablet only now. */
async function refuseNewBooking(
  trx: Trx,
  ctx: RequestContext,
  { before, after }: { before: Visit; after: Visit },
): Promise<void> {
  if (before.state === 'planned' && before.carerId !== null) return
  await refuseDoubleBooking(trx, ctx, after)
}

const busyCodes: Readonly<Record<string, Busy['code']>> = {
  carer_in_one_visit: 'CARER_BUSY',
  resident_in_one_call: 'RESIDENT_BUSY',
}

/** Two starts at once pass the check together; the index lets one through, and the other hears the same as if it came later. */
async function orBusy<T>(ctx: RequestContext, visitId: VisitId, fn: (trx: Trx) => Promise<T>): Promise<T> {
  try {
    return await inBookingTransaction(ctx, fn)
  } catch (error) {
    const code = busyCodes[findBrokenConstraint(error) ?? '']
    if (code === undefined) throw error
    throw new Busy(code, await findWhatKeepsBusy(ctx, visitId, code))
  }
}

async function findWhatKeepsBusy(ctx: RequestContext, visitId: VisitId, code: Busy['code']): Promise<Visit | null> {
  const viewer = requireStaff(ctx.viewer)
  const other = await inTransaction(ctx, async (trx) => {
    if (code === 'CARER_BUSY') return findCarersOpenVisit(trx, viewer.staffId, visitId)
    const visit = await lockVisit(trx, visitId)
    return visit && findResidentsOpenCall(trx, visit.residentId, visitId)
  })
  return other !== undefined && mayReadVisit(viewer, other) ? other : null
}

export function toVisitId(text: string): VisitId {
  const id = parseId<'Visit'>(text)
  if (id === undefined) throw new NotFound()
  return id
}
