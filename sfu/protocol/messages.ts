import { z } from 'zod'
import {
  dtlsParametersSchema,
  iceCandidateSchema,
  iceParametersSchema,
  rtpCapabilitiesSchema,
  rtpParametersSchema,
} from './media.ts'
import { grantsSchema } from './room-token.ts'
import { leaveReasons, roomCloseReasons } from './reports.ts'
import { signalErrorCodes } from './errors.ts'

/**
 * Signalling: JSON over one WebSocket at `<url>/signal`, no subprotocol, at most 64 KiB a message.
 * browser → SFU  { id, method, data }          → { id, ok: true, data } | { id, ok: false, error: { code, message } }
 * SFU → browser  { event, data }
 * The reply to a message whose id cannot be read has id null. The socket closes with 4000 and the error's code as reason, with
 * 1000 when the call is over for this peer, with 1009 after a message that is too large.
 */
export const maxMessageBytes = 64 * 1024

const id = z.string().min(1).max(100)
export const sources = ['microphone', 'camera'] as const
export type Source = (typeof sources)[number]
const source = z.enum(sources)

const nothing = z.strictObject({})

export const transportOptionsSchema = z.strictObject({
  id,
  iceParameters: iceParametersSchema,
  iceCandidates: z.array(iceCandidateSchema),
  dtlsParameters: dtlsParametersSchema,
})
export type TransportOptions = z.infer<typeof transportOptionsSchema>

export const peerSchema = z.strictObject({
  peer: id,
  name: z.string(),
  connection: z.enum(['connected', 'reconnecting']),
})
export type Peer = z.infer<typeof peerSchema>

/** The reply to `join` and to `resume`: all that a browser needs, in one round trip. Full state replaces, never merges. */
export const joinedSchema = z.strictObject({
  peer: id,
  resumed: z.boolean(),
  /** Good until the seat is given up; a new one comes with every join and resume. Kept in memory only. */
  resumeToken: z.string(),
  routerRtpCapabilities: rtpCapabilitiesSchema,
  sendTransport: transportOptionsSchema,
  receiveTransport: transportOptionsSchema,
  /** The others in the room. */
  peers: z.array(peerSchema),
  grants: grantsSchema,
  /** The truth of mute as the server knows it: a resumed seat comes back as it was. */
  paused: z.strictObject({ microphone: z.boolean(), camera: z.boolean() }),
})
export type Joined = z.infer<typeof joinedSchema>

/** Every request: what it takes and what its reply holds. */
export const requests = {
  /** First message of a socket, with a fresh ticket. */
  join: { data: z.strictObject({ token: z.string().min(1).max(4096) }), reply: joinedSchema },
  /** First message of a socket, taking a kept seat again after a drop: new transports, same peer, same mute. */
  resume: { data: z.strictObject({ resumeToken: z.string().min(1).max(200) }), reply: joinedSchema },
  /** The device is loaded: consumers for what the others send may be made (`consumerAdded` follows for each). */
  ready: { data: z.strictObject({ rtpCapabilities: rtpCapabilitiesSchema }), reply: nothing },
  connectTransport: { data: z.strictObject({ transport: id, dtlsParameters: dtlsParametersSchema }), reply: nothing },
  restartIce: {
    data: z.strictObject({ transport: id }),
    reply: z.strictObject({ iceParameters: iceParametersSchema }),
  },
  /**
   * `clientId` is the browser's own id for the track: the same one again answers the same producer. `paused` is taken as
   * said: a browser that came back says what `joined.paused` told it, unless the person has chosen otherwise meanwhile.
   */
  produce: {
    data: z.strictObject({
      clientId: z.uuid(),
      transport: id,
      source,
      rtpParameters: rtpParametersSchema,
      paused: z.boolean(),
    }),
    reply: z.strictObject({ producer: id }),
  },
  setPaused: { data: z.strictObject({ source, paused: z.boolean() }), reply: nothing },
  closeProducer: { data: z.strictObject({ source }), reply: nothing },
  /** Consumers start paused; resume when the browser has built its side, or the first key frame is lost. */
  resumeConsumer: { data: z.strictObject({ consumer: id }), reply: nothing },
  pauseConsumer: { data: z.strictObject({ consumer: id }), reply: nothing },
  setPreferredLayers: {
    data: z.strictObject({
      consumer: id,
      spatialLayer: z.number().int().min(0).max(3),
      temporalLayer: z.number().int().min(0).max(3).optional(),
    }),
    reply: nothing,
  },
  /**
   * Is the socket alive? A browser sees neither the server's WebSocket pings nor their absence, so it asks, about once a
   * second; unanswered for some seconds it opens another socket and resumes.
   */
  ping: { data: nothing, reply: nothing },
  /**
   * On purpose. A dropped socket is not a leave: the seat is kept. `othersStay`: this one only steps out, and where two
   * others are left, a room that would end goes on.
   */
  leave: { data: z.strictObject({ othersStay: z.boolean().optional() }), reply: nothing },
  removePeer: { data: z.strictObject({ peer: id }), reply: nothing },
  endRoom: { data: nothing, reply: nothing },
} as const
export type Method = keyof typeof requests
/** Cast: `Object.keys` forgets what the keys are; the object above is constant. */
export const methods = Object.keys(requests) as [Method, ...Method[]]

/** The browser's own number or name for a request; its reply carries the same. */
export const requestIdSchema = z.union([z.number().int().min(0), id])
export const requestSchema = z.strictObject({ id: requestIdSchema, method: z.enum(methods), data: z.unknown() })
export type RequestData<M extends Method> = z.infer<(typeof requests)[M]['data']>
export type ReplyData<M extends Method> = z.infer<(typeof requests)[M]['reply']>

/** Every notification from the SFU. */
export const notifications = {
  peerJoined: peerSchema,
  /** The peer's socket or media dropped, or came back; its seat is kept meanwhile. */
  peerConnection: z.strictObject({ peer: id, connection: z.enum(['connected', 'reconnecting']) }),
  peerLeft: z.strictObject({ peer: id, reason: z.enum(leaveReasons) }),
  consumerAdded: z.strictObject({
    consumer: id,
    producer: id,
    peer: id,
    source,
    kind: z.enum(['audio', 'video']),
    rtpParameters: rtpParametersSchema,
    /** The sender has paused (muted) it. */
    producerPaused: z.boolean(),
  }),
  consumerClosed: z.strictObject({ consumer: id }),
  /** The sender muted or opened it. */
  consumerPaused: z.strictObject({ consumer: id, paused: z.boolean() }),
  /** 0 (nothing arrives) to 10 (all arrives): of what this browser sends (`out`) and of what it receives (`in`). */
  quality: z.strictObject({ direction: z.enum(['in', 'out']), source, score: z.number().min(0).max(10) }),
  /** The worker died: this room's media is gone. `resume` at once; the seat and the mute state are kept. */
  rejoin: z.strictObject({ reason: z.enum(['workerDied']) }),
  /** This node is going down: get a new ticket and join elsewhere. */
  draining: nothing,
  roomClosed: z.strictObject({ reason: z.enum(roomCloseReasons), by: z.string().nullable() }),
  /** Said just before the socket closes for a fatal error that answers no request. */
  closing: z.strictObject({ code: z.enum(signalErrorCodes), message: z.string() }),
} as const
export type NotificationName = keyof typeof notifications
export type NotificationData<N extends NotificationName> = z.infer<(typeof notifications)[N]>
