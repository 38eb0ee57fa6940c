import { createHash, randomBytes } from 'node:crypto'
import type { SignalErrorCode } from '../../protocol/errors.ts'
import { ExpiringMap } from '../expiring-map.ts'

export interface SeatAddress {
  room: string
  peer: string
}

export type ResumeLookup = { seat: SeatAddress } | { ended: SignalErrorCode }

/**
 * Which seat a resume token opens: 256 random bits, kept here only as a hash. Each join and resume gives a new one. The one
 * before stays good until the browser shows with its next message that it has the new one: the reply may have been lost
 * with the socket. Tokens of an ended seat are remembered for a while, to say that it ended instead of "unknown".
 */
export class ResumeTokens {
  readonly #seats = new Map<string, SeatAddress>()
  readonly #ended: ExpiringMap<string, SignalErrorCode>
  readonly #options: { now: () => number; rememberMs: number }

  constructor(options: { now: () => number; rememberMs: number }) {
    this.#options = options
    this.#ended = new ExpiringMap({ maxEntries: 20_000, now: options.now })
  }

  issue(seat: SeatAddress): string {
    const token = randomBytes(32).toString('base64url')
    this.#seats.set(hash(token), seat)
    return token
  }

  find(token: string): ResumeLookup {
    const key = hash(token)
    const seat = this.#seats.get(key)
    return seat ? { seat } : { ended: this.#ended.get(key) ?? 'SEAT_UNKNOWN' }
  }

  revoke(token: string, because: SignalErrorCode = 'SEAT_UNKNOWN'): void {
    const key = hash(token)
    if (!this.#seats.delete(key)) return
    this.#ended.set(key, because, this.#options.now() + this.#options.rememberMs)
  }

  sweep(): void {
    this.#ended.sweep()
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
