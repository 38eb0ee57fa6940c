import type { CallState, EndReason } from './call-state.ts'

/**
 * What is known of a call, and which of the call's states that is. Pure: the session gathers the facts and shows the
 * result. All times are on one clock, in milliseconds.
 */
export interface CallFacts {
  startedAt: number | null
  ended: { at: number; why: EndReason } | null
  /** In the room, on a living socket; else since when not (null before the first time). */
  signalling: 'joined' | 'down'
  signallingDownSince: number | null
  /** `idle`: nothing to carry. `connecting` and `broken` since `mediaDownSince`. */
  media: 'idle' | 'connecting' | 'connected' | 'broken'
  mediaDownSince: number | null
  /** What was flowing from the other has stopped, though the other has not muted. */
  otherSilentSince: number | null
  others: 'none' | 'present' | 'reconnecting'
  othersChangedAt: number
  /** Somebody was here and has not left on purpose. */
  othersExpected: boolean
  /** This person has been in the room with media running, or alone in it. */
  settled: boolean
}

/** A shorter gap is not shown: most sockets are back before anybody could read the words. */
export const unseenGapMs = 1_000

export function toCallState(facts: CallFacts, before: CallState, now: number): CallState {
  if (facts.ended) return { name: 'ended', at: facts.ended.at, ...facts.ended.why }
  if (facts.startedAt === null) return { name: 'idle' }

  const downSince = ownTroubleSince(facts)
  if (!facts.settled) {
    if (downSince !== null) return { name: 'connecting', since: facts.startedAt }
    return withOthers(facts, before, now)
  }
  if (downSince === null) return withOthers(facts, before, now)
  if (now - downSince < unseenGapMs && (before.name === 'connected' || before.name === 'waiting')) return before
  return since(before, { name: 'reconnecting', since: downSince, who: 'me' })
}

/** Since when this person's own connection is not whole, or null when it is. */
export function ownTroubleSince(facts: CallFacts): number | null {
  if (facts.signalling === 'down') return facts.signallingDownSince ?? facts.startedAt ?? 0
  if (facts.media === 'connecting' || facts.media === 'broken') return facts.mediaDownSince ?? facts.startedAt ?? 0
  return null
}

function withOthers(facts: CallFacts, before: CallState, now: number): CallState {
  switch (facts.others) {
    case 'none':
      return facts.othersExpected
        ? since(before, { name: 'reconnecting', since: facts.othersChangedAt, who: 'other' })
        : since(before, { name: 'waiting', since: now })
    case 'reconnecting':
      return since(before, { name: 'reconnecting', since: facts.othersChangedAt, who: 'other' })
    case 'present':
      return facts.otherSilentSince === null
        ? since(before, { name: 'connected', since: now })
        : since(before, { name: 'reconnecting', since: facts.otherSilentSince, who: 'other' })
    default:
      return facts.others satisfies never
  }
}

/** The state before, when only the clock has moved on: its `since` stays, and so does the object. */
function since(before: CallState, after: CallState): CallState {
  if (before.name !== after.name) return after
  if (before.name === 'reconnecting' && after.name === 'reconnecting' && before.who !== after.who) return after
  return before
}
