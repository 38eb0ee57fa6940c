import type { SignalErrorCode } from '../protocol/errors.ts'

/** For the apps, which see this folder and not the protocol. */
export type { SignalErrorCode }

/** What the API hands out for one entry into a room: good once, within a minute. */
export interface Ticket {
  /** ws: or wss: address of the SFU node; the signalling is at /signal below it. */
  url: string
  token: string
  iceServers: readonly IceServer[]
}

export interface IceServer {
  urls: readonly string[]
  username?: string | null
  credential?: string | null
}

/** `getTicket` answers this when there is no call to enter any more. An API that is not reached throws instead. */
export interface CallOver {
  over: EndReason
}

/** Why a call ended. Each has its own words on the screen. */
export type EndReason =
  /** This person hung up. */
  | { reason: 'left' }
  /** The other hung up. */
  | { reason: 'otherLeft' }
  /** Somebody with the right to it, or the API, ended the call for all. */
  | { reason: 'over' }
  /** The other said "not now". */
  | { reason: 'declined' }
  /** Nobody answered in time. */
  | { reason: 'unanswered' }
  /** This person was removed from the call. */
  | { reason: 'removed' }
  /** The same person joined from another tab or tablet, which now has the call. */
  | { reason: 'replaced' }
  /** Everybody was gone for so long that the call was given up. */
  | { reason: 'lost' }
  /** The SFU does not let this person in, and asking again does not help. */
  | { reason: 'refused'; code: SignalErrorCode }
  /** This browser has no WebRTC that fits. */
  | { reason: 'unsupported' }
  /** The page let go of the call without hanging up; the seat is kept. */
  | { reason: 'closed' }

/** Where a call is. Each has a screen. Times are milliseconds since the epoch. */
export type CallState =
  | { name: 'idle' }
  /** Not yet in the room. */
  | { name: 'connecting'; since: number }
  /** In the room, and nobody else has come yet. */
  | { name: 'waiting'; since: number }
  | { name: 'connected'; since: number }
  /** It was there and is gone; it comes back by itself. `who`: whose connection is missing. */
  | { name: 'reconnecting'; since: number; who: 'me' | 'other' }
  | ({ name: 'ended'; at: number } & EndReason)

export type Quality = 'good' | 'fair' | 'poor' | 'lost'
