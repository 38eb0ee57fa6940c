import { z } from 'zod'

/**
 * What the SFU tells the API: numbered from 1 within one boot of one node, sent in order, retried until accepted.
 * On the wire: POST /ingest/sfu, `application/jose`, a compact JWS (EdDSA, `kid` = node id) of a report batch.
 * The API answers 200 `{ accepted: <highest seq stored> }`; a repeated seq is accepted and ignored; a gap gets 409
 * `{ expected: <seq> }`; 401 means that the signature is wrong; 503 means try again.
 */
const peerReport = { room: z.uuid(), peer: z.string().min(1).max(100) }

export const leaveReasons = ['left', 'lost', 'removed', 'roomClosed'] as const
export type LeaveReason = (typeof leaveReasons)[number]

export const roomCloseReasons = ['left', 'ended', 'empty', 'commanded', 'shutdown'] as const
export type RoomCloseReason = (typeof roomCloseReasons)[number]

const numbered = { seq: z.number().int().min(1), at: z.iso.datetime({ offset: true }) }

export const reportSchema = z.discriminatedUnion('type', [
  /** First of every boot: where browsers and the API reach this node. Rooms of an earlier boot are gone. */
  z.strictObject({
    ...numbered,
    type: z.literal('nodeStarted'),
    publicUrl: z.url(),
    controlUrl: z.url(),
    workers: z.number().int(),
  }),
  /** Every 5 s; silence for 15 s means that the node is dead. */
  z.strictObject({
    ...numbered,
    type: z.literal('heartbeat'),
    rooms: z.number().int(),
    peers: z.number().int(),
    draining: z.boolean(),
  }),
  z.strictObject({ ...numbered, type: z.literal('peerJoined'), ...peerReport, resumed: z.boolean() }),
  z.strictObject({ ...numbered, type: z.literal('peerReconnecting'), ...peerReport }),
  z.strictObject({ ...numbered, type: z.literal('peerLeft'), ...peerReport, reason: z.enum(leaveReasons) }),
  z.strictObject({
    ...numbered,
    type: z.literal('roomClosed'),
    room: z.uuid(),
    reason: z.enum(roomCloseReasons),
    /** The peer that left or ended it, where one did. */
    by: z.string().max(100).nullable(),
  }),
])
export type Report = z.infer<typeof reportSchema>

export const reportBatchSchema = z.strictObject({
  nodeId: z.string().min(1).max(100),
  bootId: z.uuid(),
  sentAt: z.iso.datetime({ offset: true }),
  reports: z.array(reportSchema).min(1).max(500),
})
export type ReportBatch = z.infer<typeof reportBatchSchema>

export const heartbeatIntervalMs = 5_000
export const nodeDeadAfterMs = 15_000
