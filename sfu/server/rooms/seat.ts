import type { Grants, RoomTokenClaims } from '../../protocol/room-token.ts'
import type { Peer, Source } from '../../protocol/messages.ts'

/**
 * A peer's place in a room. It outlives sockets, transports and workers: whoever comes back within the keeping time finds
 * the same place and the same mute. Pure: every function answers a new seat.
 */
export interface Seat {
  readonly peer: string
  readonly name: string
  readonly grants: Grants
  /** Of the signalling socket: heard from, open but silent, or gone. */
  readonly signal: 'heard' | 'silent' | 'dropped'
  /** Of the media path: none yet, packets pass, or they stopped. */
  readonly media: 'unbuilt' | 'flowing' | 'lost'
  /** When the seat is given up unless the peer is heard again. */
  readonly lapsesAtMs: number | undefined
  readonly paused: Readonly<Record<Source, boolean>>
}

export function takeSeat(claims: Pick<RoomTokenClaims, 'sub' | 'name' | 'grants'>): Seat {
  return {
    peer: claims.sub,
    name: claims.name,
    grants: claims.grants,
    signal: 'heard',
    media: 'unbuilt',
    lapsesAtMs: undefined,
    paused: { microphone: false, camera: false },
  }
}

/** The same peer with a new ticket: what the ticket says is new, mute stays. */
export function retakeSeat(seat: Seat, claims: Pick<RoomTokenClaims, 'name' | 'grants'>): Seat {
  return backInSeat({ ...seat, name: claims.name, grants: claims.grants })
}

/** A socket took the seat (again): new media is being built, mute stays. */
export function backInSeat(seat: Seat): Seat {
  return { ...seat, signal: 'heard', media: 'unbuilt', lapsesAtMs: undefined }
}

export function socketDropped(seat: Seat, now: number, keepMs: number): Seat {
  return { ...seat, signal: 'dropped', lapsesAtMs: seat.lapsesAtMs ?? now + keepMs }
}

export function socketSilent(seat: Seat): Seat {
  return seat.signal === 'heard' ? { ...seat, signal: 'silent' } : seat
}

export function socketHeard(seat: Seat): Seat {
  return seat.signal === 'silent' ? { ...seat, signal: 'heard' } : seat
}

export function mediaFlows(seat: Seat): Seat {
  return { ...seat, media: 'flowing' }
}

export function mediaLost(seat: Seat): Seat {
  return { ...seat, media: 'lost' }
}

export function setMute(seat: Seat, source: Source, paused: boolean): Seat {
  return { ...seat, paused: { ...seat.paused, [source]: paused } }
}

export function hasLapsed(seat: Seat, now: number): boolean {
  return seat.lapsesAtMs !== undefined && seat.lapsesAtMs <= now
}

/** What the others are shown: "connected" must be true when said. */
export function connectionOf(seat: Seat): Peer['connection'] {
  return seat.signal === 'heard' && seat.media !== 'lost' ? 'connected' : 'reconnecting'
}

export function toPeer(seat: Seat): Peer {
  return { peer: seat.peer, name: seat.name, connection: connectionOf(seat) }
}

export function mayPublish(seat: Seat, source: Source): boolean {
  return source === 'microphone' ? seat.grants.publishAudio : seat.grants.publishVideo
}
