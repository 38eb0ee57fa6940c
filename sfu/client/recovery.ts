import type { SignalErrorCode } from '../protocol/errors.ts'
import type { EndReason } from './call-state.ts'

/**
 * How a call comes back: what to do when, as rules without clock, socket or media. The times are those of the recovery
 * table of the kiosk's design; tries go on until the call is over.
 */

/** A momentary "disconnected" mends itself; an ICE restart in the middle of that can only harm. */
export const restartIceAfterMs = 3_000
/** A failed ICE restart leaves transports in limbo: then new ones, by taking the seat again. */
export const resumeAfterMs = 10_000
/** New transports did not help either: a new ticket, perhaps to another node, and again at this distance. */
export const rejoinAfterMs = 20_000
export const rejoinAgainAfterMs = 10_000

export type MediaStep = 'restartIce' | 'resume' | 'rejoin'

/** How far the ladder was climbed since media broke; back to null when media flows. */
export interface Climb {
  brokenSince: number
  last: MediaStep | null
  lastAt: number
}

/** The step that is due now, or null. The media is broken; signalling is not. */
export function dueMediaStep(climb: Climb, now: number): MediaStep | null {
  const brokenMs = now - climb.brokenSince
  switch (climb.last) {
    case null:
      return brokenMs >= restartIceAfterMs ? 'restartIce' : null
    case 'restartIce':
      return brokenMs >= resumeAfterMs ? 'resume' : null
    case 'resume':
      return brokenMs >= rejoinAfterMs ? 'rejoin' : null
    case 'rejoin':
      return now - climb.lastAt >= rejoinAgainAfterMs ? 'rejoin' : null
    default:
      return climb.last satisfies never
  }
}

/** Moments of the tries after a drop, from the drop on; LiveKit's, tried on many bad networks. */
const tryAtMs = [0, 300, 1_200, 2_700, 4_800, 7_000] as const
const steadyMs = 2_000
const patientMs = 5_000
/** Tries after which one is patient: about a minute. */
const patientAfter = 30

/**
 * How long to wait before the next try when `failures` have failed. Spread by up to a quarter, so that a hundred tablets
 * do not come back in the same instant. `random` is 0 to 1.
 */
export function retryDelayMs(failures: number, random: number): number {
  const plain = plainDelayMs(failures)
  return Math.round(plain * (0.75 + random * 0.5))
}

function plainDelayMs(failures: number): number {
  if (failures <= 0) return 0
  const at = tryAtMs[failures]
  const before = tryAtMs[failures - 1]
  if (at !== undefined && before !== undefined) return at - before
  return failures < patientAfter ? steadyMs : patientMs
}

export type Entry = 'resume' | 'ticket'

/**
 * Which door the next try takes. A kept seat is quickest, and needs no API; a ticket finds the node that lives. With a seat
 * they alternate, because a dead node and a dead network look alike from here.
 */
export function nextEntry(hasSeat: boolean, failures: number): Entry {
  return hasSeat && failures % 2 === 0 ? 'resume' : 'ticket'
}

export type AfterRefusal =
  /** Wait and try again. */
  | { next: 'retry' }
  /** The seat is gone, but a ticket opens: at once. */
  | { next: 'newTicket' }
  | { next: 'end'; reason: EndReason }

/** Fresh tickets that may be refused in a row before the refusal is taken for an answer. */
const patienceWithTickets = 3

/** What a refusal by the SFU means. `ticketsRefused` counts this one. */
export function afterRefusal(code: SignalErrorCode, ticketsRefused: number): AfterRefusal {
  switch (code) {
    case 'SEAT_UNKNOWN':
      return { next: 'newTicket' }
    case 'TOKEN_INVALID':
    case 'TOKEN_EXPIRED':
    case 'TOKEN_USED':
      if (ticketsRefused >= patienceWithTickets) return { next: 'end', reason: { reason: 'refused', code } }
      return { next: 'newTicket' }
    case 'ROOM_CLOSED':
      return { next: 'end', reason: { reason: 'over' } }
    case 'REMOVED':
      return { next: 'end', reason: { reason: 'removed' } }
    case 'REPLACED':
      return { next: 'end', reason: { reason: 'replaced' } }
    case 'ROOM_FULL':
    case 'NOT_GRANTED':
      return { next: 'end', reason: { reason: 'refused', code } }
    case 'DRAINING':
    case 'BAD_MESSAGE':
    case 'TOO_LARGE':
    case 'TOO_FAST':
    case 'NOT_JOINED':
    case 'JOIN_TIMEOUT':
    case 'ALREADY_JOINED':
    case 'NOT_FOUND':
    case 'BAD_MEDIA':
    case 'INTERNAL':
      return { next: 'retry' }
    default:
      return code satisfies never
  }
}
