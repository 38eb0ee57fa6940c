import { z } from 'zod'
import type { Due } from '../due/due.ts'
import type { CallId, VisitId } from '../db/ids.ts'
import type { Call } from './call.ts'

/** The promises that a call brings with it, and what is written down for whoever keeps them. */
export const dueKinds = {
  ringDeadline: 'visit.ringDeadline',
  callAbandoned: 'call.abandoned',
  sfuCommand: 'sfu.command',
} as const

const callPayloadSchema = z.object({
  visitId: z.uuid().transform((id) => id as VisitId),
  callId: z.uuid().transform((id) => id as CallId),
})

export const parseCallPayload = (payload: unknown) => callPayloadSchema.parse(payload)

/** When this has passed, a ringing visit is missed. */
export function ringDeadline(call: Call): Due {
  const payload = { visitId: call.visitId, callId: call.id }
  return { orgId: call.orgId, kind: dueKinds.ringDeadline, key: call.id, dueAt: call.ringDeadline, payload }
}

/** So long may a call that goes on be empty: longer than an SFU keeps the seat of a peer that dropped. */
export const emptyCallMs = 6 * 60_000

export function callAbandoned(call: Call, now: Date): Due {
  const payload = { visitId: call.visitId, callId: call.id }
  const dueAt = new Date(now.valueOf() + emptyCallMs)
  return { orgId: call.orgId, kind: dueKinds.callAbandoned, key: call.id, dueAt, payload }
}

const commandPayloadSchema = z.object({
  nodeId: z.string(),
  room: z.uuid().transform((id) => id as CallId),
  cause: z.enum(['ended', 'moved', 'late']),
})

export const parseCommandPayload = (payload: unknown) => commandPayloadSchema.parse(payload)

/** A node that cannot be reached for so long has lost its rooms anyway. */
const commandUsefulMs = 10 * 60_000

/** Why a room is closed on a node: the call is over, goes on elsewhere, or was joined when it was over. */
export type RoomCloseCause = 'ended' | 'moved' | 'late'

/** Closes the call's room on a node. */
export function closeRoomCommand(call: Call, room: { nodeId: string; cause: RoomCloseCause; now: Date }): Due {
  return {
    orgId: call.orgId,
    kind: dueKinds.sfuCommand,
    key: toKey(call, room),
    dueAt: room.now,
    notAfter: new Date(room.now.valueOf() + commandUsefulMs),
    payload: { nodeId: room.nodeId, room: call.id, cause: room.cause },
  }
}

/** A room is closed once for its end and once for its move; each who comes late opens it anew. */
function toKey(call: Call, { nodeId, cause, now }: { nodeId: string; cause: RoomCloseCause; now: Date }): string {
  const place = `${call.id} ${nodeId} ${cause}`
  return cause === 'late' ? `${place} ${now.toISOString()}` : place
}
