import type { EndReason, SignalErrorCode } from 'sfu/client/call-state'
import type { Visit } from '../visit/visit-rules.ts'

/** How a call came to its end, or never began, as the carer is told it. */
export type CallOutcome =
  | { name: 'hungUp' }
  | { name: 'withdrawn' }
  /** Left to the other carer, who goes on with it. */
  | { name: 'steppedOut' }
  | { name: 'residentHungUp' }
  | { name: 'endedElsewhere' }
  | { name: 'declined' }
  | { name: 'missed' }
  | { name: 'lost' }
  | { name: 'replaced' }
  | { name: 'removed' }
  | { name: 'unsupported' }
  | { name: 'noVideo' }
  /** The API said no, in words. */
  | { name: 'refused'; words: string; mayCallAgain: boolean }

/** Every code with which the SFU can shut somebody out for good: what the carer is told. */
export const outcomeOfSignalError: Readonly<
  Record<SignalErrorCode, CallOutcome['name'] & ('noVideo' | 'endedElsewhere' | 'replaced' | 'removed')>
> = {
  BAD_MESSAGE: 'noVideo',
  TOO_LARGE: 'noVideo',
  TOO_FAST: 'noVideo',
  NOT_JOINED: 'noVideo',
  JOIN_TIMEOUT: 'noVideo',
  ALREADY_JOINED: 'noVideo',
  TOKEN_INVALID: 'noVideo',
  TOKEN_EXPIRED: 'noVideo',
  TOKEN_USED: 'noVideo',
  SEAT_UNKNOWN: 'noVideo',
  ROOM_FULL: 'noVideo',
  ROOM_CLOSED: 'endedElsewhere',
  NOT_GRANTED: 'noVideo',
  NOT_FOUND: 'noVideo',
  BAD_MEDIA: 'noVideo',
  DRAINING: 'noVideo',
  REPLACED: 'replaced',
  REMOVED: 'removed',
  INTERNAL: 'noVideo',
}

/** What an end of the media session means for the carer. */
export function toCallOutcome(end: EndReason): CallOutcome {
  switch (end.reason) {
    case 'left':
    case 'closed':
      return { name: 'hungUp' }
    case 'otherLeft':
      return { name: 'residentHungUp' }
    case 'over':
      return { name: 'endedElsewhere' }
    case 'declined':
      return { name: 'declined' }
    case 'unanswered':
      return { name: 'missed' }
    case 'removed':
      return { name: 'removed' }
    case 'replaced':
      return { name: 'replaced' }
    case 'lost':
      return { name: 'lost' }
    case 'refused':
      return { name: outcomeOfSignalError[end.code] }
    case 'unsupported':
      return { name: 'unsupported' }
    default:
      return end satisfies never
  }
}

/**
 * Why there is no call to come back to, from the visit as it is now; null while the same call rings or goes on. Asked before
 * every new ticket, because asking for a ticket of a visit that no longer rings would ring it anew.
 */
export function whyOver(visit: Visit | null, callId: string): EndReason | null {
  if (!visit) return { reason: 'over' }
  const sameCall = visit.call?.id === callId
  switch (visit.state) {
    case 'RINGING':
    case 'IN_PROGRESS':
      return sameCall ? null : { reason: 'over' }
    case 'MISSED':
      return { reason: 'unanswered' }
    case 'DECLINED':
      return { reason: 'declined' }
    case 'DONE':
      return sameCall && visit.call?.endReason === 'LOST' ? { reason: 'lost' } : { reason: 'over' }
    case 'PLANNED':
    case 'CANCELLED':
      return { reason: 'over' }
    default:
      return visit.state satisfies never
  }
}

/**
 * The outcome as far as it is known. That a call is over, the SFU often says before the API has told why: null, so that the
 * carer does not read "ended" for the moment before "did not answer".
 */
export function toKnownOutcome(end: EndReason, visit: Visit, callId: string): CallOutcome | null {
  if (end.reason !== 'over') return toCallOutcome(end)
  if (visit.state === 'RINGING' && visit.call?.id === callId) return null
  return toCallOutcome(whyOver(visit, callId) ?? end)
}
