import { errors, jwtVerify } from 'jose'
import type { CryptoKey } from 'jose'
import {
  roomTokenAudience,
  roomTokenClaimsSchema,
  roomTokenIssuer,
  roomTokenLifetimeSeconds,
} from '../../protocol/room-token.ts'
import type { RoomTokenClaims } from '../../protocol/room-token.ts'
import { ExpiringMap } from '../expiring-map.ts'
import { SignalError } from '../signalling/signal-error.ts'

/** Clocks of API and SFU may differ by this much. */
export const clockToleranceSeconds = 5
/** How long after a thing ended a token for it may still turn up. */
export const tokenMemoryMs = (roomTokenLifetimeSeconds + 2 * clockToleranceSeconds) * 1000

export interface RoomTokenCheckOptions {
  publicKey: CryptoKey
  now: () => number
}

/** Checks room tokens: the signature, the time, and that each is used once. A refusal says nothing but its code. */
export class RoomTokenCheck {
  readonly #options: RoomTokenCheckOptions
  readonly #bootedAtMs: number
  /** More than a minute's worth: only the API can make a token, so nobody else can push an id out of the memory. */
  readonly #used: ExpiringMap<string, true>

  constructor(options: RoomTokenCheckOptions) {
    this.#options = options
    this.#bootedAtMs = options.now()
    this.#used = new ExpiringMap({ maxEntries: 200_000, now: options.now })
  }

  /** The claims, or a SignalError. After this the token is spent. */
  async spend(token: string): Promise<RoomTokenClaims> {
    const claims = await this.#verify(token)
    this.#requireMintedInThisBoot(claims)
    this.#requireUnused(claims)
    return claims
  }

  sweep(): void {
    this.#used.sweep()
  }

  async #verify(token: string): Promise<RoomTokenClaims> {
    try {
      const { payload } = await jwtVerify(token, this.#options.publicKey, {
        algorithms: ['EdDSA'],
        issuer: roomTokenIssuer,
        audience: roomTokenAudience,
        clockTolerance: clockToleranceSeconds,
        currentDate: new Date(this.#options.now()),
        // Also refuses a token from the future, and one that would outlive the memory of used ids.
        maxTokenAge: roomTokenLifetimeSeconds,
      })
      return roomTokenClaimsSchema.parse(payload)
    } catch (cause) {
      throw new SignalError(cause instanceof errors.JWTExpired ? 'TOKEN_EXPIRED' : 'TOKEN_INVALID', { cause })
    }
  }

  /**
   * A token from before this boot may have been used in the boot before, whose memory is gone: refused as too old, and the
   * browser asks for a new one. One second of tolerance, because `iat` has no fractions and clocks differ a little.
   */
  #requireMintedInThisBoot(claims: RoomTokenClaims): void {
    if (claims.iat * 1000 < this.#bootedAtMs - 1000) throw new SignalError('TOKEN_EXPIRED')
  }

  #requireUnused(claims: RoomTokenClaims): void {
    if (this.#used.has(claims.jti)) throw new SignalError('TOKEN_USED')
    this.#used.set(claims.jti, true, claims.iat * 1000 + tokenMemoryMs)
  }
}
