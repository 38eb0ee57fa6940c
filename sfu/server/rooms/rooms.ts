import type { Logger } from 'pino'
import type { Joined } from '../../protocol/messages.ts'
import type { RoomCloseReason } from '../../protocol/reports.ts'
import type { RoomTokenClaims } from '../../protocol/room-token.ts'
import { ExpiringMap } from '../expiring-map.ts'
import type { MediaEngine } from '../media/media-engine.ts'
import type { ReportBody } from '../reports/report-queue.ts'
import { SignalError } from '../signalling/signal-error.ts'
import { ResumeTokens } from '../tokens/resume-tokens.ts'
import { tokenMemoryMs } from '../tokens/room-token.ts'
import type { Line } from './line.ts'
import type { Member } from './member.ts'
import { Room } from './room.ts'
import { connectionOf } from './seat.ts'

export interface RoomsOptions {
  engine: MediaEngine
  report: (body: ReportBody) => void
  logger: Logger
  now: () => number
  seatKeptMs: number
}

/** Someone seated: what a socket holds after join or resume. */
export interface Seated {
  room: Room
  member: Member
}

/** All rooms of this node, and for a while those that were. */
export class Rooms {
  readonly #options: RoomsOptions
  readonly #rooms = new Map<string, Room>()
  readonly #resumeTokens: ResumeTokens
  /** As long as a token for them may be on its way. */
  readonly #closed: ExpiringMap<string, true>
  /** Room and peer → when it was put out: a token minted before then does not let it in again. */
  readonly #removed: ExpiringMap<string, number>
  #draining = false

  constructor(options: RoomsOptions) {
    const { now, seatKeptMs } = options
    this.#options = options
    this.#resumeTokens = new ResumeTokens({ now, rememberMs: seatKeptMs })
    this.#closed = new ExpiringMap({ maxEntries: 50_000, now })
    this.#removed = new ExpiringMap({ maxEntries: 50_000, now })
  }

  get draining(): boolean {
    return this.#draining
  }

  counts(): { rooms: number; peers: number; connected: number } {
    const members = this.#members()
    const connected = members.filter(({ member }) => connectionOf(member.seat) === 'connected').length
    return { rooms: this.#rooms.size, peers: members.length, connected }
  }

  /** Everyone seated, as reports: for an API that missed how it came to be so. */
  snapshot(): ReportBody[] {
    return this.#members().flatMap(({ room, member }): ReportBody[] => {
      const about = { room: room.id, peer: member.seat.peer }
      const joined: ReportBody = { type: 'peerJoined', ...about, resumed: true }
      return connectionOf(member.seat) === 'connected' ? [joined] : [joined, { type: 'peerReconnecting', ...about }]
    })
  }

  async join(claims: RoomTokenClaims, line: Line): Promise<{ seated: Seated; joined: Joined }> {
    if (this.#draining) throw new SignalError('DRAINING')
    if (this.#closed.has(claims.room)) throw new SignalError('ROOM_CLOSED')
    const removedAtMs = this.#removed.get(removalKey(claims.room, claims.sub))
    if (removedAtMs !== undefined && claims.iat * 1000 <= removedAtMs) throw new SignalError('REMOVED')
    const room = this.#rooms.get(claims.room) ?? this.#open(claims)
    const { member, joined } = await room.join(claims, line)
    return { seated: { room, member }, joined }
  }

  /** `held`: the seat of the socket that asks, if it has one; it may only build that one anew. */
  async resume(token: string, line: Line, held: Seated | undefined): Promise<{ seated: Seated; joined: Joined }> {
    if (this.#draining) throw new SignalError('DRAINING')
    const found = this.#resumeTokens.find(token)
    if ('ended' in found) throw new SignalError(found.ended)
    const { seat } = found
    const room = this.#rooms.get(seat.room)
    if (!room) throw new SignalError('SEAT_UNKNOWN')
    if (held && (held.room !== room || held.member.seat.peer !== seat.peer)) throw new SignalError('ALREADY_JOINED')
    const { member, joined } = await room.resume(seat.peer, line)
    return { seated: { room, member }, joined }
  }

  closeRoom(id: string, reason: RoomCloseReason, by: string | null = null): void {
    this.#rememberClosed(id) // also where it was never open here: a token for it may be on its way
    this.#rooms.get(id)?.close(reason, by)
  }

  /** False when no such peer was seated. */
  removePeer(roomId: string, peer: string): boolean {
    const now = this.#options.now()
    this.#removed.set(removalKey(roomId, peer), now, now + tokenMemoryMs)
    return this.#rooms.get(roomId)?.removePeer(peer) ?? false
  }

  sweep(): void {
    for (const room of this.#rooms.values()) room.sweep()
    this.#resumeTokens.sweep()
    this.#closed.sweep()
    this.#removed.sweep()
  }

  /** Nobody new; everyone here is told to move to another node. */
  drain(): void {
    this.#draining = true
    for (const room of this.#rooms.values()) room.drain()
  }

  closeAll(reason: RoomCloseReason): void {
    for (const room of this.#rooms.values()) room.close(reason)
  }

  #open({ room: id, policy }: RoomTokenClaims): Room {
    const { engine, report, logger, now, seatKeptMs } = this.#options
    const resumeTokens = this.#resumeTokens
    const onClosed = () => {
      this.#rooms.delete(id)
      this.#rememberClosed(id)
    }
    const room = new Room({ id, policy, engine, resumeTokens, report, logger, now, seatKeptMs, onClosed })
    this.#rooms.set(id, room)
    return room
  }

  #rememberClosed(id: string): void {
    this.#closed.set(id, true, this.#options.now() + tokenMemoryMs)
  }

  #members(): Seated[] {
    return [...this.#rooms.values()].flatMap((room) => room.members.map((member) => ({ room, member })))
  }
}

function removalKey(room: string, peer: string): string {
  return `${room} ${peer}`
}
