import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT, type CryptoKey, type JWK } from 'jose'
import { commandAudience, type Command } from 'sfu/protocol/commands'
import { roomTokenAudience, roomTokenIssuer, roomTokenLifetimeSeconds, type Grants } from 'sfu/protocol/room-token'
import type { Clock } from '../clock.ts'
import type { CallId } from '../db/ids.ts'

/** One seat in a call's room. `peerId` is `staff:<id>` or `device:<id>`, the same at every rejoin. */
export interface Seat {
  callId: CallId
  peerId: string
  /** The name that the others are shown. */
  name: string
  grants: Grants
}

/** Mints what SFU nodes believe: room tokens and commands. Nodes hold only the public key. */
export interface TicketIssuer {
  issueToken: (seat: Seat) => Promise<string>
  signCommand: (command: Command, id: string) => Promise<string>
}

/** A visit is a one-to-one call; two more seats let a second tablet or an interpreter in later. */
const visitPolicy = { maxPeers: 4, endsWhenLeft: true }
const commandLifetimeSeconds = 60

export async function createTicketIssuer(privateKey: JWK, clock: Clock): Promise<TicketIssuer> {
  const key = await importJWK(privateKey, 'EdDSA')
  return {
    issueToken: (seat) => signToken(key as CryptoKey, clock, seat),
    signCommand: (command, id) => signCommand(key as CryptoKey, clock, command, id),
  }
}

function signToken(key: CryptoKey, clock: Clock, seat: Seat): Promise<string> {
  const nowSeconds = toSeconds(clock.now())
  return new SignJWT({
    room: seat.callId,
    name: seat.name,
    grants: seat.grants,
    policy: visitPolicy,
  })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(roomTokenIssuer)
    .setAudience(roomTokenAudience)
    .setSubject(seat.peerId)
    .setJti(randomUUID())
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + roomTokenLifetimeSeconds)
    .sign(key)
}

/** `id` is the outbox row's: a node that carried it out already answers the same to a repeat. */
function signCommand(key: CryptoKey, clock: Clock, command: Command, id: string): Promise<string> {
  const nowSeconds = toSeconds(clock.now())
  return new SignJWT({ command })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(roomTokenIssuer)
    .setAudience(commandAudience)
    .setJti(id)
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + commandLifetimeSeconds)
    .sign(key)
}

function toSeconds(instant: Date): number {
  return Math.floor(instant.valueOf() / 1000)
}
