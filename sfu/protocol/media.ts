import { z } from 'zod'

/**
 * Media parameters as they travel between browser and SFU: the shapes of mediasoup and mediasoup-client (types fit both),
 * with every string and list bounded, because what passes here reaches a C++ process: a list of fingerprints without an
 * entry once killed it (versatica/mediasoup#537). Unknown keys are dropped, so that a newer mediasoup-client may send more.
 */

const uint8 = z.number().int().min(0).max(255)
const uint32 = z.number().int().min(0).max(0xffffffff)
/** 7 bits in the RTP header (RFC 3550). */
const payloadType = z.number().int().min(0).max(127)
const clockRate = z.number().int().min(1).max(1_000_000)
const channels = z.number().int().min(1).max(8)
const mimeType = z
  .string()
  .max(64)
  .regex(/^(audio|video)\/[\w.-]+$/)
const mediaKind = z.enum(['audio', 'video'])

export const dtlsFingerprintSchema = z.object({
  algorithm: z.enum(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
  value: z.string().regex(/^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){19,63}$/),
})

export const dtlsParametersSchema = z.object({
  role: z.enum(['auto', 'client', 'server']).exactOptional(),
  fingerprints: z.array(dtlsFingerprintSchema).min(1).max(10),
})
export type DtlsParameters = z.infer<typeof dtlsParametersSchema>

export const iceParametersSchema = z.object({
  usernameFragment: z.string().min(4).max(256),
  password: z.string().min(22).max(256),
  iceLite: z.boolean().exactOptional(),
})
export type IceParameters = z.infer<typeof iceParametersSchema>

export const iceCandidateSchema = z.object({
  foundation: z.string().max(64),
  priority: uint32,
  /** The same as `address`; mediasoup keeps both names. */
  ip: z.string().max(255),
  address: z.string().max(255),
  protocol: z.enum(['udp', 'tcp']),
  port: z.number().int().min(1).max(65535),
  /** The server is ICE-lite: it only ever offers its own addresses. */
  type: z.literal('host'),
  tcpType: z.literal('passive').exactOptional(),
})
export type IceCandidate = z.infer<typeof iceCandidateSchema>

/** `parameters` of a codec or extension (fmtp): a few scalars by name. */
const isScalar = (value: unknown) =>
  value === null ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= 256)
const scalars = z
  .record(z.string().max(64), z.unknown().refine(isScalar))
  .refine((parameters) => Object.keys(parameters).length <= 32)

const rtcpFeedback = z.object({ type: z.string().max(32), parameter: z.string().max(32).exactOptional() })

const codec = {
  mimeType,
  clockRate,
  channels: channels.exactOptional(),
  parameters: scalars.exactOptional(),
  rtcpFeedback: z.array(rtcpFeedback).max(16).exactOptional(),
}

/** Known to both mediasoup and mediasoup-client; a type test holds that. */
export const headerExtensionUris = [
  'urn:ietf:params:rtp-hdrext:sdes:mid',
  'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
  'urn:3gpp:video-orientation',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time',
  'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
  'urn:mediasoup:params:rtp-hdrext:packet-id',
] as const
export type HeaderExtensionUri = (typeof headerExtensionUris)[number]
const uri = z.enum(headerExtensionUris)

export const rtpCapabilitiesSchema = z.object({
  codecs: z
    .array(z.object({ ...codec, kind: mediaKind, preferredPayloadType: payloadType }))
    .max(64)
    .exactOptional(),
  headerExtensions: z
    .array(
      z.object({
        kind: mediaKind,
        uri,
        preferredId: uint8,
        preferredEncrypt: z.boolean().exactOptional(),
        direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).exactOptional(),
      }),
    )
    .max(64)
    .exactOptional(),
})
export type RtpCapabilities = z.infer<typeof rtpCapabilitiesSchema>

export const rtpEncodingSchema = z.object({
  ssrc: uint32.exactOptional(),
  rid: z
    .string()
    .max(16)
    .regex(/^[A-Za-z0-9]+$/)
    .exactOptional(),
  codecPayloadType: payloadType.exactOptional(),
  rtx: z.object({ ssrc: uint32 }).exactOptional(),
  dtx: z.boolean().exactOptional(),
  scalabilityMode: z
    .string()
    .regex(/^[LS][1-3]T[1-3](_KEY)?$/)
    .exactOptional(),
  /** Bits per second. */
  maxBitrate: uint32.exactOptional(),
})

export const rtpParametersSchema = z.object({
  mid: z.string().max(32).exactOptional(),
  codecs: z
    .array(z.object({ ...codec, payloadType }))
    .min(1)
    .max(16),
  headerExtensions: z
    .array(z.object({ uri, id: uint8, encrypt: z.boolean().exactOptional(), parameters: scalars.exactOptional() }))
    .max(32)
    .exactOptional(),
  encodings: z.array(rtpEncodingSchema).max(3).exactOptional(),
  rtcp: z
    .object({ cname: z.string().max(255).exactOptional(), reducedSize: z.boolean().exactOptional() })
    .exactOptional(),
  msid: z.string().max(255).exactOptional(),
})
export type RtpParameters = z.infer<typeof rtpParametersSchema>
