import { compactVerify, errors } from 'jose'
import type { CryptoKey } from 'jose'
import { commandClaimsSchema } from '../../protocol/commands.ts'
import type { Command } from '../../protocol/commands.ts'
import { ExpiringMap } from '../expiring-map.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { clockToleranceSeconds } from '../tokens/room-token.ts'

/** Longest that a command may live: its id is remembered as long. */
const maxCommandSeconds = 15 * 60

export class CommandRefused extends Error {
  override name = 'CommandRefused'
  readonly code = 'COMMAND_REFUSED'
}

/** What the API tells this node to do. Carrying out the same command twice changes nothing. */
export class Control {
  readonly #options: { publicKey: CryptoKey; rooms: Rooms; now: () => number }
  /** A peer that was invited again must not be put out by a copy of an old command. */
  readonly #done: ExpiringMap<string, true>

  constructor(options: { publicKey: CryptoKey; rooms: Rooms; now: () => number }) {
    this.#options = options
    this.#done = new ExpiringMap({ maxEntries: 100_000, now: options.now })
  }

  /** Throws CommandRefused unless the API signed it and it is of now. */
  async carryOut(jws: string): Promise<void> {
    const claims = await this.#verify(jws)
    if (this.#done.has(claims.jti)) return
    this.#done.set(claims.jti, true, (claims.exp + clockToleranceSeconds) * 1000)
    this.#do(claims.command)
  }

  sweep(): void {
    this.#done.sweep()
  }

  async #verify(jws: string) {
    try {
      const { payload } = await compactVerify(jws, this.#options.publicKey, { algorithms: ['EdDSA'] })
      const claims = commandClaimsSchema.parse(JSON.parse(new TextDecoder().decode(payload)))
      this.#requireNow(claims)
      return claims
    } catch (cause) {
      throw new CommandRefused('The command is not a valid one of the API.', { cause })
    }
  }

  #requireNow({ iat, exp }: { iat: number; exp: number }): void {
    const now = this.#options.now() / 1000
    const early = iat > now + clockToleranceSeconds
    const late = exp < now - clockToleranceSeconds
    if (early || late || exp - iat > maxCommandSeconds) throw new errors.JWTInvalid('not of now')
  }

  #do(command: Command): void {
    const { rooms } = this.#options
    switch (command.type) {
      case 'closeRoom':
        return rooms.closeRoom(command.room, 'commanded')
      case 'removePeer':
        rooms.removePeer(command.room, command.peer)
        return
      default:
        command satisfies never
    }
  }
}
