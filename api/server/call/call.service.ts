import type { ServerContext } from '../context.ts'
import type { CallEndReason, Trx } from '../db/database.ts'
import type { ResidentId, StaffId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import { insertDue } from '../due/due.repository.ts'
import { placeRoom, type SfuNode } from '../sfu-node/placement.ts'
import { findNodes } from '../sfu-node/sfu-node.repository.ts'
import { VideoUnavailable } from '../visit/visit-errors.ts'
import type { Visit } from '../visit/visit.ts'
import type { Call, Peer } from './call.ts'
import {
  endStays,
  getResidentFirstName,
  getStaffFirstName,
  insertCall,
  saveEnded,
  saveNode,
} from './call.repository.ts'
import { toPeerId } from './peer-id.ts'
import { callAbandoned, closeRoomCommand, ringDeadline, type RoomCloseCause } from './call-due.ts'

/** What opens one seat in the call's room. */
export interface CallTicket {
  visit: Visit
  callId: Call['id']
  peerId: string
  url: string
  token: string
  iceServers: ServerContext['config']['iceServers']
}

/** A seat before its token is minted: what the transaction leaves behind. */
export interface PlacedSeat {
  visit: Visit
  call: Call
  node: SfuNode
  peer: Peer
  name: string
}

/** Opens a call that rings until its deadline, which is a row: some process will keep it, this one or another. */
export async function openCall(
  trx: Trx,
  visit: Visit,
  ringing: { startedBy: StaffId; now: Date; seconds: number },
): Promise<{ call: Call; node: SfuNode }> {
  const node = placeRoom(await findNodes(trx), null)
  if (node === undefined) throw new VideoUnavailable()
  const deadline = new Date(ringing.now.valueOf() + ringing.seconds * 1000)
  const call = await insertCall(trx, {
    orgId: visit.orgId,
    visitId: visit.id,
    startedBy: ringing.startedBy,
    ringingAt: ringing.now,
    ringDeadline: deadline,
    nodeId: node.id,
  })
  await insertDue(trx, ringDeadline(call))
  return { call, node }
}

/** The node of a call that goes on: where it is, or a new one when that is gone. Rejoining is the clients' part. */
export async function placeCall(trx: Trx, call: Call): Promise<SfuNode> {
  const node = placeRoom(await findNodes(trx), call.nodeId)
  if (node === undefined) throw new VideoUnavailable()
  if (node.id === call.nodeId) return node
  await saveNode(trx, call.id, node.id)
  // The old node may only be cut off: when it is heard of again, nobody shall sit in a room apart.
  await closeRoom(trx, call, 'moved')
  return node
}

/** From here on somebody looks after the call, should all who are in it vanish with their node. */
export async function watchCall(trx: Trx, call: Call, now: Date): Promise<void> {
  await insertDue(trx, callAbandoned(call, now))
}

/** Ends the call and its stays, and tells the SFU, now or when it can be reached. */
export async function closeCall(trx: Trx, call: Call, reason: CallEndReason, at: Date): Promise<void> {
  await saveEnded(trx, call.id, reason, at)
  await endStays(trx, { callId: call.id, at, reason: 'roomClosed' })
  await closeRoom(trx, call, 'ended')
}

/** By the outbox: the node hears of it when it can be reached. */
async function closeRoom(trx: Trx, call: Call, cause: RoomCloseCause): Promise<void> {
  const { nodeId } = call
  if (nodeId !== null) await insertDue(trx, closeRoomCommand(call, { nodeId, cause, now: await getNow(trx) }))
}

/** The carer's seat. The kiosk shows a first name, so no more goes to it. */
export async function seatCarer(
  trx: Trx,
  placed: Omit<PlacedSeat, 'peer' | 'name'>,
  staffId: StaffId,
): Promise<PlacedSeat> {
  return { ...placed, peer: { kind: 'staff', staffId }, name: await getStaffFirstName(trx, staffId) }
}

export async function seatTablet(
  trx: Trx,
  placed: Omit<PlacedSeat, 'peer' | 'name'>,
  tablet: Extract<Peer, { kind: 'device' }> & { residentId: ResidentId },
): Promise<PlacedSeat> {
  const { deviceId, residentId } = tablet
  return { ...placed, peer: { kind: 'device', deviceId }, name: await getResidentFirstName(trx, residentId) }
}

/** After the commit: a token for a call that was rolled back would open a room that nobody closes. */
export async function issueTicket(ctx: ServerContext, seat: PlacedSeat): Promise<CallTicket> {
  const peerId = toPeerId(seat.peer)
  const token = await ctx.tickets.issueToken({
    callId: seat.call.id,
    peerId,
    name: seat.name,
    // Only the API ends calls for others: it knows who may.
    grants: { publishAudio: true, publishVideo: true, see: true, moderate: false },
  })
  return {
    visit: seat.visit,
    callId: seat.call.id,
    peerId,
    url: seat.node.publicUrl,
    token,
    iceServers: ctx.config.iceServers,
  }
}
