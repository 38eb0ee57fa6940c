import { closeCall } from '../call/call.service.ts'
import { findEmptySince, findOpenCall, findOpenCallAnsweredBy } from '../call/call.repository.ts'
import type { Call } from '../call/call.ts'
import { dueKinds, emptyCallMs, parseCallPayload } from '../call/call-due.ts'
import type { CallEndReason, Trx } from '../db/database.ts'
import type { CallId, DeviceId, VisitId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import type { DueHandler } from '../due/due.ts'
import { appendEvent } from '../events/event.repository.ts'
import type { DomainEvent } from '../events/event.ts'
import { nodeDeadAfterMs } from 'sfu/protocol/reports'
import { recordSystemChange, visitEvents } from './visit-record.ts'
import { lockVisit, saveVisit } from './visit.repository.ts'
import { end, miss, withdraw, type Visit } from './visit.ts'

/** What becomes of a visit when no person says so: its ring runs out, its room closes, its call stays empty. */
interface OpenVisit {
  visit: Visit
  call: Call
}

/** Nobody answered in time. A visit that was answered, declined or stopped meanwhile is left alone. */
export const ringDeadlineHandler: DueHandler = {
  kind: dueKinds.ringDeadline,
  keep: async (trx, due) => {
    const { visitId, callId } = parseCallPayload(due.payload)
    const open = await lockOpenVisit(trx, visitId, callId)
    if (open?.visit.state !== 'ringing') return 'done'
    const missed = miss(open.visit)
    await saveVisit(trx, missed)
    await closeCall(trx, open.call, 'missed', await getNow(trx))
    await recordSystemChange(trx, 'visit.miss', missed)
    await appendEvent(trx, ...visitEvents('visit.missed', missed))
    return 'done'
  },
}

/** A call in which nobody has been for some minutes is over, though no SFU lives to say so. */
export const callAbandonedHandler: DueHandler = {
  kind: dueKinds.callAbandoned,
  keep: async (trx, due) => {
    const { visitId, callId } = parseCallPayload(due.payload)
    const open = await lockOpenVisit(trx, visitId, callId)
    if (open?.visit.state !== 'in_progress') return 'done'
    const now = await getNow(trx)
    const emptySince = await findEmptySince(trx, open.call, nodeDeadAfterMs)
    const endsAt = new Date((emptySince ?? now).valueOf() + emptyCallMs)
    if (emptySince === undefined || endsAt > now) return { againAt: endsAt }
    await appendEvent(trx, ...(await endByRoom(trx, open, { reason: 'lost', at: emptySince })))
    return 'done'
  },
}

/**
 * The SFU has closed a call's room. While it rang, the carer has gone: the visit is planned again. While it went on, it is
 * done. Returns the events for its caller to append last.
 */
export async function settleClosedRoom(
  trx: Trx,
  room: { visitId: VisitId; callId: CallId; nodeId: string },
  end: { reason: CallEndReason; at: Date },
): Promise<DomainEvent[]> {
  const open = await lockOpenVisit(trx, room.visitId, room.callId)
  // Over already, or going on at another node: an old node's last word.
  if (open === undefined || open.call.nodeId !== room.nodeId) return []
  if (open.visit.state === 'ringing') return withdrawByRoom(trx, open, end.at)
  return open.visit.state === 'in_progress' ? endByRoom(trx, open, end) : []
}

/**
 * Every change of a call's stays comes after this lock, as hanging up takes them: visit first, stays next. The other way
 * round, a report of the SFU and the *Lopeta* that caused it wait for each other.
 */
export async function lockVisitOfRoom(trx: Trx, visitId: VisitId): Promise<void> {
  await lockVisit(trx, visitId)
}

/**
 * A tablet is no longer trusted: the visit that it answered is over, and its room is closed. Returns the events for its
 * caller to append last.
 */
export async function endVisitAnsweredBy(trx: Trx, deviceId: DeviceId): Promise<DomainEvent[]> {
  const answered = await findOpenCallAnsweredBy(trx, deviceId)
  const open = answered && (await lockOpenVisit(trx, answered.visitId, answered.id))
  if (open?.visit.state !== 'in_progress') return []
  return endByRoom(trx, open, { reason: 'ended', at: await getNow(trx) })
}

async function withdrawByRoom(trx: Trx, { visit, call }: OpenVisit, at: Date): Promise<DomainEvent[]> {
  const planned = withdraw(visit)
  await saveVisit(trx, planned)
  await closeCall(trx, call, 'withdrawn', at)
  await recordSystemChange(trx, 'visit.stopRinging', planned)
  return visitEvents('visit.withdrawn', planned)
}

async function endByRoom(
  trx: Trx,
  { visit, call }: OpenVisit,
  { reason, at }: { reason: CallEndReason; at: Date },
): Promise<DomainEvent[]> {
  const done = end(visit, at)
  await saveVisit(trx, done)
  await closeCall(trx, call, reason, done.endedAt)
  await recordSystemChange(trx, 'visit.end', done)
  return visitEvents('visit.ended', done)
}

async function lockOpenVisit(trx: Trx, visitId: VisitId, callId: CallId): Promise<OpenVisit | undefined> {
  const visit = await lockVisit(trx, visitId)
  const call = visit && (await findOpenCall(trx, visitId))
  return visit !== undefined && call?.id === callId ? { visit, call } : undefined
}
