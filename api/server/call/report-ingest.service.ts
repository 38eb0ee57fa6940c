import { sql, type Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Report, ReportBatch, RoomCloseReason } from 'sfu/protocol/reports'
import type { CallEndReason, Database, Trx } from '../db/database.ts'
import { parseId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import { isDatabaseUnavailable } from '../db/unavailable.ts'
import { insertDue } from '../due/due.repository.ts'
import { appendEvent } from '../events/event.repository.ts'
import type { DomainEvent } from '../events/event.ts'
import {
  findOrganisationsOnNode,
  lockNodeProgress,
  saveHeartbeat,
  saveProgress,
  saveStartedNode,
} from '../sfu-node/sfu-node.repository.ts'
import { lockVisitOfRoom, settleClosedRoom } from '../visit/visit-outcome.service.ts'
import { closeRoomCommand } from './call-due.ts'
import { endStays, findCall, findOrganisationOfCall, insertStay } from './call.repository.ts'
import type { Call } from './call.ts'
import { parsePeerId } from './peer-id.ts'
import { planReports } from './report-order.ts'

export type IngestAnswer = { accepted: number } | { expected: number }

/**
 * Takes a node's numbered reports: each takes effect once and in order, and the highest number is stored in the transaction
 * of the effects. A report that cannot take effect is logged and passed over, or it would hold up all that come after it.
 */
export async function ingestReports(
  server: { db: Kysely<Database>; log: Logger },
  batch: ReportBatch,
): Promise<IngestAnswer> {
  return server.db.transaction().execute(async (trx) => {
    const progress = await lockNodeProgress(trx, batch.nodeId)
    const plan = planReports(progress, batch)
    if ('expected' in plan) return plan
    const ingest: Ingest = { trx, log: server.log, batch, now: await getNow(trx), events: [] }
    for (const report of plan.reports) await takeReport(ingest, report)
    await saveProgress(trx, batch.nodeId, plan.lastSeq)
    await tellAll(ingest)
    return { accepted: plan.lastSeq }
  })
}

interface Ingest {
  trx: Trx
  log: Logger
  batch: ReportBatch
  now: Date
  /** Told at the end, for the event lock is held from there to the commit. */
  events: DomainEvent[]
}

async function takeReport(ingest: Ingest, report: Report): Promise<void> {
  const { trx, log, batch } = ingest
  await sql`savepoint report`.execute(trx)
  try {
    const events = await toEffect(ingest, report)
    ingest.events.push(...events)
    await sql`release savepoint report`.execute(trx)
  } catch (error) {
    if (isDatabaseUnavailable(error) || isWorthRepeating(error)) throw error
    await sql`rollback to savepoint report`.execute(trx)
    log.error({ err: error, node: batch.nodeId, seq: report.seq, type: report.type }, 'a report had no effect')
  }
}

/** A deadlock or a lock that took too long: the whole batch comes again. */
function isWorthRepeating(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  return code === '40P01' || code === '40001' || code === '55P03' || code === '57014'
}

async function toEffect(ingest: Ingest, report: Report): Promise<DomainEvent[]> {
  switch (report.type) {
    case 'nodeStarted':
      return startNode(ingest, report)
    case 'heartbeat':
      await saveHeartbeat(ingest.trx, ingest.batch.nodeId, {
        rooms: report.rooms,
        peers: report.peers,
        draining: report.draining,
      })
      return []
    case 'peerReconnecting':
      return [] // a drop is no leave: the stay goes on
    case 'peerJoined':
    case 'peerLeft':
    case 'roomClosed':
      return inCall(ingest, report)
    default:
      return report satisfies never
  }
}

/** The rooms of its earlier boot are gone, and so are the stays in them; the calls go on, and their people come back. */
async function startNode(
  { trx, batch, now }: Ingest,
  report: Extract<Report, { type: 'nodeStarted' }>,
): Promise<DomainEvent[]> {
  const { publicUrl, controlUrl } = report
  const { nodeId, bootId } = batch
  for (const orgId of await findOrganisationsOnNode(trx, nodeId)) {
    await actFor(trx, orgId)
    await endStays(trx, { nodeId, at: now, reason: 'lost' })
  }
  await saveStartedNode(trx, { id: nodeId, bootId, publicUrl, controlUrl })
  return []
}

type RoomReport = Extract<Report, { room: string }>

async function inCall(ingest: Ingest, report: RoomReport): Promise<DomainEvent[]> {
  const { trx, log, batch } = ingest
  const callId = parseId<'Call'>(report.room)
  const orgId = callId && (await findOrganisationOfCall(trx, callId))
  if (callId === undefined || orgId === undefined) {
    log.warn({ node: batch.nodeId, seq: report.seq, type: report.type }, 'a report of a room that is no call')
    return []
  }
  await actFor(trx, orgId)
  const found = await findCall(trx, callId)
  if (found === undefined) return []
  await lockVisitOfRoom(trx, found.visitId)
  const call = await findCall(trx, callId) // as it is now that nobody else can change it
  return call === undefined ? [] : toCallEffect(ingest, call, report)
}

async function toCallEffect(ingest: Ingest, call: Call, report: RoomReport): Promise<DomainEvent[]> {
  const at = toOurTime(ingest, report.at)
  const { nodeId } = ingest.batch
  switch (report.type) {
    case 'peerJoined':
      return join(ingest.trx, call, { peer: report.peer, at, nodeId })
    case 'peerLeft':
      await endStays(ingest.trx, { callId: call.id, peer: report.peer, nodeId, at, reason: report.reason })
      return [callEvent('call.left', call)]
    case 'roomClosed':
      await endStays(ingest.trx, { callId: call.id, nodeId, at, reason: 'roomClosed' })
      return closeRoom(ingest.trx, call, { nodeId, reason: report.reason, at })
    case 'peerReconnecting':
      return []
    default:
      return report satisfies never
  }
}

async function join(
  trx: Trx,
  call: Call,
  { peer: peerId, at, nodeId }: { peer: string; at: Date; nodeId: string },
): Promise<DomainEvent[]> {
  const peer = parsePeerId(peerId)
  if (peer === undefined) throw new TypeError('the peer is nobody of ours')
  // A stay on a node that was left without a word is over: a person is in one place.
  await endStays(trx, { callId: call.id, peer: peerId, exceptNodeId: nodeId, at, reason: 'replaced' })
  await insertStay(trx, {
    orgId: call.orgId,
    callId: call.id,
    peer: peerId,
    staffId: peer.kind === 'staff' ? peer.staffId : null,
    deviceId: peer.kind === 'device' ? peer.deviceId : null,
    joinedAt: at,
    nodeId,
  })
  // A ticket of before the end opens a room that is over: nobody would close it.
  if (call.endedAt !== null)
    await insertDue(trx, closeRoomCommand(call, { nodeId, cause: 'late', now: await getNow(trx) }))
  return [callEvent('call.joined', call)]
}

const endReasons: Record<Exclude<RoomCloseReason, 'shutdown'>, CallEndReason> = {
  left: 'left',
  ended: 'ended',
  empty: 'lost',
  commanded: 'ended',
}

/** A node that goes down ends no visit: its people get new tickets. */
async function closeRoom(
  trx: Trx,
  call: Call,
  { nodeId, reason, at }: { nodeId: string; reason: RoomCloseReason; at: Date },
): Promise<DomainEvent[]> {
  if (reason === 'shutdown' || call.endedAt !== null) return []
  const room = { visitId: call.visitId, callId: call.id, nodeId }
  return settleClosedRoom(trx, room, { reason: endReasons[reason], at })
}

/** The node's clock may be wrong, but not how long ago it says that something was. */
function toOurTime({ batch, now }: Ingest, at: string): Date {
  const agoMs = Math.max(0, Date.parse(batch.sentAt) - Date.parse(at))
  return new Date(now.valueOf() - agoMs)
}

function callEvent(type: 'call.joined' | 'call.left', call: Call): DomainEvent {
  return { orgId: call.orgId, type, visitId: call.visitId, staffId: call.startedBy }
}

/** A machine's batch may touch several organisations; row-level security sees one at a time. */
async function actFor(trx: Trx, orgId: DomainEvent['orgId']): Promise<void> {
  await sql`select set_config('app.org', ${orgId}, true)`.execute(trx)
}

async function tellAll({ trx, events }: Ingest): Promise<void> {
  for (const [orgId, ofOne] of Map.groupBy(events, (event) => event.orgId)) {
    await actFor(trx, orgId)
    await appendEvent(trx, ...ofOne)
  }
}
