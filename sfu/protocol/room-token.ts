import { z } from 'zod'

/** What a peer may do in its room. The SFU enforces it; the API decides it. */
export const grantsSchema = z.strictObject({
  publishAudio: z.boolean(),
  publishVideo: z.boolean(),
  /** May receive the others' sound and picture. */
  see: z.boolean(),
  /** May remove peers and end the room. */
  moderate: z.boolean(),
})
export type Grants = z.infer<typeof grantsSchema>

/**
 * Claims of the room token (JWS, EdDSA over Ed25519, RFC 8037), minted by the API and checked by the SFU, which holds only
 * the public key. Lives 60 seconds unused, is good once (`jti`), travels in the first message and never in an address.
 */
export const roomTokenClaimsSchema = z.strictObject({
  iss: z.literal('kotisilta-api'),
  aud: z.literal('kotisilta-sfu'),
  jti: z.uuid(),
  /** Seconds since the epoch, as in RFC 7519. */
  iat: z.number().int(),
  exp: z.number().int(),
  /** The peer: stable for one person in one room, so that a second join of the same peer replaces the first. */
  sub: z.string().min(1).max(100),
  room: z.uuid(),
  /** The name that the others are shown. */
  name: z.string().min(1).max(100),
  grants: grantsSchema,
  policy: z.strictObject({
    maxPeers: z.number().int().min(1).max(1000),
    /** A one-to-one call: when one peer leaves on purpose, the room closes. */
    endsWhenLeft: z.boolean(),
  }),
})
export type RoomTokenClaims = z.infer<typeof roomTokenClaimsSchema>

export const roomTokenIssuer = 'kotisilta-api'
export const roomTokenAudience = 'kotisilta-sfu'
export const roomTokenLifetimeSeconds = 60
